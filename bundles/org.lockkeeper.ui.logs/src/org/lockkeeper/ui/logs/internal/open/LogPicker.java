package org.lockkeeper.ui.logs.internal.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.logs.view.state.KnownLogs;
import org.lockkeeper.logs.view.state.LogChoice;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.SourceFolder;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.widgets.Accessibles;

/** Asks which logs to open, finds them in folders and zips in the background, and has them opened. UI thread. */
public final class LogPicker {

    private static final String NAMES = "*.log;*.log.*;*.gz;*.zip";

    private final LogServices services;
    private final Shell shell;
    private final Consumer<List<LogState>> open;
    private final Consumer<String> problem;

    /**
     * @param open opens these, each by itself
     * @param problem says what cannot be done
     */
    public LogPicker(LogServices services, Shell shell, Consumer<List<LogState>> open, Consumer<String> problem) {
        this.services = services;
        this.shell = shell;
        this.open = open;
        this.problem = problem;
    }

    /** Asks for files and opens them. */
    public void chooseFiles() {
        List<String> files = files(LogMessages.OpenFiles);
        if (!files.isEmpty()) {
            open(files);
        }
    }

    private List<String> files(String title) {
        return services.files().openSeveral(shell, request(title)).stream().map(Path::toString).toList();
    }

    private static FileChooser.Request request(String title) {
        return new FileChooser.Request(title, "", List.of(new FileChooser.Kind(LogMessages.LogFiles, NAMES),
                new FileChooser.Kind(LogMessages.AllFiles, "*")));
    }

    /** Asks for one file that stands for another; {@code null} for none. */
    public String chooseInstead(String title) {
        return services.files().open(shell, request(title)).map(Path::toString).orElse(null);
    }

    /** Asks for a folder and opens what is chosen of its logs. */
    public void chooseFolder() {
        SourceFolder.ask(shell, LogMessages.OpenFolder, "").ifPresent(folder -> open(List.of(folder.toString())));
    }

    /** Asks which of the logs opened last to open again. */
    public void chooseRecent(List<String> locations) {
        if (locations.isEmpty()) {
            chooseFiles();
            return;
        }
        LogChooser dialog = new LogChooser(shell, new LogChooser.Wording(LogMessages.Recent,
                LogMessages.ChooseOpen, LogMessages.Open, true), locations.stream().map(LogChoice::of).toList(),
                List.of(), null);
        if (dialog.open() == Window.OK) {
            openChosen(dialog);
        }
    }

    /** Opens files, and of folders and zips what is chosen. */
    public void open(List<String> paths) {
        services.background().<List<LogChoice>>task(LogMessages.FindingLogs, progress -> LogChoice.in(paths, progress))
                .onDone(found -> {
                    if (shell.isDisposed()) {
                        return;
                    }
                    if (found.size() == 1 || found.size() == paths.size()) {
                        open.accept(found.stream().map(LogChoice::state).toList());
                    } else {
                        choose(found);
                    }
                }).onProblem(problem).start();
    }

    /** Asks which of some logs to open. */
    void choose(List<LogChoice> found) {
        LogChooser dialog = new LogChooser(shell, new LogChooser.Wording(LogMessages.OpenFiles,
                LogMessages.ChooseOpen, LogMessages.Open, true), found, List.of(), null);
        if (dialog.open() == Window.OK) {
            openChosen(dialog);
        }
    }

    private void openChosen(LogChooser dialog) {
        List<LogChoice> chosen = dialog.chosen();
        open.accept(dialog.isMerged() ? List.of(LogChoice.merged(chosen))
                : chosen.stream().map(LogChoice::state).toList());
    }

    /**
     * Asks which logs to merge with one: those of the servers in scope first, then those that lie beside it, those that
     * are open, those that were imported, or any others.
     *
     * @param state the log with those that it is merged with already
     * @param opened where the logs lie that are open
     * @param wanted takes where the files lie that are wanted
     */
    public void merge(LogState state, List<String> opened, Consumer<List<String>> wanted) {
        String own = LogChoice.setOf(state.file().location());
        List<ImportEntry> imports = services.session().imports();
        Predicate<String> scoped = ScopeLogs.servers(services.scopes().scope());
        services.background().<List<LogChoice>>task(LogMessages.FindingLogs, progress -> {
            Set<String> files = new LinkedHashSet<>(state.others());
            KnownLogs known = KnownLogs.of(services.session().workspace(), imports, progress);
            known.of(scoped).forEach(log -> files.addAll(log.files()));
            files.addAll(LogChoice.beside(state.file().location()));
            files.addAll(opened);
            files.addAll(known.locations(scoped));
            return LogChoice.sets(List.copyOf(files)).stream()
                    .filter(c -> !LogChoice.setOf(c.newest()).equals(own)).toList();
        }).quiet().onDone(choices -> {
            if (!shell.isDisposed()) {
                askMerge(state, choices, wanted);
            }
        }).onProblem(problem).start();
    }

    private void askMerge(LogState state, List<LogChoice> choices, Consumer<List<String>> wanted) {
        List<LogChoice> before = choices.stream().filter(c -> c.files().stream().anyMatch(state.others()::contains))
                .toList();
        LogChooser dialog = new LogChooser(shell, new LogChooser.Wording(LogMessages.Merge,
                NLS.bind(LogMessages.ChooseMerged, state.file().fileName()), LogMessages.MergeThese,
                false), choices, before, this::more);
        if (dialog.open() == Window.OK) {
            // the rotated files of its own set are not offered, and stay
            String own = LogChoice.setOf(state.file().location());
            List<String> files = new ArrayList<>(
                    state.others().stream().filter(o -> LogChoice.setOf(o).equals(own)).toList());
            // of a set of which only some files were wanted, the same are wanted still
            dialog.chosen().forEach(c -> files.addAll(before.contains(c)
                    ? c.files().stream().filter(state.others()::contains).toList() : c.files()));
            wanted.accept(files);
        }
    }

    private void more(Consumer<List<LogChoice>> add) {
        List<String> paths = files(Accessibles.plain(LogMessages.ChooseOther));
        if (!paths.isEmpty()) {
            services.background().<List<LogChoice>>task(LogMessages.FindingLogs,
                    progress -> LogChoice.in(paths, progress)).quiet().onDone(add::accept).onProblem(problem).start();
        }
    }

    /**
     * Finds the logs that lie beside one, in the background.
     *
     * @param told where they lie, on the UI thread
     */
    public void beside(String location, Consumer<List<String>> told) {
        services.background().<List<String>>task(LogMessages.FindingLogs, _ -> LogChoice.beside(location))
                .quiet().onDone(told::accept).onProblem(problem).start();
    }
}
