package org.lockkeeper.core.internal.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.plan.Supposing;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.OwnStorage;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;
import org.lockkeeper.core.internal.journal.KeptValues;

/**
 * A workspace over any store. One change at a time; whoever only looks never waits for a change. What does not need
 * the model (journal, settings, check; imports and undos that nobody
 * listens to) opens the store without reading the observations.
 */
public final class DefaultWorkspace implements Workspace {

    private final OpenStore store;
    private final @Nullable Path directory;
    private final boolean readOnly;
    private final Intake intake;
    private final Planner planner;
    private final Listeners listeners = new Listeners();

    // one change at a time; the fields below it are changed under it
    private final ReentrantLock changes = new ReentrantLock();
    private final ObservationBlocks blocks = new ObservationBlocks();
    private volatile Model model = Model.EMPTY;
    private volatile boolean loaded;
    // the last that was asked for; changed under the lock
    private @Nullable Dated dated;

    /**
     * @param directory where it lies, {@code null} for one in memory
     * @param readOnly whether the store refuses what would change it
     * @param store opened when it is needed first, closed with the workspace
     */
    DefaultWorkspace(@Nullable Path directory, boolean readOnly, OpenStore store, Intake intake, Planner planner) {
        this.directory = directory;
        this.readOnly = readOnly;
        this.store = Objects.requireNonNull(store);
        this.intake = Objects.requireNonNull(intake);
        this.planner = Objects.requireNonNull(planner);
    }

    @Override
    public Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Model model(@Nullable Moment asOf) {
        if (asOf == null) {
            return model;
        }
        return alone(() -> {
            Dated last = dated;
            if (last == null || last.model().revision() != model.revision() || !last.asOf().equals(asOf)) {
                last = new Dated(asOf, blocks.resolve(model.revision(), asOf));
                dated = last;
            }
            return last.model();
        });
    }

    /** The model as of a date. */
    private record Dated(Moment asOf, Model model) {
    }

    @Override
    public boolean isLoaded() {
        return loaded;
    }

    @Override
    public void load(Progress progress) throws ProblemException {
        alone(() -> {
            if (!loaded) {
                read(store.get(), progress);
            }
        });
    }

    private void read(ObservationStore from, Progress progress) throws ProblemException {
        progress.task("Reading the workspace");
        model = blocks.read(from, model.revision() + 1, progress);
        loaded = true;
        listeners.publish(new WorkspaceEvent.ModelChanged(model));
    }

    private void rebuild() {
        model = blocks.resolve(model.revision() + 1, null);
    }

    @Override
    public ImportEntry importFrom(IntakeRequest request, Progress progress) throws ProblemException {
        return alone(() -> {
            loadForListeners(progress);
            ObservationStore open = store.get();
            KeptColumns columns = KeptColumns.in(open);
            List<Observation> observations = loaded ? new ArrayList<>() : null;
            ImportEntry entry;
            try (ImportSink sink = new ImportSink(open, request.paths().stream().map(Path::toString).toList(),
                    observations, consumer -> forEachKnown(consumer, progress), request.server())) {
                entry = fill(sink, request.with(columns.mappings()), progress);
                columns.keep(sink.mapped(), open);
            }
            if (observations != null) {
                blocks.add(entry, observations, store.get().files(entry.id()));
            }
            changed(new WorkspaceEvent.Imported(entry));
            return entry;
        });
    }

    @Override
    public ImportEntry state(String what, List<Observation> statements, List<JournalFile> files, Progress progress)
            throws ProblemException {
        return alone(() -> {
            loadForListeners(progress);
            ImportEntry entry;
            try (ImportTransaction transaction = store.get().begin(List.of(what))) {
                for (Observation statement : statements) {
                    transaction.observe(statement);
                }
                for (JournalFile file : files) {
                    transaction.file(file);
                }
                entry = commit(transaction);
            }
            if (loaded) {
                blocks.add(entry, List.copyOf(statements), store.get().files(entry.id()));
            }
            changed(new WorkspaceEvent.Imported(entry));
            return entry;
        });
    }

    private ImportEntry commit(ImportTransaction transaction) throws ProblemException {
        try {
            return transaction.commit();
        } catch (VirtualMachineError e) {
            // before the transaction is closed, which would roll it back
            throw store.broken(e);
        }
    }

    private ImportEntry fill(ImportSink sink, IntakeRequest request, Progress progress) throws ProblemException {
        try {
            intake.read(request, sink, progress);
            progress.checkCancelled();
            return sink.commit();
        } catch (VirtualMachineError e) {
            // before the transaction is closed, which would roll it back
            throw store.broken(e);
        }
    }

    private void forEachKnown(Consumer<Observation> consumer, Progress progress) throws ProblemException {
        if (loaded) {
            blocks.forEach(consumer);
        } else {
            store.get().forEachObservation(consumer, progress);
        }
    }

