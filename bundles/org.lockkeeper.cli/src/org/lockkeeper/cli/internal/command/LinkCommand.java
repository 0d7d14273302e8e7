package org.lockkeeper.cli.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.statements.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper link}: states that an account is used on a computer. */
@Command(name = "link", sortOptions = false, sortSynopsis = false,
        description = {"States that an account is used on a computer: what is known of each half is known of the whole"
                + " from then on. The statement is kept in the journal and can be taken back.", ""},
        footer = {
            "",
            "@|bold Exit codes|@  0 done     1 error: nothing was changed",
            "",
            "@|bold Examples|@",
            "  lockkeeper link j.vanrijn@harbor.example WS-14 --reason \"asked him\""})
final class LinkCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "The account, user@domain.")
    private String account;

    @Parameters(index = "1", paramLabel = "COMPUTER", description = "The computer's name.")
    private String computer;

    @Option(names = "--server", paramLabel = "NAME", order = 1,
            description = "The server, where several know the account or the computer.")
    private String server;

    @Mixin
    private final StatementOptions options = new StatementOptions();

    @Mixin
    private final CommonOptions common;

    LinkCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException {
        if (account.isBlank() || computer.isBlank()) {
            throw new ProblemException("A link needs the name of an account and the name of a computer.");
        }
        Statement.Author author = options.author();
        try (Workspace workspace = session.loaded(session.openExistingWorkspace())) {
            String of = server(workspace.model());
            if (account.indexOf('@') < 0 && workspace.model().accounts().stream()
                    .noneMatch(a -> a.name().equalsIgnoreCase(account.strip()))) {
                throw new ProblemException("Expected an account, user@domain, found \"" + account.strip() + "\".");
            }
            return options.keep(StatementOptions.made(() -> Statement.link(of, account, computer, author)), "link",
                    workspace, session);
        }
    }

    private String server(Model model) throws ProblemException {
        if (server != null) {
            return model.server(server).orElseThrow(() -> new ProblemException("There is no server named \"" + server
                    + "\" in the workspace.")).name();
        }
        Set<String> ofAccount = new TreeSet<>();
        Set<String> ofComputer = new TreeSet<>();
        String name = account.strip().toLowerCase(Locale.ROOT);
        String host = computer.strip().toUpperCase(Locale.ROOT);
        model.clients().forEach(c -> {
            if (name.equals(c.subject().account())) {
                ofAccount.add(c.subject().server());
            }
            if (host.equals(c.subject().computer())) {
                ofComputer.add(c.subject().server());
            }
        });
        model.accounts().stream().filter(a -> a.name().equals(name)).forEach(a -> ofAccount.add(a.server()));
        model.computers().stream().filter(c -> c.name().equals(host)).forEach(c -> ofComputer.add(c.server()));
        Set<String> both = new TreeSet<>(ofAccount);
        both.retainAll(ofComputer);
        for (Set<String> candidates : List.of(both, ofAccount)) {
            if (candidates.size() == 1) {
                warnOfUnknown(ofComputer, candidates.iterator().next());
                return candidates.iterator().next();
            }
        }
        throw new ProblemException(ofAccount.isEmpty() ? "No server knows the account \"" + name
                + "\"; name the server with --server where that is right." : "The servers "
                + String.join(", ", ofAccount) + " know the account \"" + name + "\"; name one with --server.");
    }

    private void warnOfUnknown(Set<String> ofComputer, String chosen) {
        if (!ofComputer.contains(chosen)) {
            session.messages().note("Nothing else is known of a computer " + computer.strip() + " on " + chosen + ".");
        }
    }
}
