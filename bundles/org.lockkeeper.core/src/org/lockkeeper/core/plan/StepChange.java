package org.lockkeeper.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * What somebody wants to say of steps.
 *
 * @param state how far they are: OPEN (to be done after all), DOING, DONE or WAIVED; the others only evidence tells
 * @param until the last day for which a waiver holds; {@code null} for always
 * @param by who says so
 * @param reason why, or a note; a waiver needs one
 * @param doneAt up to when evidence tells of the time before it was done; {@code null} for what is known now
 */
public record StepChange(StepState state, @Nullable LocalDate until, String by, String reason,
        @Nullable Moment doneAt) {

    /** Checks that it is something that people can say. */
    public StepChange {
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
        if (state == StepState.VERIFIED || state == StepState.REOPENED) {
            throw new IllegalArgumentException("only evidence verifies and reopens");
        }
        if (until != null && state != StepState.WAIVED || doneAt != null && state != StepState.DONE) {
            throw new IllegalArgumentException("only a waiver ends, and only what is done has a time");
        }
    }

    /** Said by whoever is signed in to the system. */
    public static StepChange byMe(StepState state, @Nullable LocalDate until, String reason) {
        return new StepChange(state, until, user(), reason, null);
    }

    /** The name under which the user is signed in to the system. */
    public static String user() {
        return System.getProperty("user.name", "unknown user");
    }

    /** Whether it lacks the reason that it needs. */
    public boolean lacksReason() {
        return state == StepState.WAIVED && reason.isBlank();
    }

    /** What it says of so many steps, a phrase for the journal: "3 steps done". */
    public String phrase(int steps) {
        return steps + (steps == 1 ? " step " : " steps ") + switch (state) {
            case DOING -> "begun";
            case DONE -> "done";
            case WAIVED -> "waived";
            case OPEN, VERIFIED, REOPENED -> "reopened";
        };
    }

    /**
     * Keeps what is said in the journal, in one line, so that it is taken back as one.
     *
     * @param ids of steps that there are, or of which something was said before; at least one
     * @return the line of the journal
     * @throws ProblemException where there is no such step, or the reason is missing; nothing is changed then
     */
    public ImportEntry keep(Collection<String> ids, FollowUp followUp, Workspace workspace, Progress progress)
            throws ProblemException {
        if (lacksReason()) {
            throw new ProblemException("A step is waived for a reason: say which. Nothing was changed.");
        }
        Set<String> known = new HashSet<>(StepMark.in(workspace).keySet());
        followUp.steps().forEach(s -> known.add(s.id()));
        List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException("There is no step " + String.join(", ", unknown) + " on this way;"
                    + " \"lockkeeper steps\" lists the ids. Nothing was changed.");
        }
        List<StepMark> marks = followUp.mark(List.copyOf(new LinkedHashSet<>(ids)), state, until, by,
                Moment.of(Instant.now()), reason, doneAt);
        return StepMark.save(phrase(marks.size()), marks, workspace, progress);
    }
}
