package org.lockkeeper.intake.internal.log;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.logs.kerio.UtcOffsets;

/**
 * The server's distance from UTC, from some lines of its mail log: a Queue-ID holds the time of reception in UTC (domain
 * notes, section 1.3). One observation for each span of time with one distance, by the last line that tells it.
 */
final class ServerOffset {

    /** Enough for years of changes of the clock. */
    private static final int MOST_LINES = 100_000;
    /** Fewer lines, or fewer that agree, may be those of mail that waited. */
    private static final int FEWEST = 3;
    private static final double SHARE = 0.8;

    private final UtcOffsets offsets = new UtcOffsets();
    private final List<Place> places = new ArrayList<>();

    private record Place(Moment at, long line, long offset) {
    }

    /** Whether a line may tell it. */
    static boolean isTelling(String text) {
        return text.startsWith("Recv: Queue-ID: ");
    }

    /** Takes a line without its time. */
    void line(Moment at, String text, long number, long offset) {
        if (isTelling(text) && at.offset() == null && places.size() < MOST_LINES) {
            offsets.add(at, text);
            places.add(new Place(at, number, offset));
        }
    }

    /** Tells of it, where it is known. */
    void observe(ImportSource source, ImportContext context) {
        for (UtcOffsets.Period period : offsets.periods()) {
            if (period.agreeing() < FEWEST || period.agreeing() < SHARE * period.lines()) {
                continue;
            }
            places.stream().filter(p -> p.at.local().equals(period.to())).findFirst().ifPresent(place ->
                    context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.OTHER,
                            Attributes.of(Attribute.UTC_OFFSET, period.offset().getId()),
                            new Evidence(source.file(), place.line, place.offset, place.at))));
        }
    }
}
