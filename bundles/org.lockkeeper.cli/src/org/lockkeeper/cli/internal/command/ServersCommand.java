package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.more;
import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.list.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper servers}: the servers of the workspace. */
@Command(name = "servers", sortOptions = false, sortSynopsis = false,
        description = {"Lists the servers of the workspace and what is known about them.", ""},
        footer = {
            "",
            "@|bold Fields|@  name, product, version, os, clientStatistics (ON, OFF, UNKNOWN), lastReportAt,"
                    + " httpsOnly (YES, NO, UNKNOWN), collectedAt, newestEvidenceAt, policyUnresolved (whom group policies name and"
                    + " nobody knows), accounts, clients",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper servers",
            "  lockkeeper servers --where \"version < 7.3 and clientStatistics != ON\""})
final class ServersCommand implements Callable<Integer> {

    private static final String UNKNOWN = "UNKNOWN";

    private final Session session;

    @Mixin
    private final GroupOption group = new GroupOption();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    ServersCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var none = new Listing<>("server", columns(Model.EMPTY), List.of(), Server::judgedAsOf);
        return list.print(session, none, workspace -> {
            Model model = workspace.model();
            return new Listing<>("server", columns(model), group.of(model.servers(), Server::name, workspace),
                    Server::judgedAsOf);
        });
    }

    private static List<Field<Server>> columns(Model model) {
        Map<String, Long> accounts = model.accounts().stream()
                .collect(Collectors.groupingBy(a -> a.server(), Collectors.counting()));
        Map<String, Long> clients = model.clients().stream()
                .collect(Collectors.groupingBy(c -> c.subject().server(), Collectors.counting()));
        return List.of(
                shown("name", FieldKind.TEXT, Server::name),
                shown("product", FieldKind.TEXT, s -> s.facts().get(Attribute.PRODUCT).value()),
                shown("version", FieldKind.VERSION, s -> s.facts().get(Attribute.VERSION).value()),
                more("os", FieldKind.TEXT, s -> s.facts().get(Attribute.OPERATING_SYSTEM).value()),
                shown("clientStatistics", "STATISTICS", FieldKind.TEXT,
                        s -> onOff(s.facts().get(Attribute.CLIENT_STATISTICS))),
                shown("lastReportAt", "LAST REPORT", FieldKind.TIME,
                        s -> s.newestReport().map(AffectedUserReport::at).orElse(null)),
                shown("httpsOnly", "HTTPS ONLY", FieldKind.TEXT,
                        s -> s.facts().get(Attribute.HTTPS_ONLY).optional().map(YesNo::name).orElse(UNKNOWN)),
                more("collectedAt", FieldKind.TIME, s -> s.facts().get(Attribute.COLLECTED_AT).value()),
                shown("newestEvidenceAt", "NEWEST EVIDENCE", FieldKind.TIME, Server::newestEvidenceAt),
                more("policyUnresolved", FieldKind.TEXT,
                        s -> s.facts().get(DirectoryAttributes.POLICY_UNRESOLVED).value()),
                more("accounts", FieldKind.NUMBER, s -> accounts.getOrDefault(s.name(), 0L)),
                shown("clients", FieldKind.NUMBER, s -> clients.getOrDefault(s.name(), 0L)));
    }

    private static String onOff(Fact<YesNo> fact) {
        return fact.isKnown() ? fact.is(YesNo.YES) ? "ON" : "OFF" : UNKNOWN;
    }
}
