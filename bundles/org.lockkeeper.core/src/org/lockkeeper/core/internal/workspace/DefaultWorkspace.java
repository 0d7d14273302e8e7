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
import java.util.function.Supplier;
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
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;

/**
 * A workspace over any store. One change at a time; whoever only looks never waits for a change. What does not need
 * the model (journal, settings, check; imports and undos that nobody
 * listens to) opens the store without reading the observations.
 */
public final class DefaultWorkspace implements Workspace {

    private static final String CLOSED = "The workspace is closed.";

    private final Opener opener;
    private final Supplier<List<String>> diagnosis;
    private final @Nullable Path directory;
    private final Intake intake;
    private final Planner planner;
    private final Listeners listeners = new Listeners();

    // one change at a time; the fields below it are changed under it
    private final ReentrantLock changes = new ReentrantLock();
    private final ObservationBlocks blocks = new ObservationBlocks();
    private volatile @Nullable ObservationStore store;
    private volatile Model model = Model.EMPTY;
    private volatile boolean loaded;
    private volatile boolean closed;
    // the last that was asked for; changed under the lock
    private @Nullable Dated dated;

    /** Opens the store of the workspace. */
    @FunctionalInterface
    interface Opener {
        ObservationStore open() throws ProblemException;
    }

    /**
     * @param directory where it lies, {@code null} for one in memory
     * @param opener called once, when the store is needed first
     * @param diagnosis looks for what is wrong where the store cannot be opened
     */
    DefaultWorkspace(@Nullable Path directory, Opener opener, Supplier<List<String>> diagnosis, Intake intake,
            Planner planner) {
        this.directory = directory;
        this.opener = Objects.requireNonNull(opener);
        this.diagnosis = Objects.requireNonNull(diagnosis);
        this.intake = Objects.requireNonNull(intake);
        this.planner = Objects.requireNonNull(planner);
    }

