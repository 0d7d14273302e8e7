package org.lockkeeper.ui.workbench.internal.problems;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.imports.ImportWords;

/** All problems there are, kept up to date in the background. Injected by type; to be used on the UI thread. */
public final class ProblemList {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final Background background;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** What an import could not read never changes: each is read once. */
    private Map<Long, List<Problem>> read = Map.of();
    private List<Problem> all = List.of();
    private final ExtensionProblems extensions;
    private Task reading;

    /** Made by injection. */
    @Inject
    public ProblemList(WorkspaceSession session, PlanSession plans, Background background,
            ExtensionProblems extensions) {
        this.session = session;
        this.plans = plans;
        this.background = background;
        this.extensions = extensions;
        extensions.listen(this::refresh);
        session.listen(_ -> refresh());
        plans.listen(event -> {
            if (!(event instanceof PlanSession.PlanEvent.Computing)) {
                refresh();
            }
        });
        refresh();
    }

    /** The problems, the gravest first, those of newer imports before those of older ones. */
    public List<Problem> all() {
        return all;
    }

    /** Calls the listener when they are others. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        List<ImportEntry> imports = session.imports();
        Workspace workspace = session.workspace();
        Map<Long, List<Problem>> known = read;
        reading = background.task(Messages.Problems_reading, progress -> read(workspace, imports, known, progress))
                .quiet().onDone(found -> {
                    read = found;
                    show(imports);
                }).onProblem(_ -> show(imports)).start();
    }

    private void show(List<ImportEntry> imports) {
        List<Problem> present = new ArrayList<>();
        session.problems().forEach(message -> present.add(general(Problem.Kind.WORKSPACE, message)));
        List<String> ofExtensions = extensions.all();
        ofExtensions.forEach(message -> present.add(general(Problem.Kind.EXTENSION, message)));
        plans.current().ifPresent(index -> index.plan().problems().stream()
                .filter(message -> ofExtensions.stream().noneMatch(known -> known.startsWith(message)))
                .forEach(message -> present.add(general(Problem.Kind.PLAN, message))));
        imports.reversed().forEach(entry -> present.addAll(read.getOrDefault(entry.id(), List.of())));
        if (!present.equals(all)) {
            all = List.copyOf(present);
            listeners.forEach(Runnable::run);
        }
    }

    private static Problem general(Problem.Kind kind, String message) {
        return new Problem(kind, "", null, message, null, 0);
    }

    private static Map<Long, List<Problem>> read(Workspace workspace, List<ImportEntry> imports,
            Map<Long, List<Problem>> known, Progress progress) throws ProblemException {
        Map<Long, List<Problem>> all = new HashMap<>();
        for (ImportEntry entry : imports) {
            progress.checkCancelled();
            List<Problem> found = known.get(entry.id());
            all.put(entry.id(), found != null ? found : List.copyOf(read(workspace, entry)));
        }
        return Map.copyOf(all);
    }

    private static List<Problem> read(Workspace workspace, ImportEntry entry) throws ProblemException {
        List<Problem> found = new ArrayList<>();
        for (JournalFile file : workspace.files(entry.id())) {
            if (file.problem() != null) {
                found.add(new Problem(Problem.Kind.FILE, file.file().path(), null,
                        ImportWords.ofWindow(file.problem()), Evidence.ofFile(file.file(), null), entry.id()));
            } else if (!file.isRecognised()) {
                found.add(new Problem(Problem.Kind.FILE, file.file().path(), null,
                        NLS.bind(Messages.Problems_notRecognised, file.file().fileName()), null, entry.id()));
            }
        }
        for (RejectedRow row : workspace.rejected(entry.id())) {
            found.add(new Problem(Problem.Kind.ROW, row.file().path(), row.line() == 0 ? null : row.line(),
                    ImportWords.ofWindow(row.reason()), new Evidence(row.file(), row.line(), 0, null), entry.id()));
        }
        return found;
    }
}
