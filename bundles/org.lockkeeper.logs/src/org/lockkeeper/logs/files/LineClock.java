package org.lockkeeper.logs.files;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.text.time.Stamps;

/**
 * The clock that a log's lines were written by, as far as its first lines tell.
 *
 * @param offset its distance from UTC, {@code null} where lines do not tell
 * @param yearDerived whether lines tell no year, so that it is derived from the date of the file
 */
public record LineClock(@Nullable ZoneOffset offset, boolean yearDerived) {

    /** Nothing is told. */
    public static final LineClock UNKNOWN = new LineClock(null, false);

    /**
     * What lines tell.
     *
     * @param newest a day that no line is later than, for lines without a year
     * @param format {@code null} where none is known
     */
    static LineClock of(List<String> lines, LocalDate newest, @Nullable LogFormat format) {
        Stamps stamps = new Stamps(newest);
        for (String line : lines) {
            if (stamps.read(line) != Stamps.NONE) {
                return new LineClock(stamps.offset() == Stamps.NO_OFFSET ? null
                        : ZoneOffset.ofTotalSeconds(stamps.offset()), stamps.isYearDerived());
            }
            Moment at = format == null ? null : format.parse(line).map(LogRecord::at).orElse(null);
            if (at != null) {
                return new LineClock(at.offset(), false);
            }
        }
        return UNKNOWN;
    }
}
