package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.api.util.WholeFolder;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.directory.DirectoryAddress;
import org.lockkeeper.directory.DirectoryLookup;
import org.lockkeeper.directory.DirectoryRequest;
import org.lockkeeper.directory.Password;
import org.lockkeeper.directory.Trust;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockkeeper directory}: reads people, computers and groups from a directory, and imports them. */
@Command(name = "directory", sortOptions = false, sortSynopsis = false,
        description = {"Reads people, computers, organisational units and groups from Active Directory or another LDAP"
                + " server and imports them. It searches and changes nothing; the connection is always encrypted. What a"
                + " directory says tells who is who and where; it makes nobody ready.", ""},
        footer = {
            "",
            "The password is asked for, unless a file or standard input has it; it is kept nowhere. The entries are kept as"
                    + " LDIF in the folder of the workspace, readable by you alone, as what the facts were read from.",
            "",
            "@|bold Exit codes|@  0 done     1 error: nothing was imported",
            "",
            "@|bold Examples|@",
            "  lockkeeper directory ldaps://dc1.harbor.example --user reader@harbor.example",
            "  lockkeeper directory ldap://dc1.harbor.example --user 'HARBOR\\reader' --password-file secret"
                    + " --certificate issuer.pem",
            "  lockkeeper directory ldaps://dc1.harbor.example --user reader@harbor.example --out harbor.ldif"})
final class DirectoryCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_TIMEOUT = 3600;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ADDRESS", description = "ldaps://HOST[:PORT], or ldap://HOST[:PORT], which is encrypted by"
            + " StartTLS.")
    private String address = "";

    @Option(names = "--user", paramLabel = "NAME", order = 1, description = "Who asks: user@domain, DOMAIN\\user or a"
            + " distinguished name; any user who may read the directory. Without it nobody asks by name.")
    private @Nullable String user;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable PasswordSource password;

    @Option(names = "--base", paramLabel = "DN", order = 4, description = "Look below this entry only, for instance"
            + " OU=Office,DC=harbor,DC=example; default: the whole domain.")
    private @Nullable String base;

    @Option(names = "--certificate", paramLabel = "FILE|SHA256", order = 5, description = "Trust the certificates in this"
            + " file and what they issued, or the one certificate with this fingerprint; default: what the system trusts.")
    private @Nullable String certificate;

    @Option(names = "--timeout", paramLabel = "SECONDS", order = 6, description = "How long the directory may take to"
            + " connect, and for each answer; default: 30.")
    private int timeout = (int) DirectoryRequest.USUAL_TIMEOUT.toSeconds();

    @Option(names = "--server", paramLabel = "NAME", order = 7, description = "The mail server whose accounts are meant;"
            + " needed where the workspace has several.")
    private @Nullable String server;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", order = 8, description = "Write the entries to this file as LDIF and"
            + " import nothing; \"lockkeeper import\" reads it.")
    private @Nullable String out;

    @Mixin
    private final CommonOptions common;

    /** Where the password comes from. */
    static final class PasswordSource {

        @Option(names = "--password-file", paramLabel = "FILE", order = 2, description = "The first line of this file is the"
                + " password; nobody else may be able to read it.")
        private @Nullable String file;

        @Option(names = "--password-stdin", order = 3, description = "The first line of standard input is the password.")
        private boolean standardInput;
    }

    DirectoryCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (timeout < 1 || timeout > LONGEST_TIMEOUT) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--timeout takes 1 to 3600 seconds.");
        }
        if (user == null && password != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "A password needs a user: --user NAME.");
        }
        DirectoryRequest request = new DirectoryRequest(DirectoryAddress.parse(address), user, base, trust(),
                Duration.ofSeconds(timeout));
        Instant now = Instant.now();
        if (out != null) {
            long entries = Session.isStandardOutput(out) ? look(request, session.out(), now)
                    : look(request, session.path(out).toAbsolutePath(), now);
            session.messages().note((entries == 1 ? "1 entry" : entries + " entries") + " read from " + request.address());
        } else {
            importFrom(request, now);
        }
        return ExitCode.DONE;
    }

    private Trust trust() throws ProblemException {
        if (certificate == null) {
            return Trust.SYSTEM;
        }
        Path file = session.path(certificate);
        return Files.isRegularFile(file) ? Trust.file(file) : Trust.pinned(certificate);
    }

    private long look(DirectoryRequest request, OutputStream stream, Instant now) throws ProblemException, IOException {
        long entries = DirectoryLookup.write(request, user == null ? null : password(), stream, now,
                session.messages().progress());
        session.messages().endProgress();
        return entries;
    }

    /** Writes a file, for the user alone since it tells of people, and only where all was read. */
    private long look(DirectoryRequest request, Path file, Instant now) throws ProblemException, IOException {
        long[] entries = new long[1];
        WholeFile.<ProblemException>writeForOwner(file, stream -> entries[0] = look(request, stream, now));
        return entries[0];
    }

    private Password password() throws ProblemException, IOException {
        if (password != null && password.file != null) {
            return PasswordInput.file(session.path(password.file), password.file);
        }
        return password != null && password.standardInput ? PasswordInput.stream(session.in())
                : PasswordInput.prompt(user + "'s password for " + address + ": ");
    }

    private void importFrom(DirectoryRequest request, Instant now) throws ProblemException, IOException {
        try (Workspace workspace = session.loaded(session.openExistingWorkspace())) {
            String of = server(workspace);
            ImportEntry entry = importFrom(request, now, of, workspace);
            ImportJournal journal = new ImportJournal(entry, workspace);
            session.print(null, printed -> journal.table(printed, session.width(), session.palette(null), false));
        }
    }

    /** Keeps the entries in a file of the workspace, unless they could not be read or imported, and imports that. */
    private ImportEntry importFrom(DirectoryRequest request, Instant now, String of, Workspace workspace)
            throws ProblemException, IOException {
        String name = request.address().host().replaceAll("[^A-Za-z0-9.-]", "_") + "-" + NAME.format(now) + ".ldif";
        try (WholeFolder folder = WholeFolder.openForOwner(session.workspaceFolder().toAbsolutePath().resolve("directory"))) {
            Path file = folder.<ProblemException>write(name, stream -> look(request, stream, now));
            ImportEntry entry = workspace.importFrom(new IntakeRequest(List.of(file), of), session.messages().progress());
            session.messages().endProgress();
            folder.keep();
            return entry;
        }
    }

    private String server(Workspace workspace) throws ProblemException {
        List<String> known = workspace.model().servers().stream().map(Server::name).toList();
        if (server != null) {
            return workspace.model().server(server).orElseThrow(() -> new ProblemException("There is no server named \""
                    + server + "\" in the workspace; it has " + String.join(", ", known) + ".")).name();
        }
        if (known.size() != 1) {
            throw new ProblemException(known.isEmpty() ? "The workspace knows no mail server yet, so there is nobody to"
                    + " describe; import its folder first." : "The workspace has " + known.size() + " servers ("
                    + String.join(", ", known) + "); name the one whose accounts are meant with --server.");
        }
        return known.getFirst();
    }
}
