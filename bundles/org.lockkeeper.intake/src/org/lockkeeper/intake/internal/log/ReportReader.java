package org.lockkeeper.intake.internal.log;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.ReportNeighbours;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Finds the affected-user reports among the lines of a warning log. A report begins with its header line, or, where the
 * rotation of logs cut that off, with its first user; it goes on while its lines follow each other directly, or within
 * {@value #PAUSE} seconds where other warnings come between.
 */
final class ReportReader {

    /** Seconds between two lines of one report. */
    static final int PAUSE = 10;

    /** Seconds between two users of one report with no other line between: a long list takes its time. */
    private static final int PAUSE_WITHIN = 3600;

    /** Clocks go back an hour in autumn, perhaps in the midst of a report. */
    private static final int CLOCK_CHANGE = 3600 + PAUSE;

    private final ImportSource source;
    private final ImportContext context;
    private final ReportNeighbours neighbours = ReportNeighbours.ofFile();
    private @Nullable Moment report;
    private @Nullable Moment last;
    private boolean headerSeen;
    private boolean direct;
    private long firstNotUnderstood;
    private int notUnderstood;
    private @Nullable Evidence untimed;

    ReportReader(ImportSource source, ImportContext context) {
        this.source = source;
        this.context = context;
    }

    /**
     * Takes the next line.
     *
     * @param at its time, {@code null} where it bears none
     * @param text the line without its time
     * @param fields what its format finds in it
     */
    void line(@Nullable Moment at, String text, Map<String, String> fields, long number, long offset) {
        String kind = fields.get(KerioFields.KIND);
        direct = neighbours.isWithinReport();
        ReportNeighbours.Doubt doubt = neighbours.line(at, text, fields);
        if (KerioFields.REPORT_BEGINS.equals(kind)) {
            header(at, number, offset);
        } else if (KerioFields.AFFECTED_USER.equals(kind)) {
            List<String> accounts = KerioFields.accounts(fields);
            if (!ReportNeighbours.isUnderstood(accounts)) {
                notUnderstood(at, number, offset, "expected \"User name@domain does not have installed Kerio Updater"
                        + " Service.\", found " + Redaction.quote(text));
                last = at == null ? last : at;
            } else {
                accounts.forEach(account -> user(at, account, number, offset));
            }
        } else if (ReportNeighbours.isAboutUpdater(kind, text)) {
            notUnderstood(at, number, offset, "expected a line of an affected-user report in the words of the server, found "
                    + Redaction.quote(text));
        } else if (doubt == ReportNeighbours.Doubt.CUT) {
            notUnderstood(at, number, offset, "a line of an affected-user report is cut: " + Redaction.quote(text));
        } else if (doubt == ReportNeighbours.Doubt.IN_THE_MIDST) {
            notUnderstood(at, number, offset, "a line among those of an affected-user report, of its very second, may name"
                    + " somebody in words that are not known: " + Redaction.quote(text));
        } else if (doubt == ReportNeighbours.Doubt.GOES_ON) {
            notUnderstood(at, number, offset, "the log begins with what may be the end of an affected-user report in the file"
                    + " before it: " + Redaction.quote(text));
        }
    }

    /** Somebody is named there, and who it is cannot be read: at the line's time, or some time of the log (ruling 2). */
    private void notUnderstood(@Nullable Moment at, long number, long offset, String reason) {
        context.reject(number, reason);
        firstNotUnderstood = notUnderstood++ == 0 ? number : firstNotUnderstood;
        Moment seen = at == null && direct ? last : at;
        if (seen == null) {
            untimed = new Evidence(source.file(), number, offset, null);
        } else {
            unclear(seen, number, offset);
        }
    }

    private void unclear(Moment at, long number, long offset) {
        context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.REPORT,
                Attributes.of(Attribute.REPORT_UNCLEAR_AT, at), new Evidence(source.file(), number, offset, at)));
    }

    /**
     * Ends the log.
     *
     * @param newest the time at which at the latest lines without a time were written; {@code null} where none is known
     */
    void end(@Nullable Moment newest) {
        if (untimed != null && newest != null) {
            unclear(newest, untimed.line(), untimed.offset());
        }
    }

    /** What stands in the way of relying on what was read, for people; {@code null} for nothing. */
    @Nullable String problem() {
        return notUnderstood == 0 ? null : (notUnderstood == 1 ? "a line of an affected-user report was"
                : notUnderstood + " lines of affected-user reports were") + " not understood, the first is line "
                + firstNotUnderstood + "; whom it names is not known";
    }

    private void header(@Nullable Moment at, long number, long offset) {
        if (at == null) {
            notUnderstood(null, number, offset, "an affected-user report without a time");
            report = null;
            return;
        }
        if (!(headerSeen && goesOn(at))) {
            begin(at, number, offset);
        }
        headerSeen = true;
        last = at;
    }

    private void user(@Nullable Moment at, String account, long number, long offset) {
        if (!goesOn(at)) {
            if (at == null) {
                notUnderstood(null, number, offset, "a user of an affected-user report without a time: "
                        + Redaction.quote(account));
                return;
            }
            begin(at, number, offset);
            headerSeen = false;
        }
        Moment seen = at == null ? last : at;
        last = seen;
        direct = true;
        Attributes attributes = Attributes.builder().put(Attribute.REPORT_AT, report)
                .put(Attribute.UPDATER_SERVICE, Presence.ABSENT).build();
        context.observe(new Observation(new Subject.OfClient(context.server(), account, null, Connector.KOFF),
                SourceKind.REPORT, attributes, new Evidence(source.file(), number, offset, seen)));
    }

    private void begin(Moment at, long number, long offset) {
        report = at;
        context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.REPORT,
                Attributes.of(Attribute.REPORT_AT, at), new Evidence(source.file(), number, offset, at)));
    }

    private boolean goesOn(@Nullable Moment at) {
        if (report == null || last == null) {
            return false;
        }
        if (at == null) {
            return direct;
        }
        long pause = last.until(at).toSeconds();
        return direct ? pause >= -CLOCK_CHANGE && pause <= PAUSE_WITHIN : pause >= 0 && pause <= PAUSE;
    }
}
