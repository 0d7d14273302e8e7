package org.lockkeeper.core.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;
import org.lockkeeper.text.secrets.Redaction;

/**
 * What somebody said of a step. Kept in the journal, so that it is undone, exported and restored like everything else
 * there; of several about one step the newest counts. It changes no fact: that a step was done makes nobody ready, only
 * new evidence does.
 *
 * @param id the step's id
 * @param state how far it is
 * @param until the last day for which a waiver holds; {@code null} for always
 * @param by who said so
 * @param at when
 * @param reason why, or a note; may be empty
 * @param basis up to when evidence was known that the step is needed: only newer evidence says something against it
 * @param worst the worst verdict of whom the step serves, when it was said; {@code null} where that is not known
 * @param doneAt when it was done, where that was said; else {@code null}
 */
public record StepMark(String id, StepState state, @Nullable LocalDate until, String by, Moment at, String reason,
        Moment basis, @Nullable Verdict worst, @Nullable Moment doneAt) {

    private static final String KIND = "step";
    private static final int LONGEST = 500;
    // marks of the first version have neither basis nor verdict, those of the second no time at which it was done
    private static final int OLD_FIELDS = 6;
    private static final int UNTIMED_FIELDS = 8;
    private static final int FIELDS = 9;

    /** Checks that nothing is missing; the reason loses what looks like a secret. */
    public StepMark {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        by = oneLine(by);
        Objects.requireNonNull(at);
        reason = oneLine(Redaction.message(reason));
        Objects.requireNonNull(basis);
    }

    /** When it was done, where that was said; else when it was said. */
    public Moment when() {
        return doneAt == null ? at : doneAt;
    }

    StepStanding.Said said() {
        return new StepStanding.Said(state, by, when(), reason, until);
    }

    /**
     * How far the step is as of a day; a waiver that ran out leaves it open.
     *
     * @param day up to which evidence is judged; {@code null}: no day is known
     * @param today when somebody asks, so that a waiver ends though nothing new is known; {@code null} where it is asked
     *        about another time. It ends no waiver whose last day was over, anywhere, when it was said: that is about
     *        evidence of long ago
     */
    public StepState stateOn(@Nullable LocalDate day, @Nullable LocalDate today) {
        return state == StepState.WAIVED && until != null && (isAfter(day, until) || isAfter(today, until)
                && !isAfter(at.local().toLocalDate().minusDays(1), until)) ? StepState.OPEN : state;
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate last) {
        return day != null && day.isAfter(last);
    }

    /** What was said in a workspace, the newest of each step, by the step's id. */
    public static Map<String, StepMark> in(Workspace workspace) throws ProblemException {
        Map<String, StepMark> marks = new LinkedHashMap<>();
        for (ImportEntry entry : workspace.imports()) {
            of(entry, workspace).forEach(mark -> marks.put(mark.id(), mark));
        }
        return marks;
    }

    /** What one line of the journal says of steps; empty for one that brings something else. */
    static List<StepMark> of(ImportEntry entry, Workspace workspace) throws ProblemException {
        List<StepMark> marks = new ArrayList<>();
        for (String text : KeptText.all(KIND, entry, workspace)) {
            StepMark mark = parse(text);
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** The last line of a workspace's journal that keeps marks: what is taken back first. Empty where there is none. */
    public static Optional<ImportEntry> last(Workspace workspace) throws ProblemException {
        for (ImportEntry entry : workspace.imports().reversed()) {
            if (!KeptText.all(KIND, entry, workspace).isEmpty()) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps marks.
     *
     * @param what what is done, a phrase for the journal
     * @return the line of the journal
     */
    public static ImportEntry save(String what, List<StepMark> marks, Workspace workspace, Progress progress)
            throws ProblemException {
        for (StepMark mark : marks) {
            if (mark.reason().length() + mark.by().length() > LONGEST) {
                throw new ProblemException("Reason and name may have " + LONGEST + " characters together.");
            }
        }
        return KeptText.save(what, KIND, marks.stream().map(StepMark::text).toList(), workspace, progress);
    }

    private String text() {
        return String.join("\t", id, state.name(), until == null ? "" : until.toString(), by, at.toString(), reason,
                basis.toString(), worst == null ? "" : worst.name(), doneAt == null ? "" : doneAt.toString());
    }

    /** {@code null} where it is no mark that this version understands. */
    private static @Nullable StepMark parse(String text) {
        String[] parts = text.split("\t", -1);
        if (parts.length != FIELDS && parts.length != UNTIMED_FIELDS && parts.length != OLD_FIELDS) {
            return null;
        }
        try {
            Moment at = Moment.tryParse(parts[4]).orElseThrow();
            boolean old = parts.length == OLD_FIELDS;
            return new StepMark(parts[0], StepState.valueOf(parts[1]), parts[2].isEmpty() ? null
                    : LocalDate.parse(parts[2]), parts[3], at, parts[5],
                    old ? at : Moment.tryParse(parts[6]).orElseThrow(),
                    old || parts[7].isEmpty() ? null : Verdict.valueOf(parts[7]),
                    parts.length < FIELDS || parts[8].isEmpty() ? null : Moment.tryParse(parts[8]).orElseThrow());
        } catch (IllegalArgumentException | DateTimeParseException | NoSuchElementException e) {
            return null;
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
