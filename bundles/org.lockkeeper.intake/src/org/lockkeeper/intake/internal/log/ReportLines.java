package org.lockkeeper.intake.internal.log;

import java.util.regex.Pattern;

/**
 * The lines of an affected-user report, worded as in the article "Kerio Updater Service installation", with the
 * variants that saving and copying make: other apostrophes, more or fewer blanks, no full stop.
 */
final class ReportLines {

    static final Pattern HEADER = Pattern.compile("Kerio Outlook Connector(?: \\(Offline Edition\\))? of some users"
            + "\\s+(?:doesn.{1,3}t|does not)\\s+have\\s+Kerio Updater Service", Pattern.CASE_INSENSITIVE);

    static final Pattern USER = Pattern.compile("\\s*User\\s+(\\S+)\\s+(?:does not|doesn.{1,3}t)\\s+have\\s+"
            + "(?:installed\\s+Kerio Updater Service|Kerio Updater Service\\s+installed)\\s*\\.?\\s*",
            Pattern.CASE_INSENSITIVE);

    /** What is meant to be a user's line. */
    static final Pattern LIKE_USER = Pattern.compile("\\s*User\\b.*Kerio Updater Service.*", Pattern.CASE_INSENSITIVE);

    /** Lines that belong to a report and say nothing by themselves. */
    static final Pattern FILLER = Pattern.compile("\\s*(?:\\*{5,}|If you upgrade Kerio Connect to .*"
            + "|To fix this, reinstall Kerio Outlook Connector.*)\\s*", Pattern.CASE_INSENSITIVE);

    static final Pattern ANY = Pattern.compile("(?:of some users|^|\\]\\s?|\\s)(?:User \\S+ )?(?:does not|doesn.{1,3}t)"
            + " have (?:installed )?Kerio Updater Service", Pattern.CASE_INSENSITIVE);

    private ReportLines() {
    }
}
