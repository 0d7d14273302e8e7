package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.more;
import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.report.PlanJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper findings}: what each rule says about each server and client. */
@Command(name = "findings", sortOptions = false, sortSynopsis = false,
        description = {"Lists what each rule says about each server and client, with the document that the rule rests"
                + " on and the evidence.", ""},
        footer = {
            "",
            "@|bold Fields|@  server, account, computer, connector, rule, verdict, title, consequence, citation,"
                    + " evidence. Findings about a server as a whole have no account, computer and connector; those"
                    + " that only state how things are have no verdict.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done, whatever the findings     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper findings --to 7.3 --where \"rule = LK-101\"",
            "  lockkeeper findings --where \"evidence ~ warning.log and not verdict = automatic\" --format json"})
final class FindingsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final GroupOption group = new GroupOption();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    /**
     * A finding of a server.
     *
     * @param client whom it is about; {@code null} for the server as a whole
     * @param asOf the date of judgement of the server; may be {@code null}
     */
    private record Row(String server, Subject.@Nullable OfClient client, Finding finding, @Nullable Moment asOf) {

        private <R> @Nullable R ofClient(Function<Subject.OfClient, @Nullable R> property) {
            return client == null ? null : property.apply(client);
        }
    }

    FindingsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        target.check();
        return list.print(session, new Listing<>("finding", columns(), List.of(), Row::asOf), workspace -> {
            ProductVersion version = target.in(workspace).orElseThrow(() -> new ProblemException(
                    "Findings depend on the version to upgrade to: give it with --to VERSION."));
            return new Listing<>("finding", columns(),
                    group.of(rows(TargetOption.plan(version, workspace, session)), Row::server, workspace), Row::asOf);
        });
    }

    private static List<Row> rows(UpgradePlan plan) {
        List<Row> rows = new ArrayList<>();
        Map<String, @Nullable Moment> dates = new HashMap<>();
        for (ServerPlan server : plan.servers()) {
            dates.put(server.server().name(), server.asOf());
            server.findings().forEach(f -> rows.add(new Row(server.server().name(), null, f, server.asOf())));
        }
        for (ClientPlan client : plan.clients()) {
            Subject.OfClient subject = client.client().subject();
            client.findings().forEach(f -> rows.add(new Row(subject.server(), subject, f,
                    dates.get(subject.server()))));
        }
        return rows;
    }

    private static List<Field<Row>> columns() {
        return List.of(
                shown("server", FieldKind.TEXT, Row::server),
                shown("account", FieldKind.TEXT, r -> r.ofClient(Subject.OfClient::account)),
                shown("computer", FieldKind.TEXT, r -> r.ofClient(Subject.OfClient::computer)),
                shown("connector", FieldKind.TEXT, r -> r.ofClient(Subject.OfClient::connector)),
                shown("rule", FieldKind.TEXT, r -> r.finding().rule()),
                shown("verdict", FieldKind.TEXT, r -> r.finding().verdict()),
                shown("title", FieldKind.TEXT, r -> r.finding().title()),
                more("consequence", FieldKind.TEXT, r -> r.finding().consequence()),
                more("citation", FieldKind.TEXT, r -> PlanJson.citation(r.finding())),
                more("evidence", FieldKind.EVIDENCE, r -> r.finding().evidence()));
    }
}
