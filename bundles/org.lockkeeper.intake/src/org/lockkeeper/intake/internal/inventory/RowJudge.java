package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Judges the rows that tell of the service, a connector or Outlook: by what each says against itself, and, when all rows
 * were looked at, by what others say in the same columns.
 */
final class RowJudge {

    private static final String UNKNOWN_COLUMN = ", and what is told there is not known";

    private final UnclearRows unclear;
    private final TickColumns ticks = new TickColumns();
    private final List<Held> held = new ArrayList<>(0);
    private @Nullable String section;
    private boolean mappable;
    private boolean ofInstallers;
    private boolean anyState;
    private int looked;
    private int there;
    private boolean leavesOut;

    /** A row that says what other rows explain, the list that it is of, and what it says where nobody reads. */
    private record Held(Program program, int number, List<OtherCell> cells) {
    }

    /** @param unclear takes the rows that prove nothing */
    RowJudge(UnclearRows unclear) {
        this.unclear = unclear;
    }

    /** People can tell what its columns mean. */
    void mappable() {
        mappable = true;
    }

    /** What is not read was written by the programs' installers, and nobody else. */
    void ofInstallers() {
        ofInstallers = true;
    }

    /** What is called "comments" was written by the programs' installers. */
    void commentsOfInstallers() {
        ticks.ofRegistry();
    }

    /** Rows leave out what is empty: one that lacks what others say says nothing there. */
    void leavesOut() {
        leavesOut = true;
        ticks.leavesOut();
    }

    /** What follows stands below a title between rows; {@code null} where that is one of what is installed. */
    void section(@Nullable String text) {
        section = text;
    }

    /** Looks at any row, so that others can be judged by it. */
    void look(Program program, List<OtherCell> cells) {
        if (!cells.isEmpty() || leavesOut && cells != Program.NOT_KEPT) {
            ticks.look(program, cells);
        }
        looked++;
        there += program.change() == Change.THERE ? 1 : 0;
        anyState |= program.change() == Change.THERE || program.change() == Change.REMOVED;
    }

    /** What is not known of a program, for people, to be gone on with. */
    static String whether(Program program) {
        return "whether " + Redaction.quote(program.name()) + UnclearService.NOT_KNOWN;
    }

    /**
     * What speaks against a row, for people; {@code null} where nothing does.
     *
     * @param latest no time after that is believed; {@code null} where any is
     */
    @Nullable String objection(Program program, List<OtherCell> cells, @Nullable Moment latest) {
        if (program.objection() != null) {
            return whether(program) + program.objection().text(mappable);
        }
        if (section != null) {
            return whether(program) + "it stands below " + Redaction.quote(section);
        }
        return Objection.ofLaterTime(program, latest).or(() -> program.change() == Change.REMOVED ? Optional.empty()
                : Objection.ofLaterStart(cells, latest).map(later -> later.text(mappable)))
                .map(later -> whether(program) + later).orElse(null);
    }

    /** Keeps a row until all others were looked at. @return whether it has to wait for them */
    boolean holds(Program program, int number, List<OtherCell> cells) {
        if (program.change() != Change.BLANK_STATE && cells.isEmpty() && program.cells().isEmpty() && !leavesOut) {
            return false;
        }
        held.add(new Held(program, number, cells));
        return true;
    }

    /** Judges the rows that waited. @param taker takes those that count, with the numbers of their lists */
    void settle(BiConsumer<Program, Integer> taker) {
        held.forEach(row -> settle(row, taker));
    }

    /** A row without a tick where others have it says no; what may be a state that nobody knows says nothing. */
    private void settle(Held row, BiConsumer<Program, Integer> taker) {
        Program program = row.program();
        Optional<OtherCell> unticked = ticks.unticked(row.cells());
        if (program.change() == Change.BLANK_STATE && anyState || leavesOut && program.change() == Change.NONE && there > 0 && there * 2 >= looked) {
            unclear.add(program, "expected a word for installed or not installed beside " + Redaction.quote(program.name())
                    + ", as other rows have it");
            return;
        }
        if (unticked.isPresent() && program.change() != Change.REMOVED) {
            unclear.add(program, whether(program) + of(unticked.get(), ", other rows a word for yes").text(mappable));
            return;
        }
        boolean isService = ProgramNames.isUpdater(program);
        boolean isLog = program.change().isOfLog();
        Program counted = isLog ? program : program.there();
        Optional<OtherCell> remark = !isService || isLog ? Optional.empty() : ticks.remark(row.cells());
        Optional<OtherCell> state = isLog || ofInstallers || !isService && ProgramNames.connector(program) == null
                ? Optional.empty() : ticks.mayTellState(program, row.cells())
                        .or(() -> program.cells().stream()
                                .filter(cell -> row.cells().isEmpty() && cell.mayTellState(program)).findFirst());
        if (remark.isPresent()) {
            unclear.add(program, whether(program) + of(remark.get(), ", which other rows do not say").text(mappable));
        } else if (state.isPresent() && isService) {
            unclear.add(program, state.get(), whether(program) + of(state.get(), UNKNOWN_COLUMN).text(mappable));
        } else if (state.isPresent()) {
            // nobody is left out by that: of which version it is, and what the list does not show, is open
            Objection doubt = of(state.get(), UNKNOWN_COLUMN);
            unclear.doubt(program, state.get(), whether(program) + doubt.text(mappable));
            taker.accept(counted.against(doubt), row.number());
        } else {
            taker.accept(counted, row.number());
        }
    }

    private static Objection of(OtherCell cell, String more) {
        return new Objection(cell.shown() + more, cell.header().strip());
    }
}
