package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.cli.environment.CommandLineEnvironment;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.cli.internal.Messages;
import org.lockkeeper.cli.internal.StandardOutput;
import org.lockkeeper.cli.internal.log.LogOutput;
import org.lockkeeper.cli.internal.text.Palette;
import org.lockkeeper.extensions.ExtensionStore;

/** One run of the command line: its surroundings, its services, and what the common options say. */
public final class Session {

    private static final int USUAL_WIDTH = 120;
    private static final int NARROWEST = 60;
    private static final List<String> STANDARD_OUTPUT = List.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private final CommandLineServices services;
    private final CommandLineEnvironment environment;
    private final StandardOutput out;
    private final Messages messages;
    /** {@code null} where the user names none. */
    private @Nullable String workspaceOption;
    private @Nullable List<ConsoleCommand> commands;

    /** A run in the given surroundings. */
    public Session(CommandLineServices services, CommandLineEnvironment environment) {
        this.services = Objects.requireNonNull(services);
        this.environment = Objects.requireNonNull(environment);
        this.out = new StandardOutput(environment.out());
        this.messages = new Messages(environment.err(), environment.errIsTerminal(), width());
    }

    /** Whether an extension has taken the services away, which was told. */
    public boolean areServicesGone() {
        return services.areGone();
    }

    /** Standard output: results only. */
    public StandardOutput out() {
        return out;
    }

    /** Standard input; not to be closed. */
    InputStream in() {
        return environment.in();
    }

    /** Standard error. */
    public Messages messages() {
        return messages;
    }

    /** The product's version. */
    public String version() {
        return environment.version().get();
    }

