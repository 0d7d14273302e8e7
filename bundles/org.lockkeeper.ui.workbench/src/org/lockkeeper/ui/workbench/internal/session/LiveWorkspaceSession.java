package org.lockkeeper.ui.workbench.internal.session;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;
import org.lockkeeper.ui.workbench.internal.workspaces.NotOpened;

/** The workspace in the application's context, with everything slow moved off the UI thread. */
public final class LiveWorkspaceSession implements WorkspaceSession {

    private static final int REMEMBERED_PROBLEMS = 200;

    private final Workspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Provider<Notices> notices;
    private final Provider<NotOpened> notOpenedHelp;
    private final Listeners<SessionEvent> listeners = new Listeners<>();
    private final List<String> problems = new ArrayList<>();
    private List<ImportEntry> imports = List.of();
    private State state = State.OPENING;
    private String failure = "";
    private boolean opened;

    /** Made by injection. */
    @Inject
    public LiveWorkspaceSession(Workspace workspace, Background background, Dialogs dialogs, UISynchronize ui,
            Display display, Provider<Notices> notices, Provider<NotOpened> notOpenedHelp) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        this.notOpenedHelp = notOpenedHelp;
        Subscription subscription = workspace.listen(event -> {
            if (!display.isDisposed()) {
                ui.asyncExec(() -> happened(event));
            }
        });
        display.disposeExec(subscription::close);
    }

    private void happened(WorkspaceEvent event) {
        switch (event) {
            case WorkspaceEvent.ModelChanged changed -> listeners.tell(new SessionEvent.ModelChanged(changed.model()));
            case WorkspaceEvent.Imported _ -> readJournal();
            case WorkspaceEvent.Undone _ -> readJournal();
            case WorkspaceEvent.Problem problem -> addProblem(problem.message());
        }
    }

    private void addProblem(String message) {
        problems.addFirst(message);
        while (problems.size() > REMEMBERED_PROBLEMS) {
            problems.removeLast();
        }
        listeners.tell(new SessionEvent.ProblemsChanged(problems()));
    }

    private void readJournal() {
        background.task(Messages.Workspace_readingJournal, _ -> workspace.imports()).quiet()
                .onDone(this::journalRead).onProblem(this::addProblem).start();
    }

    private void journalRead(List<ImportEntry> entries) {
        imports = List.copyOf(entries);
        listeners.tell(new SessionEvent.JournalChanged(imports));
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public Model model() {
        return workspace.model();
    }

    @Override
    public List<ImportEntry> imports() {
        return imports;
    }

    @Override
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        background.task(Messages.Workspace_opening, progress -> {
            workspace.load(progress);
            return workspace.imports();
        }).onDone(entries -> {
            state = State.OPEN;
            failure = "";
            listeners.tell(new SessionEvent.StateChanged(state));
            journalRead(entries);
        }).onProblem(message -> {
            notOpened(message);
            notOpenedHelp.get().offer(message, this::open);
        }).onCancelled(() -> notOpened(Messages.Workspace_openingCancelled)).start();
    }

    private void notOpened(String reason) {
        opened = false;
        state = State.FAILED;
        failure = reason;
        addProblem(reason);
        listeners.tell(new SessionEvent.StateChanged(state));
    }

    @Override
    public Task importFrom(IntakeRequest request) {
        String names = request.paths().stream().map(p -> p.getFileName() == null ? p.toString() : p.getFileName().toString())
                .collect(Collectors.joining(", "));
        return background.task(NLS.bind(Messages.Workspace_importing, names),
                progress -> workspace.importFrom(request, progress))
                .onDone(entry -> listeners.tell(new SessionEvent.ImportDone(entry))).start();
    }

    @Override
    public Task undo(long importId) {
        return background.task(NLS.bind(Messages.Workspace_undoing, importId), progress -> {
            workspace.undo(importId, progress);
            return null;
        }).start();
    }

    @Override
    public Task exportTo(Path file) {
        return background.task(NLS.bind(Messages.Workspace_exporting, file.getFileName()), progress -> {
            workspace.exportTo(file, progress);
            return file;
        }).onDone(f -> notices.get().tellWritten(NLS.bind(Messages.Workspace_exportedText, f), f)).start();
    }

    @Override
    public Task restoreFrom(Path file) {
        return background.task(NLS.bind(Messages.Workspace_restoring, file.getFileName()), progress -> {
            workspace.restoreFrom(file, progress);
            return workspace.imports();
        }).onDone(this::journalRead).start();
    }

    @Override
    public Task check() {
        return background.task(Messages.Workspace_checking, workspace::check).onDone(defects -> {
            if (defects.isEmpty()) {
                notices.get().tell(Notice.of(Messages.Workspace_sound));
            } else {
                defects.forEach(this::addProblem);
                dialogs.problem(Messages.Workspace_checked, String.join("\n", defects));
            }
        }).start();
    }

    @Override
    public Subscription listen(Consumer<? super SessionEvent> listener) {
        return listeners.add(listener);
    }
}
