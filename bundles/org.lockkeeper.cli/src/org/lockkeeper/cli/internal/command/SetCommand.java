package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.Query;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.StatedOf;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper set}: states values of clients or accounts, and remarks about clients. */
@Command(name = "set", sortOptions = false, sortSynopsis = false,
        description = {"States what you know of clients. A statement is evidence with your name, reason and time; it is"
                + " kept in the journal and can be taken back. What it changes is said before.", ""},
        footer = {
            "",
            "@|bold Fields|@  updaterService (PRESENT, ABSENT), localAdmin (YES, NO), version, outlook, outlookVersion,"
                    + " databaseBytes, freeBytes, connectorInstalledAt, outlookInstalledAt, outlookChangedAt,"
                    + " updaterInstalledAt; onlyComputer (YES: the account uses Outlook on no other computer); and of"
                    + " accounts, whether a client is known or not, usesOutlook, enabled, fullName; and of servers, accountsListed (YES:"
                    + " there are no accounts with Outlook but those that are known) and sourceKnown (the path of a source"
                    + " that could not be wholly read: somebody looked it through, and what it tells is known).",
            "",
            "@|bold Remarks|@  note=TEXT (the newest counts; note= takes it away), label=NAME (label=-NAME takes it away),"
                    + " collection=NAME (puts into a fixed collection; collection=-NAME takes out), acknowledged=yes (the"
                    + " verdict is known: the field acknowledged is YES until verdict or rules change). They change no"
                    + " verdict; all but acknowledged=yes need no --reason.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error: nothing was changed",
            "",
            "@|bold Examples|@",
            "  lockkeeper set updaterService=present --where \"computer = WS-14\" --reason \"seen at the desk\"",
            "  lockkeeper set usesOutlook=no --where \"account in (info@a.example, fax@a.example)\""
                    + " --reason \"read in WebMail only\"",
            "  lockkeeper set sourceKnown=backup/mail1/warning.log --where \"server = mail1\" --reason \"read by hand\"",
            "  lockkeeper set label=laptop --where \"computer ~ LT-*\"",
            "  lockkeeper set acknowledged=yes --where \"computer = WS-3\" --reason \"is scrapped in May\"",
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
        List<Remark> remarks = remarks();
        List<StatedValue<?>> values = values();
        Statement.Author author = values.isEmpty() ? null : options.author();
        Query<ClientRow> filter = Filter.parse("--where", where,
                new QueryLanguage<>(session.clientFields(), ClientRow::asOf), session);
        try (Workspace workspace = session.loaded(session.openExistingWorkspace(options.isDryRun()))) {
            CollectionsCommand.checkFixed(remarks, workspace);
            boolean ofAccounts = remarks.isEmpty() && values.stream().allMatch(v -> v.isOfAccount() || v.isOfServer());
            boolean ofServers = remarks.isEmpty() && values.stream().allMatch(StatedValue::isOfServer);
            List<ClientRow> clients = TargetOption.rememberedClients(workspace, session);
            List<ClientRow> rows = remarks.isEmpty() ? StatedOf.rows(values, clients, workspace.model())
                    : new ArrayList<>(clients);
            rows.removeIf(filter.negate());
            List<Statement> all = new ArrayList<>();
            if (author != null) {
                all.add(StatementOptions.made(() -> {
                    values.forEach(value -> value.checkSource(workspace.model()));
                    return Statement.of(values, rows, author);
                }));
            }
            if (!remarks.isEmpty()) {
                all.add(options.about(rows, remarks));
            }
            Statement statement = all.stream().reduce(Statement::and).orElseThrow();
            if (statement.observations().isEmpty()) {
                throw new ProblemException(rows.isEmpty() ? "No client is let through by --where \"" + where
                        + "\"; nothing was changed."
                        : (rows.size() == 1 ? "It cannot be stated of this client" : "It can be stated of none of these " + rows.size()
                                + " clients") + ": onlyComputer needs an account"
                                + " and a computer, what is stated of accounts an account, acknowledged a verdict."
                                + " Nothing was changed.");
            }
            return options.keep(statement, ofServers ? "server" : ofAccounts ? "account" : "client", workspace, session);
        }
    }

    private List<Remark> remarks() throws ProblemException {
        List<Remark> remarks = new ArrayList<>();
        for (String assignment : assignments) {
            try {
                Remark.parse(assignment).ifPresent(remarks::add);
            } catch (IllegalArgumentException e) {
                throw StatementOptions.problem(e);
            }
        }
        return remarks;
    }

    private List<StatedValue<?>> values() throws ProblemException {
        List<StatedValue<?>> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String assignment : assignments) {
            try {
                if (Remark.parse(assignment).isPresent()) {
                    continue;
                }
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
}
