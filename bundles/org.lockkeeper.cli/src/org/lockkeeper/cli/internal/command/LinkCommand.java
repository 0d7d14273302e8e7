package org.lockkeeper.cli.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.statements.Statement;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper link}: states that an account is used on a computer, or whom names mean. */
@Command(name = "link", sortOptions = false, sortSynopsis = false,
        description = {"States that an account is used on a computer: what is known of each half is known of the whole"
                + " from then on. With --same it states that two names are of one account or of one computer, with"
                + " --apart that they are not, where sources spell them otherwise or only look alike. The statement is"
                + " kept in the journal and can be taken back.", ""},
        footer = {
            "",
            "@|bold Exit codes|@  0 done     1 error: nothing was changed",
            "",
            "@|bold Examples|@",
            "  lockkeeper link j.vanrijn@harbor.example WS-14 --reason \"asked him\"",
            "  lockkeeper link 'HARBOR\\visser' m.visser@harbor.example --same --reason \"her name in Windows\"",
            "  lockkeeper link WS-14 ws-14.south.example --apart --reason \"two computers\""})
final class LinkCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "ACCOUNT",
            description = "The account, user@domain; with --same and --apart the one name.")
    private String account = "";

    @Parameters(index = "1", paramLabel = "COMPUTER",
            description = "The computer's name; with --same and --apart the other name.")
    private String computer = "";

    @Option(names = "--server", paramLabel = "NAME", order = 1,
            description = "The server, where several know the account or the computer.")
    private @Nullable String server;

    @ArgGroup(exclusive = true)
    private @Nullable Names names;

    /** Whether it is about two names. */
    private static final class Names {
        @Option(names = "--same", order = 2, description = "The two are names of one account, or of one computer.")
        private boolean same;

        @Option(names = "--apart", order = 3,
                description = "The two are names of two accounts or computers, however alike they are.")
        private boolean apart;
    }

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
        try (Workspace workspace = session.loaded(session.openExistingWorkspace(options.isDryRun()))) {
            if (names != null) {
                return options.keep(ofNames(names.same, workspace.model(), author), "link", workspace, session);
            }
            String of = server(workspace.model());
            if (account.indexOf('@') < 0 && workspace.model().accounts().stream()
                    .noneMatch(a -> a.name().equalsIgnoreCase(account.strip()))) {
                throw new ProblemException("Expected an account, user@domain, found \"" + account.strip() + "\".");
            }
            return options.keep(StatementOptions.made(() -> Statement.link(of, account, computer, author)), "link",
                    workspace, session);
        }
    }

    private Statement ofNames(boolean same, Model model, Statement.Author author) throws ProblemException {
        boolean accounts = isAccount(account) || isAccount(computer);
        Set<String> found = new TreeSet<>();
        if (!accounts) {
            found.addAll(servers(model, JoinedName.Kind.COMPUTER, account));
            found.retainAll(servers(model, JoinedName.Kind.COMPUTER, computer));
        }
        boolean computers = !found.isEmpty();
        if (!computers) {
            found.addAll(servers(model, JoinedName.Kind.ACCOUNT, account));
            found.retainAll(servers(model, JoinedName.Kind.ACCOUNT, computer));
        }
        if (found.isEmpty()) {
            throw new ProblemException("No server knows two accounts, or two computers, named \"" + account.strip()
                    + "\" and \"" + computer.strip() + "\"; \"lockkeeper clients\" lists the names.");
        }
        String chosen = server != null ? known(server, model) : found.iterator().next();
        if (server == null && found.size() > 1) {
            throw new ProblemException("The servers " + String.join(", ", found) + " know both names; name one with"
                    + " --server.");
        }
        try {
            return Statement.names(chosen, computers ? JoinedName.Kind.COMPUTER : JoinedName.Kind.ACCOUNT, account,
                    computer, same, author);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(e.getMessage() + "; nothing is to be said of that.", e);
        }
    }

    private static boolean isAccount(String name) {
        return name.indexOf('@') >= 0 || name.indexOf('\\') >= 0;
    }

    /** The servers that know a name. */
    private static Set<String> servers(Model model, JoinedName.Kind kind, String name) {
        Set<String> found = new TreeSet<>();
        boolean accounts = kind == JoinedName.Kind.ACCOUNT;
        String spelt = accounts ? new Subject.OfAccount("", name).account()
                : new Subject.OfComputer("", name).computer();
        model.joined().stream().filter(j -> j.kind() == kind && (j.name().equals(spelt) || j.as().equals(spelt)))
                .forEach(j -> found.add(j.server()));
        model.clients().stream().filter(c -> spelt.equals(accounts ? c.subject().account() : c.subject().computer()))
                .forEach(c -> found.add(c.subject().server()));
        if (accounts) {
            model.accounts().stream().filter(a -> a.name().equals(spelt)).forEach(a -> found.add(a.server()));
        } else {
            model.computers().stream().filter(c -> c.name().equals(spelt)).forEach(c -> found.add(c.server()));
        }
        return found;
    }

    private static String known(String server, Model model) throws ProblemException {
        return model.server(server).orElseThrow(() -> new ProblemException("There is no server named \"" + server
                + "\" in the workspace.")).name();
    }

    private String server(Model model) throws ProblemException {
        if (server != null) {
            return known(server, model);
        }
        Set<String> ofAccount = servers(model, JoinedName.Kind.ACCOUNT, account);
        Set<String> ofComputer = servers(model, JoinedName.Kind.COMPUTER, computer);
        String name = account.strip().toLowerCase(Locale.ROOT);
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
