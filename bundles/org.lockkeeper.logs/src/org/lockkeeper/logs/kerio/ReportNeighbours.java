package org.lockkeeper.logs.kerio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * Tells which lines among those of a report of affected users may name more of its users in words that are not known.
 * Whether a line is one of them follows from the lines before it, down to the last one of the report. Takes the lines of
 * one file in their order; one thread.
 */
public final class ReportNeighbours {

    private static final String REST = "^\\W*(?:(?:and\\s+)?(?:\\d+\\s+)?(?:more|others?)\\b|\\.\\.\\.|\u2026)"
            + "|\\b(?:truncated|omitted|suppressed|skipped|(?:\\d+|the) (?:further|additional|remaining)"
            + "|not (?:shown|listed|displayed))\\b";

    /** What a line in the midst of a report may name more of its users with. */
    private static final Pattern MORE = Pattern.compile("@|\\b(?:user|account|client)s?\\b|" + REST, Pattern.CASE_INSENSITIVE);

    /**
     * The same at the beginning of a file, where nothing tells that the lines before were those of a report: other warnings
     * speak of users and accounts, but none begins with the name of one.
     */
    private static final Pattern MORE_OF_ANOTHER = Pattern.compile("^\\W*[^\\s@]+@|" + REST, Pattern.CASE_INSENSITIVE);

    private boolean beginning;
    private boolean direct;
    private @Nullable Moment last;

    /** For lines after one that decides what they are. */
    public ReportNeighbours() {
        this(false);
    }

    private ReportNeighbours(boolean beginning) {
        this.beginning = beginning;
    }

    /** For the lines of a file from its first on: a rotation may have cut them from a report in the file before. */
    public static ReportNeighbours ofFile() {
        return new ReportNeighbours(true);
    }

    /** What is the matter with a line. */
    public enum Doubt {
        /** Nothing: its words are known, or it is no line of a report. */
        NONE,
        /** It is the beginning of a line that names an affected user. */
        CUT,
        /** It stands in the midst of a report, and may name somebody. */
        IN_THE_MIDST,
        /** It stands at the beginning of a file, and may go on with a report of the file before. */
        GOES_ON
    }

    /** Whether the line that was taken last follows directly on lines of a report, or is one. */
    public boolean isWithinReport() {
        return direct;
    }

    /** Whether no line that comes next may name somebody, until one that speaks of the service does. */
    public boolean isOver() {
        return !direct && !beginning;
    }

    /**
     * Takes the next line.
     *
     * @param at its time, {@code null} where it bears none
     * @param text the line without its time
     * @param fields what its format finds in it
     */
    public Doubt line(@Nullable Moment at, String text, Map<String, String> fields) {
        String kind = fields.get(KerioFields.KIND);
        if (KerioFields.REPORT_BEGINS.equals(kind)) {
            follow(at);
        } else if (KerioFields.AFFECTED_USER.equals(kind)) {
            if (isUnderstood(KerioFields.accounts(fields))) {
                follow(at);
            } else {
                last = at == null ? last : at;
            }
        } else if (!isAboutUpdater(kind, text)) {
            Doubt doubt = direct ? doubt(at, kind, text) : beginning ? doubtAtBeginning(kind, text) : Doubt.NONE;
            boolean goesOn = doubt != Doubt.NONE || isPassedOver(kind, text);
            direct &= goesOn;
            beginning &= goesOn;
            return doubt;
        }
        return Doubt.NONE;
    }

    private static Doubt doubtAtBeginning(@Nullable String kind, String text) {
        return isCut(text) ? Doubt.CUT : kind == null && MORE_OF_ANOTHER.matcher(text).find() ? Doubt.GOES_ON : Doubt.NONE;
    }

    private void follow(@Nullable Moment at) {
        direct |= at != null;
        last = at == null ? last : at;
    }

    private Doubt doubt(@Nullable Moment at, @Nullable String kind, String text) {
        if (isCut(text)) {
            return Doubt.CUT;
        }
        return kind == null && (at == null || at.equals(last)) && MORE.matcher(text).find() ? Doubt.IN_THE_MIDST
                : Doubt.NONE;
    }

    /** Whether a line may be one of those that {@link #line} tells, whatever stands before it. */
    public static boolean mayBeOne(String text, Map<String, String> fields) {
        String kind = fields.get(KerioFields.KIND);
        return !isAboutUpdater(kind, text) && (isCut(text) || kind == null && MORE.matcher(text).find());
    }

    /** Whether what stands before a line does not matter to the lines after it. */
    public static boolean begins(@Nullable Moment at, String text, Map<String, String> fields) {
        String kind = fields.get(KerioFields.KIND);
        if (KerioFields.REPORT_BEGINS.equals(kind) || KerioFields.AFFECTED_USER.equals(kind)) {
            return at != null && (KerioFields.REPORT_BEGINS.equals(kind) || isUnderstood(KerioFields.accounts(fields)));
        }
        return !mayBeOne(text, fields) && !isAboutUpdater(kind, text) && !isPassedOver(kind, text);
    }

    /** Whether all accounts that a line of a report names can be read. */
    public static boolean isUnderstood(List<String> accounts) {
        return !accounts.isEmpty() && accounts.stream().allMatch(a -> a.indexOf('\uFFFD') < 0);
    }

    /** Whether a line speaks of the Updater Service in words that are not known. */
    public static boolean isAboutUpdater(@Nullable String kind, String text) {
        return KerioFields.REPORT_UNCLEAR.equals(kind) || kind == null && KerioFields.isAboutUpdater(text);
    }

    private static boolean isPassedOver(@Nullable String kind, String text) {
        return KerioFields.REPORT_ADVICE.equals(kind) || text.chars().allMatch(c -> c == '*' || c == ' ');
    }

    /** Whether it is the beginning of a line that names an affected user. */
    private static boolean isCut(String text) {
        String line = text.strip().toLowerCase(Locale.ROOT);
        if (!line.startsWith("user ")) {
            return false;
        }
        int end = line.indexOf(' ', "user ".length());
        String rest = end < 0 ? "" : line.substring(end + 1).strip();
        return "does not have installed kerio updater service".startsWith(rest)
                || "doesn't have installed kerio updater service".startsWith(rest);
    }
}
