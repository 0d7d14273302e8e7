package org.lockkeeper.cli.internal.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.StatementEffect;
import org.lockkeeper.core.plan.FollowUp;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepChange;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What the user says of steps: the options, and the way into the journal. */
final class StepMarking {

    /** One of it at a time. */
    static final class Said {

        @Option(names = "--doing", paramLabel = "ID", arity = "0..*", order = 10,
                description = "Somebody is at these steps.")
        private @Nullable List<String> doing;

        @Option(names = "--done", paramLabel = "ID", arity = "0..*", order = 10, description = "These steps are done.")
        private @Nullable List<String> done;

        @Option(names = "--waive", paramLabel = "ID", arity = "0..*", order = 11,
                description = "These steps are not going to be done; needs --reason.")
        private @Nullable List<String> waive;

        @Option(names = "--reopen", paramLabel = "ID", arity = "0..*", order = 12,
                description = "These steps are to be done after all.")
        private @Nullable List<String> reopen;

        private List<String> ids() {
            return Stream.of(doing, done, waive, reopen).filter(l -> l != null).findFirst().orElse(List.of());
        }

        private StepState state() {
            return doing != null ? StepState.DOING : done != null ? StepState.DONE
                    : waive != null ? StepState.WAIVED : StepState.OPEN;
        }
    }

    @ArgGroup
    private @Nullable Said said;

    @Option(names = "--reason", paramLabel = "TEXT", order = 13, description = "Why, or a note; kept with it.")
    private @Nullable String reason;

    @Option(names = "--until", paramLabel = "DATE", order = 14,
            description = "The last day for which --waive holds, by the date of judgement (ISO 8601).")
    private @Nullable String until;

    @Option(names = "--at", paramLabel = "DATE", order = 15,
            description = "When it was done (ISO 8601): evidence up to then does not speak against --done. Default: evidence"
                    + " that is known now does not.")
    private @Nullable String at;

    @Option(names = "--by", paramLabel = "NAME", order = 16,
            description = "Who says so; default: the user's name in the system.")
    private String by = StepChange.user();

    @Option(names = "--yes", order = 17, description = "Say it of more than 50 steps.")
    private boolean yes;

    /** Whether something is said. */
    boolean isGiven() {
        return said != null;
    }

    /** Refuses what cannot be meant, before any work is done. */
    void check(boolean filtered) throws ProblemException {
        if (said == null) {
            if (reason != null || until != null || at != null) {
                throw new ProblemException("--reason, --until and --at say more about --doing, --done, --waive or --reopen;"
                        + " give one of them.");
            }
            return;
        }
        if (said.ids().isEmpty() != filtered) {
            throw new ProblemException(filtered ? "Name the steps by their ids, or choose them with --where, not both."
                    : "Which steps? Give their ids, or choose them with --where FILTER.");
        }
        boolean waives = said.state() == StepState.WAIVED;
        if (waives && (reason == null || reason.isBlank())) {
            throw new ProblemException("--waive needs a reason: give it with --reason TEXT.");
        }
        if (until != null && !waives) {
            throw new ProblemException("--until says how long --waive holds; leave it out, or waive.");
        }
        if (at != null && said.state() != StepState.DONE) {
            throw new ProblemException("--at says when --done was done; leave it out.");
        }
        Values.day("--until", until);
        Values.moment("--at", at);
    }

    /**
     * Keeps what is said.
     *
     * @param chosen what the filter lets through; {@code null} where ids were given
     */
    void keep(FollowUp followUp, @Nullable List<PlannedStep> chosen, Workspace workspace, Session session)
            throws ProblemException {
        Said what = Objects.requireNonNull(said, "asked for only where isGiven()");
        StepState state = what.state();
        Set<String> ids = new LinkedHashSet<>(what.ids());
        if (chosen != null) {
            chosen.stream().filter(s -> s.state() != StepState.VERIFIED).forEach(s -> ids.add(s.id()));
        }
        if (ids.isEmpty()) {
            throw new ProblemException("No step that is still needed is let through by --where; nothing was changed.");
        }
        if (ids.size() > StatementEffect.MANY && !yes) {
            throw new ProblemException("These are " + ids.size() + " steps, so nothing was changed; give --yes where that"
                    + " is meant.");
        }
        StepChange change = new StepChange(state, Values.day("--until", until), by,
                reason == null ? "" : reason,
                Values.moment("--at", at));
        ImportEntry entry = change.keep(ids, followUp, workspace, session.messages().progress());
        session.messages().kept(change.phrase(ids.size()) + ". Kept as import", entry);
    }
}
