package org.lockkeeper.api.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.rules.Step;

/**
 * How far one step is, who said so, and what evidence shows.
 *
 * @param id the id that the plan gives the step
 * @param server name of the server whose upgrade needs it
 * @param step what to do
 * @param clients whom it serves; empty for a step that serves the server as a whole
 * @param state how far it is
 * @param said what was said of it last; {@code null} where nothing was
 * @param because the newer evidence that verified or reopened it; empty in all other states
 */
public record StepStanding(String id, String server, Step step, List<Subject.OfClient> clients, StepState state,
        @Nullable Said said, List<Evidence> because) {

    /**
     * What a person said of a step.
     *
     * @param state how far it is
     * @param by who said so
     * @param at when it was done, where that was said; else when it was said
     * @param reason why, or a note; may be empty
     * @param until the last day for which a waiver holds; {@code null} for always
     */
    public record Said(StepState state, String by, Moment at, String reason, @Nullable LocalDate until) {

        /** Checks that nothing is missing. */
        public Said {
            Objects.requireNonNull(state);
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(reason);
        }
    }

    /** Copies the lists. */
    public StepStanding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(server);
        Objects.requireNonNull(step);
        Objects.requireNonNull(state);
        clients = List.copyOf(clients);
        because = List.copyOf(because);
    }
}
