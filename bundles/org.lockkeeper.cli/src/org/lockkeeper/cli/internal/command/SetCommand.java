package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.Query;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper set}: states values of clients or accounts. */
@Command(name = "set", sortOptions = false, sortSynopsis = false,
        description = {"States what you know of clients. A statement is evidence with your name, reason and time; it is"
                + " kept in the journal and can be taken back. What it changes is said before.", ""},
        footer = {
            "",
            "@|bold Fields|@  updaterService (PRESENT, ABSENT), localAdmin (YES, NO), version, outlook, outlookVersion,"
                    + " databaseBytes, freeBytes, connectorInstalledAt, outlookInstalledAt, outlookChangedAt,"
                    + " updaterInstalledAt; onlyComputer (YES: the account uses Outlook on no other computer); and of"
                    + " accounts, whether a client is known or not, usesOutlook, enabled, fullName; and of servers, accountsListed (YES:"
                    + " there are no accounts with Outlook but those that are known).",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error: nothing was changed",
            "",
            "@|bold Examples|@",
            "  lockkeeper set updaterService=present --where \"computer = WS-14\" --reason \"seen at the desk\"",
            "  lockkeeper set usesOutlook=no --where \"account in (info@a.example, fax@a.example)\""
                    + " --reason \"read in WebMail only\"",
            "  lockkeeper import --undo 7                        take a statement back"})
final class SetCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FIELD=VALUE", arity = "1..*", description = "What is stated.")
    private List<String> assignments = List.of();

    @Option(names = "--where", paramLabel = "FILTER", required = true, order = 1,
            description = "The clients that it is stated of; see below.")
    private String where = "";

    @Mixin
    private final StatementOptions options = new StatementOptions();

    @Mixin
    private final CommonOptions common;

    SetCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException {
        List<StatedValue<?>> values = values();
        Statement.Author author = options.author();
        Query<ClientRow> filter = Filter.parse("--where", where,
                new QueryLanguage<>(session.clientFields(), ClientRow::asOf), session);
        try (Workspace workspace = session.loaded(session.openExistingWorkspace())) {
            boolean ofAccounts = values.stream().allMatch(v -> v.isOfAccount() || v.isOfServer());
            boolean ofServers = values.stream().allMatch(StatedValue::isOfServer);
            List<ClientRow> rows = rows(workspace, ofAccounts).stream().filter(filter).toList();
            Statement statement = StatementOptions.made(() -> Statement.of(values, rows, author));
            if (statement.observations().isEmpty()) {
                throw new ProblemException(rows.isEmpty() ? "No client is let through by --where \"" + where
                        + "\"; nothing was changed."
                        : "It can be stated of none of these " + rows.size() + " clients: onlyComputer needs an account"
                                + " and a computer, what is stated of accounts an account. Nothing was changed.");
            }
            return options.keep(statement, ofServers ? "server" : ofAccounts ? "account" : "client", workspace, session);
        }
    }

    private List<StatedValue<?>> values() throws ProblemException {
        List<StatedValue<?>> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String assignment : assignments) {
            try {
                StatedValue<?> value = StatedValue.parse(assignment, session.attributes());
                if (!seen.add(value.attribute().id())) {
                    throw new ProblemException(value.attribute().id() + " is stated twice.");
                }
                values.add(value);
            } catch (IllegalArgumentException e) {
                throw StatementOptions.problem(e);
            }
        }
        return values;
    }

    private List<ClientRow> rows(Workspace workspace, boolean ofAccounts) throws ProblemException {
        Optional<ProductVersion> version = workspace.setting(WorkspaceSettings.TARGET)
                .flatMap(ProductVersion::tryParse);
        List<ClientRow> rows = new ArrayList<>(ClientRow.of(workspace.model(),
                version.isEmpty() ? null : TargetOption.plan(version.get(), workspace, session)));
        if (ofAccounts) {
            rows.addAll(ClientRow.ofAccountsWithoutClient(workspace.model()));
        }
        return rows;
    }
}