    @Override
    public Optional<Path> directory() {
        return Optional.ofNullable(directory);
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
        changes.lock();
        try {
            Dated last = dated;
            if (last == null || last.model().revision() != model.revision() || !last.asOf().equals(asOf)) {
                last = new Dated(asOf, blocks.resolve(model.revision(), asOf));
                dated = last;
            }
            return last.model();
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
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
        changes.lock();
        try {
            if (!loaded) {
                read(store(), progress);
            }
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
    }

    private void read(ObservationStore from, Progress progress) throws ProblemException {
        progress.task("Reading the workspace");
        blocks.read(from, progress);
        rebuild();
        loaded = true;
        listeners.publish(new WorkspaceEvent.ModelChanged(model));
    }

    private void rebuild() {
        model = blocks.resolve(model.revision() + 1, null);
    }

    @Override
    public ImportEntry importFrom(IntakeRequest request, Progress progress) throws ProblemException {
        changes.lock();
        try {
            loadForListeners(progress);
            ObservationStore open = store();
            KeptColumns columns = KeptColumns.in(open);
            List<Observation> observations = loaded ? new ArrayList<>() : null;
            ImportEntry entry;
            try (ImportSink sink = new ImportSink(open, request.paths().stream().map(Path::toString).toList(),
                    observations, consumer -> forEachKnown(consumer, progress), request.server())) {
                entry = fill(sink, request.with(columns.mappings()), progress);
                columns.keep(sink.mapped(), open);
            }
            if (observations != null) {
                blocks.add(entry, observations, store().files(entry.id()));
            }
            changed(new WorkspaceEvent.Imported(entry));
            return entry;
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
    }

    @Override
    public ImportEntry state(String what, List<Observation> statements, List<JournalFile> files, Progress progress)
            throws ProblemException {
        changes.lock();
        try {
            loadForListeners(progress);
            ImportEntry entry;
            try (ImportTransaction transaction = store().begin(List.of(what))) {
                for (Observation statement : statements) {
                    transaction.observe(statement);
                }
                for (JournalFile file : files) {
                    transaction.file(file);
                }
                entry = commit(transaction);
            }
            if (loaded) {
                blocks.add(entry, List.copyOf(statements), store().files(entry.id()));
            }
            changed(new WorkspaceEvent.Imported(entry));
            return entry;
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
    }

    private ImportEntry commit(ImportTransaction transaction) throws ProblemException {
        try {
            return transaction.commit();
        } catch (VirtualMachineError e) {
            // before the transaction is closed, which would roll it back
            throw broken(e);
        }
    }

    private ImportEntry fill(ImportSink sink, IntakeRequest request, Progress progress) throws ProblemException {
        try {
            intake.read(request, sink, progress);
            progress.checkCancelled();
            return sink.commit();
        } catch (VirtualMachineError e) {
            // before the transaction is closed, which would roll it back
            throw broken(e);
        }
    }

    private void forEachKnown(Consumer<Observation> consumer, Progress progress) throws ProblemException {
        if (loaded) {
            blocks.forEach(consumer);
        } else {
            store().forEachObservation(consumer, progress);
        }
    }

    @Override
    public Workspace copy(Progress progress) throws ProblemException {
        changes.lock();
        try {
            load(progress);
            MemoryObservationStore memory = new MemoryObservationStore();
            try (ImportTransaction transaction = memory.begin(List.of("copy"))) {
                List<Observation> all = new ArrayList<>();
                blocks.forEach(all::add);
                for (Observation observation : all) {
                    transaction.observe(observation);
                }
                for (ImportEntry entry : store().imports()) {
                    for (JournalFile file : store().files(entry.id())) {
                        transaction.file(file);
                    }
                }
                transaction.commit();
            }
            memory.setSetting(KeptColumns.SETTING, store().setting(KeptColumns.SETTING).orElse(null));
            DefaultWorkspace copy = new DefaultWorkspace(null, () -> memory, List::of, intake, planner);
            copy.load(progress);
            return copy;
        } finally {
            changes.unlock();
        }
    }

    @Override
    public void undo(long importId, Progress progress) throws ProblemException {
        changes.lock();
        try {
            loadForListeners(progress);
            progress.task("Undoing import " + importId);
            store().undo(importId);
            blocks.remove(importId);
            changed(new WorkspaceEvent.Undone(importId));
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
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
        return store().imports();
    }

    @Override
    public List<JournalFile> files(long importId) throws ProblemException {
        return store().files(importId);
    }

    @Override
    public List<RejectedRow> rejected(long importId) throws ProblemException {
        return store().rejected(importId);
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
            throw broken(e);
        }
    }

    @Override
    public UpgradePlan plan(Model other, PlanRequest request, @Nullable UpgradePlan before, Progress progress) {
        try {
            return planner.plan(other, request, before, progress);
        } catch (VirtualMachineError e) {
            throw broken(e);
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
        changes.lock();
        try {
            load(progress);
            return blocks.resolveUpTo(importId, model.revision(), asOf);
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
    }

    @Override
    public void forEachObservation(BiConsumer<ImportEntry, Observation> consumer, Progress progress)
            throws ProblemException {
        changes.lock();
        try {
            load(progress);
            blocks.forEachOfImport(consumer);
        } finally {
            changes.unlock();
        }
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
    public Optional<String> setting(String key) throws ProblemException {
        return store().setting(key);
    }

    @Override
    public void setSetting(String key, @Nullable String value) throws ProblemException {
        store().setSetting(key, value);
    }

    @Override
    public void exportTo(Path file, Progress progress) throws ProblemException {
        changes.lock();
        try {
            store().exportTo(file, progress);
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
    }

    @Override
    public void restoreFrom(Path file, Progress progress) throws ProblemException {
        changes.lock();
        try {
            store().restoreFrom(file, progress);
            if (loaded || !listeners.isEmpty()) {
                // what is in the store now has to be read to its end, whatever anybody wishes
                read(store(), Progress.NONE);
            }
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
    }

    @Override
    public List<String> check(Progress progress) throws ProblemException {
        changes.lock();
        try {
            return openOrDiagnosed().check(progress);
        } catch (Damaged e) {
            return e.defects;
        } catch (VirtualMachineError e) {
            throw broken(e);
        } finally {
            changes.unlock();
        }
    }

    /** The store; where it cannot be opened because it is damaged, what the damage is. */
    private ObservationStore openOrDiagnosed() throws ProblemException, Damaged {
        try {
            return store();
        } catch (ProblemException e) {
            List<String> defects = new ArrayList<>(diagnosis.get());
            if (defects.isEmpty()) {
                throw e;
            }
            defects.addFirst(e.getMessage());
            throw new Damaged(defects);
        }
    }

    /** A store that cannot be opened, and why. */
    private static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<String> defects;

        Damaged(List<String> defects) {
            super(defects.getFirst());
            this.defects = List.copyOf(defects);
        }
    }

    /** Lets the store decide what is to be done, before anything is closed. */
    private VirtualMachineError broken(VirtualMachineError error) {
        ObservationStore open = store;
        if (open != null) {
            open.broken(error);
        }
        return error;
    }

    @Override
    public Subscription listen(Consumer<WorkspaceEvent> listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        changes.lock();
        try {
            closed = true;
            ObservationStore open = store;
            store = null;
            if (open != null) {
                open.close();
            }
        } finally {
            changes.unlock();
        }
    }

    /** The store, opened where it is not yet. */
    private ObservationStore store() throws ProblemException {
        ObservationStore open = store;
        if (open != null) {
            return open;
        }
        changes.lock();
        try {
            if (closed) {
                throw new ProblemException(CLOSED);
            }
            if (store == null) {
                store = opener.open();
            }
            return store;
        } finally {
            changes.unlock();
        }
    }
}