    /** Columns of the terminal; a usual number where they are not known. */
    public int width() {
        String columns = environment.variables().getOrDefault("COLUMNS", "");
        try {
            return Math.max(NARROWEST, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    /** Whether standard output may be coloured: a person reads it who did not set {@code NO_COLOR}. */
    public boolean colours() {
        return environment.outIsTerminal() && environment.variables().getOrDefault("NO_COLOR", "").isEmpty();
    }

    /**
     * The colours of standard output; none in files.
     *
     * @param file as for {@link #print}
     */
    Palette palette(@Nullable String file) {
        return new Palette(colours() && isStandardOutput(file));
    }

    /** Whether that value of {@code --out}, or none, means standard output, which others may write to as well. */
    static boolean isStandardOutput(@Nullable String file) {
        return file == null || STANDARD_OUTPUT.contains(file);
    }

    List<ReportWriter> reportWriters() throws ProblemException {
        return AddedServices.writers(services.reportWriters());
    }

    /** Collectors that other bundles bring, by id. */
    List<Collector> collectors() {
        return Foreign.collectors(services.collectors());
    }

    /** Sections of papers that other bundles bring. */
    List<PaperSection> paperSections() {
        return Foreign.paperSections(services.paperSections());
    }

    /** The fields of clients, with those that other bundles bring. */
    List<Field<ClientRow>> clientFields() {
        List<AttributeProvider> added = AddedServices.attributes(services.attributes());
        return added.isEmpty() ? ClientFields.all() : ClientFields.with(AttributeCatalogue.with(added));
    }

    /** All attributes, with those that other bundles bring. */
    AttributeCatalogue attributes() {
        return AttributeCatalogue.with(AddedServices.attributes(services.attributes()));
    }

    /** The fields of the clients of rows that are about clients, but for those that the rows have themselves. */
    <T> List<Field<T>> clientFieldsBeside(List<Field<T>> own, Function<T, @Nullable ClientRow> client) {
        return clientFields().stream().filter(f -> own.stream().noneMatch(o -> o.id().equals(f.id())))
                .map(f -> f.of(client)).toList();
    }

    /** Commands that other bundles bring, by name; asked for once. */
    List<ConsoleCommand> commands() {
        List<ConsoleCommand> all = commands;
        if (all == null) {
            all = AddedServices.commands(services.commands());
            commands = all;
        }
        return all;
    }

    /** Pages of the help that other bundles bring. */
    List<HelpPage> helpPages() {
        return services.helpPages().stream().flatMap(provider -> Foreign.helpPages(provider).stream()).toList();
    }

    /** Formats of logs that other bundles bring. */
    List<LogFormat> logFormats() {
        return services.logFormats();
    }

    /** What is installed beside the product. */
    List<Extension> extensions() {
        return services.extensions();
    }

    /** What is installed beside the product after the folder was changed. */
    List<Extension> reloadExtensions() {
        return services.reloadExtensions();
    }

    /** The folder of extensions. */
    ExtensionStore extensionStore() throws ProblemException {
        return new ExtensionStore(services.extensionFolder().orElseThrow(() -> new ProblemException("There is no folder"
                + " of extensions: HOME is not set. Set LOCKKEEPER_EXTENSIONS to a folder of your own.")));
    }

    /** Says what does not take part of what is installed beside the product; a command may answer otherwise by it. */
    public void tellOfExtensions() {
        for (Extension extension : services.extensions()) {
            for (String problem : extension.isSound() ? List.<String>of() : extension.problems()) {
                messages.warning(extension.shortfall() + " " + problem);
            }
        }
    }

    /** The streams, for the command {@code log}. */
    LogOutput logOutput() {
        return LogOutput.of(environment.in(), out, messages, environment.outIsTerminal(), width());
    }

    void useWorkspace(String folder) {
        workspaceOption = folder;
    }

    /**
     * A path as the user gave it, from the folder where the user is. It stays relative where that is the folder of
     * this process, since evidence names files by the paths that people know.
     */
    Path path(String text) throws ProblemException {
        try {
            Path path = Path.of(text);
            boolean here = environment.directory().equals(Path.of("").toAbsolutePath());
            return here ? path : environment.directory().resolve(path);
        } catch (InvalidPathException e) {
            throw new ProblemException("\"" + text + "\" cannot be the name of a file on this system: "
                    + e.getReason() + ".", e);
        }
    }

    /** The user's home folder. */
    Path home() {
        return environment.home();
    }

    /** The folder of the workspace in use. */
    public Path workspaceFolder() throws ProblemException {
        return workspaceOption == null ? WorkspaceFolders.standard(environment.operatingSystem(),
                        environment.home(), environment.variables())
                : path(workspaceOption).toAbsolutePath();
    }

    /** Whether the folder of the workspace holds anything yet; commands that only read make no workspace. */
    boolean hasWorkspace() throws ProblemException {
        Path folder = workspaceFolder();
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(folder + " is no folder; --workspace takes the folder of a workspace.");
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            return entries.iterator().hasNext() && WorkspaceFolders.isWorkspace(folder);
        } catch (AccessDeniedException e) {
            throw new ProblemException("The folder of the workspace, " + folder
                    + ", cannot be read: no permission. Ask for the right to read there.", e);
        } catch (IOException e) {
            throw new ProblemException("The folder of the workspace, " + folder + ", cannot be read: "
                    + e.getMessage() + ".", e);
        }
    }

    /** The workspace, made where there is none, without its model; to be closed by the caller. */
    Workspace openWorkspace() throws ProblemException {
        return services.workspaces().at(workspaceFolder());
    }

    /**
     * The workspace where there is one, without its model, for commands that only read: they keep nobody from reading,
     * and need no right to write and no space.
     */
    Workspace openForReading() throws ProblemException {
        requireWorkspace();
        return services.workspaces().reading(workspaceFolder());
    }

    /** The workspace where there is one, without its model. */
    Workspace openExistingWorkspace() throws ProblemException {
        requireWorkspace();
        return openWorkspace();
    }

    /** The workspace where there is one, for what is only tried out or really done. */
    Workspace openExistingWorkspace(boolean dryRun) throws ProblemException {
        return dryRun ? openForReading() : openExistingWorkspace();
    }

    private void requireWorkspace() throws ProblemException {
        if (!hasWorkspace()) {
            throw new ProblemException(noWorkspace() + " Make one with: lockkeeper import PATH");
        }
    }

    /** The same workspace, after its model was read; closed where that fails. */
    Workspace loaded(Workspace workspace) throws ProblemException {
        try {
            workspace.load(messages.progress());
            messages.endProgress();
            return workspace;
        } catch (ProblemException | RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** An empty workspace in memory; to be closed by the caller. */
    Workspace temporaryWorkspace() throws ProblemException {
        return services.workspaces().temporary();
    }

    /** Says that there is no workspace. */
    String noWorkspace() throws ProblemException {
        return "There is no workspace in " + workspaceFolder() + " yet.";
    }

    /** What a command prints. */
    @FunctionalInterface
    interface Body {

        /** Writes it; the stream is flushed and closed elsewhere. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Prints to a file, which appears only when all is written, or to standard output.
     *
     * @param file as the user gave it; {@code null} or {@code -} for standard output
     */
    void print(@Nullable String file, Body body) throws ProblemException, IOException {
        if (file == null || isStandardOutput(file)) {
            body.write(out);
            out.flush();
            return;
        }
        Path target = path(file).toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new ProblemException(file + " is a folder; --out takes the name of a file.");
        }
        AtomicFile.write(target, file, body);
        messages.note("Written to " + file);
    }
}
