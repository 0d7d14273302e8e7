package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * What a row says against itself, so that it proves neither that its program is there nor that it is not.
 *
 * @param told for people, goes on after "whether … is there is not known: "
 * @param column the column that says it, where a person can tell what it means; {@code null} where not
 */
record Objection(String told, @Nullable String column) {

    /**
     * What is to be said of a row that tells of a time after its list: that is a plan.
     *
     * @param latest no time after that is believed; {@code null} where any is
     */
    static Optional<String> ofLaterTime(Program program, @Nullable Moment latest) {
        Moment at = program.seenAt();
        if (program.change().isOfLog() && at != null && latest != null && at.isAfter(latest)) {
            return Optional.of("what is said to have happened " + at + " is later than the list");
        }
        Moment installed = ListFacts.date(program);
        Moment until = at == null ? latest : at.plus(ProgramList.ONE_DAY);
        return installed != null && until != null && installed.isAfter(until) && program.change() != Change.REMOVED
                ? Optional.of("its date of installation, " + installed + ", is later than the list") : Optional.empty();
    }

    /** The same of what its cells tell of a beginning. */
    static Optional<Objection> ofLaterStart(List<OtherCell> cells, @Nullable Moment latest) {
        return latest == null ? Optional.empty() : cells.stream()
                .filter(cell -> cell.start().filter(at -> at.isAfter(latest)).isPresent()).findFirst()
                .map(cell -> new Objection(cell.shown() + ", which is later than the list", cell.header().strip()));
    }

    /** For people, with what to do. @param mappable whether what columns mean can be told */
    String text(boolean mappable) {
        if (column == null) {
            return told;
        }
        String name = column.indexOf(',') < 0 && column.indexOf(' ') < 0 ? column : '"' + column + '"';
        return told + (mappable ? "; if that tells whether the program is there, say --map state=" + name
                + ", if it tells something else, --map ignore=" + name : "; if that tells something else, export the list"
                        + " as a table (CSV) and say --map ignore=" + name);
    }
}
