package org.lockkeeper.ui.upgrade.internal.steps;

import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.core.plan.Effort;
import org.lockkeeper.core.plan.StepGroups;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.Token;

/** What states, groups and amounts of steps are called, for people. */
public final class StepWords {

    private StepWords() {
    }

    /** How far a step is, in a word. */
    public static String state(StepState state) {
        return switch (state) {
            case OPEN -> StepMessages.State_open;
            case DOING -> StepMessages.State_doing;
            case DONE -> StepMessages.State_done;
            case VERIFIED -> StepMessages.State_verified;
            case REOPENED -> StepMessages.State_reopened;
            case WAIVED -> StepMessages.State_waived;
        };
    }

    /** The colour of a state, which is never the only sign. */
    public static Token color(StepState state) {
        return switch (state) {
            case OPEN -> Token.MANUAL;
            case DOING -> Token.ACCENT;
            case DONE, VERIFIED -> Token.AUTOMATIC;
            case REOPENED -> Token.BLOCKED;
            case WAIVED -> Token.UNAFFECTED;
        };
    }

    /** The sign of a state; {@code null} for a step that nobody began, as most are. */
    static Icon icon(StepState state) {
        return switch (state) {
            case OPEN -> null;
            case DOING -> Icon.PROGRESS;
            case DONE, VERIFIED -> Icon.AUTOMATIC;
            case REOPENED -> Icon.WARNING;
            case WAIVED -> Icon.UNAFFECTED;
        };
    }

    static String by(StepGroups groups) {
        return switch (groups) {
            case REMEDY -> StepMessages.Group_remedy;
            case COMPUTER -> StepMessages.Group_computer;
            case PERSON -> StepMessages.Group_person;
            case PHASE -> StepMessages.Group_phase;
            case STATE -> StepMessages.Group_state;
        };
    }

    /** What a group is called. */
    static String name(StepGroups by, String group) {
        return group.isEmpty() ? StepMessages.Unknown : switch (by) {
            case PHASE -> Wording.phase(Step.Phase.valueOf(group));
            case STATE -> state(StepState.valueOf(group));
            case REMEDY, COMPUTER, PERSON -> group;
        };
    }

    /** "1 step", "8 steps". */
    public static String count(int steps) {
        return Plural.bind(StepMessages.StepMany, steps);
    }

    /** A duration for people: {@code 3 h 05 min}. */
    public static String duration(long minutes) {
        return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }

    /**
     * How much there is to do.
     *
     * @param each minutes that a step of unknown length is supposed to take; 0 where nothing is supposed
     */
    public static String effort(Effort effort, int each) {
        String known = effort(effort);
        return each == 0 || effort.unknown() == 0 ? known : known + " "
                + NLS.bind(StepMessages.Supposed, duration(effort.supposing(each)), each);
    }

    private static String effort(Effort effort) {
        return effort.steps() == 0 ? StepMessages.TotalsNone : NLS.bind(StepMessages.Totals, new Object[] {
            count(effort.steps()), effort.left(), Plural.bind(StepMessages.TotalsClients, effort.clients()), effort.elevated(),
            duration(effort.minutes()), Plural.bind(StepMessages.TotalsUnknown, effort.unknown())});
    }
}