    @Override
    public Workspace copy(Progress progress) throws ProblemException {
        return alone(() -> {
            load(progress);
            MemoryObservationStore memory = new MemoryObservationStore();
            // each import by itself: when something was imported, and with what, is part of the evidence
            blocks.forEachBlock(memory::put);
            memory.setSetting(KeptColumns.SETTING, store.get().setting(KeptColumns.SETTING).orElse(null));
            DefaultWorkspace copy = new DefaultWorkspace(null, false, new OpenStore(() -> memory, List::of), intake,
                    planner);
            copy.load(progress);
            return copy;
        });
    }

    @Override
    public void undo(long importId, Progress progress) throws ProblemException {
        alone(() -> {
            loadForListeners(progress);
            progress.task("Undoing import " + importId);
            store.get().undo(importId);
            blocks.remove(importId);
            changed(new WorkspaceEvent.Undone(importId));
        });
    }

    /** Listeners get every model; a command that makes one change and ends needs none. */
    private void loadForListeners(Progress progress) throws ProblemException {
        if (!listeners.isEmpty()) {
            load(progress);
        }
    }

    /** Tells of a change, after rebuilding the model if there is one. */
    private void changed(WorkspaceEvent event) {
        if (loaded) {
            rebuild();
            listeners.publish(event, new WorkspaceEvent.ModelChanged(model));
        } else {
            listeners.publish(event);
        }
    }

    @Override
    public List<ImportEntry> imports() throws ProblemException {
        return store.get().imports();
    }

    @Override
    public List<JournalFile> files(long importId) throws ProblemException {
        return store.get().files(importId);
    }

    @Override
    public List<RejectedRow> rejected(long importId) throws ProblemException {
        return store.get().rejected(importId);
    }

    @Override
    public UpgradePlan plan(PlanRequest request, Progress progress) {
        return plan(model(request.asOf()), request, progress);
    }

    @Override
    public UpgradePlan plan(Model other, PlanRequest request, Progress progress) {
        try {
            return planner.plan(other, request, progress);
        } catch (VirtualMachineError e) {
            throw store.broken(e);
        }
    }

    @Override
    public UpgradePlan plan(Model other, PlanRequest request, @Nullable UpgradePlan before, Progress progress) {
        try {
            return planner.plan(other, request, before, progress);
        } catch (VirtualMachineError e) {
            throw store.broken(e);
        }
    }

    @Override
    public Supposing supposing(PlanRequest request) {
        return planner.supposing(model(request.asOf()), request);
    }

    @Override
    public Model modelAfter(long importId, Progress progress) throws ProblemException {
        return modelAfter(importId, null, progress);
    }

    @Override
    public Model modelAfter(long importId, @Nullable Moment asOf, Progress progress) throws ProblemException {
        return alone(() -> {
            load(progress);
            return blocks.resolveUpTo(importId, model.revision(), asOf);
        });
    }

    @Override
    public void forEachObservation(BiConsumer<ImportEntry, Observation> consumer, Progress progress)
            throws ProblemException {
        alone(() -> {
            load(progress);
            blocks.forEachOfImport(consumer);
        });
    }

    @Override
    public Derivation explain(PlanRequest request, Client client) {
        return planner.explain(model(request.asOf()), request, client);
    }

    @Override
    public List<RuleDescription> rules() {
        return planner.rules();
    }

    @Override
    public Map<String, List<Breakpoint>> breakpoints() {
        return planner.breakpoints();
    }

    @Override
    public List<VersionStop> stops() {
        return planner.stops();
    }

    @Override
    public Optional<String> setting(String key) throws ProblemException {
        return store.get().setting(key);
    }

    @Override
    public void setSetting(String key, @Nullable String value) throws ProblemException {
        store.get().setSetting(key, value);
    }

    @Override
    public OwnStorage storage(String namespace) {
        return new KeptValues(this, namespace);
    }

    @Override
    public void exportTo(Path file, Progress progress) throws ProblemException {
        alone(() -> {
            store.get().exportTo(file, progress);
        });
    }

    @Override
    public void restoreFrom(Path file, Progress progress) throws ProblemException {
        alone(() -> {
            store.get().restoreFrom(file, progress);
            if (loaded || !listeners.isEmpty()) {
                // what is in the store now has to be read to its end, whatever anybody wishes
                read(store.get(), Progress.NONE);
            }
        });
    }

    @Override
    public List<String> check(Progress progress) throws ProblemException {
        return alone(() -> store.check(progress));
    }

    /** Runs while nothing else changes; the store hears of a machine's error before anything is closed. */
    private <T, E extends Exception> T alone(Work<T, E> work) throws E {
        changes.lock();
        try {
            return work.run();
        } catch (VirtualMachineError e) {
            throw store.broken(e);
        } finally {
            changes.unlock();
        }
    }

    private <E extends Exception> void alone(Change<E> change) throws E {
        alone(() -> {
            change.run();
            return model;
        });
    }

    /** What is done alone, with a result. */
    @FunctionalInterface
    private interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** What is done alone. */
    @FunctionalInterface
    private interface Change<E extends Exception> {
        void run() throws E;
    }

    @Override
    public Subscription listen(Consumer<WorkspaceEvent> listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        alone(store::close);
    }
}
