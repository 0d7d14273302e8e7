package org.lockkeeper.api.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Supposing;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;

/**
 * The one model that all views and the command line share, with everything that changes it. All methods may be called
 * from any thread; those that take a {@link Progress} may take long and are not to be called from the UI thread.
 */
public interface Workspace extends AutoCloseable {

    /** Where it lies; empty for one in memory. */
    Optional<Path> directory();

    /** Whether it is only read: what would change it is refused, but for settings while it is open. */
    default boolean isReadOnly() {
        return false;
    }

    /** What is known now; {@link Model#EMPTY} until the workspace is loaded. Never blocks. */
    Model model();

    /** Whether the model was read from the store. Never blocks. */
    boolean isLoaded();

    /** Opens the store and reads the model; does nothing where that was done. */
    void load(Progress progress) throws ProblemException;

    /**
     * Reads files into the workspace, as a whole or not at all. Where the workspace is neither loaded
     * nor listened to, only the store changes.
     *
     * @return the journal entry
     */
    ImportEntry importFrom(IntakeRequest request, Progress progress) throws ProblemException;

    /**
     * Keeps what a person states, as an import of its own: journaled, undone by {@link #undo}, exported like the others.
     *
     * @param what what is stated, a sentence for people; stands in the journal in place of the paths
     * @param statements may be empty
     * @param files what stands in the journal as the files: who stated it, why
     * @return the journal entry
     */
    ImportEntry state(String what, List<Observation> statements, List<JournalFile> files, Progress progress)
            throws ProblemException;

    /**
     * Removes an import and everything that it alone said. Where the workspace is neither loaded nor listened to, only
     * the store changes.
     */
    void undo(long importId, Progress progress) throws ProblemException;

    /**
     * A copy in memory, loaded: what is done to it leaves this workspace as it is. To be closed by the caller.
     *
     * @throws ProblemException where this workspace cannot be read
     */
    Workspace copy(Progress progress) throws ProblemException;

    /** The journal, oldest first. */
    List<ImportEntry> imports() throws ProblemException;

    /** The files of one import. */
    List<JournalFile> files(long importId) throws ProblemException;

    /** The rejected rows of one import. */
    List<RejectedRow> rejected(long importId) throws ProblemException;

    /**
     * What is known now, as of a date: what bears a time more than a day after it counts as undated. Computed where it
     * is asked for first. A workspace that judges by one date alone gives the present model.
     *
     * @param asOf {@code null} for the date that each server's evidence tells: the present model
     */
    default Model model(@Nullable Moment asOf) {
        return model();
    }

    /** Judges the clients of the present model, as of the date of the request. */
    UpgradePlan plan(PlanRequest request, Progress progress);

    /**
     * Judges the clients of another model, such as an earlier state of this workspace.
     *
     * @param other for instance from {@link #modelAfter}
     */
    UpgradePlan plan(Model other, PlanRequest request, Progress progress);

    /**
     * Judges the clients of a model that differs little from one that was planned; see
     * {@link org.lockkeeper.api.plan.Planner#plan(Model, PlanRequest, UpgradePlan, Progress)}.
     */
    UpgradePlan plan(Model other, PlanRequest request, @Nullable UpgradePlan before, Progress progress);

    /** Judges clients of the present model, as of the date of the request, as if other things were known of them. */
    Supposing supposing(PlanRequest request);

    /**
     * What was known after an import, by all imports up to it that were not undone since.
     *
     * @param importId number of an import in the journal; 0 for the time before the first
     * @throws ProblemException where there is no such import, or the workspace cannot be read
     */
    Model modelAfter(long importId, Progress progress) throws ProblemException;

    /**
     * The same as of a date, see {@link #model(Moment)}.
     *
     * @throws ProblemException where there is no such import, or the workspace cannot be read
     */
    default Model modelAfter(long importId, @Nullable Moment asOf, Progress progress) throws ProblemException {
        return modelAfter(importId, progress);
    }

    /** Hands over every observation with the import that brought it, oldest import first, as they were read. */
    void forEachObservation(BiConsumer<ImportEntry, Observation> consumer, Progress progress) throws ProblemException;

    /** Tells why a client of the present model has its verdict. */
    Derivation explain(PlanRequest request, Client client);

    /** All rules that take part in plans, by id. */
    List<RuleDescription> rules();

    /** Where the answers of these rules change, by id of the rule; those that do not tell are missing. */
    default Map<String, List<Breakpoint>> breakpoints() {
        return Map.of();
    }

    /** The versions at which upgrades may or have to stop, in ascending order. */
    default List<VersionStop> stops() {
        return List.of();
    }

    /** A setting of the workspace, such as the last target; empty where it was never set. */
    Optional<String> setting(String key) throws ProblemException;

    /** Sets or (with {@code null}) removes a setting. */
    void setSetting(String key, @Nullable String value) throws ProblemException;

    /**
     * What an extension keeps here.
     *
     * @param namespace symbolic name of its bundle: small letters, digits, hyphens and underscores, with at least one dot; names of
     *        Lockkeeper's own ({@code org.lockkeeper}) are refused
     * @throws IllegalArgumentException where the name is none
     * @since 0.1
     */
    OwnStorage storage(String namespace);

    /** Writes everything into one open, documented file. */
    void exportTo(Path file, Progress progress) throws ProblemException;

    /**
     * Replaces everything by what {@link #exportTo} wrote. Where the workspace is neither loaded nor listened to, only
     * the store changes.
     */
    void restoreFrom(Path file, Progress progress) throws ProblemException;

    /** Verifies the store; a sentence for people per defect, empty where all is well. */
    List<String> check(Progress progress) throws ProblemException;

    /**
     * Tells the listener of everything that happens from now on, in order, on the thread where it happens.
     *
     * @return closes the registration
     */
    Subscription listen(Consumer<WorkspaceEvent> listener);

    @Override
    void close();
}
