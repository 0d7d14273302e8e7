package org.lockkeeper.logs.kerio;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the fields of Kerio's logs are called, and the kinds of records that a report of affected users consists of. */
public final class KerioFields {

    /** What happened. */
    public static final String KIND = Aspects.KIND.id();
    /** Whose account it was; {@link #accounts} where a line names several. */
    public static final String ACCOUNT = Aspects.ACCOUNT.id();
    /** The address that it was done from. */
    public static final String IP = Aspects.IP.id();
    /** The protocol that it was done over, for instance {@code HTTP/KOFF}. */
    public static final String PROTOCOL = Aspects.PROTOCOL.id();
    /** The address that a message is from. */
    public static final String SENDER = Aspects.SENDER.id();

    /** Kind of the line that a report of affected users begins with. */
    public static final String REPORT_BEGINS = "Updater Service report";
    /** Kind of the lines of such a report that say what to do. */
    public static final String REPORT_ADVICE = "Updater Service advice";
    /** Kind of a line of such a report that names an account; without an account where its wording is not known. */
    public static final String AFFECTED_USER = "Without Updater Service";

    /** Kind of a line about the Updater Service in words that are not known: whom it names is not known either. */
    public static final String REPORT_UNCLEAR = "Updater Service, in unknown words";

    /** Kind of the line of an audit log that says that somebody signed in. */
    public static final String SIGNED_IN = "Signed in";

    // however the words are joined: copies of a page have spaces that do not break, or none
    private static final Pattern UPDATER = Pattern.compile(
            "Kerio[^\\p{L}\\p{N}]{0,40}Updat(?:er|e[^\\p{L}\\p{N}]{0,40}Service)|Updater[^\\p{L}\\p{N}]{0,40}Service",
            Pattern.CASE_INSENSITIVE);
    // no log is known that abbreviates it; in capitals, and beside a word that says that something lacks, it may mean that
    private static final Pattern ABBREVIATED = Pattern.compile("\\bKUS\\b");
    private static final Pattern LACKING = Pattern.compile("\\b(?:missing|lacks?|not|no|without|absent)\\b",
            Pattern.CASE_INSENSITIVE);

    private KerioFields() {
    }

    /** Whether a text speaks of Kerio Updater Service, as lines of affected-user reports alone do. */
    public static boolean isAboutUpdater(String text) {
        return UPDATER.matcher(text).find() || text.contains("KUS") && ABBREVIATED.matcher(text).find()
                && LACKING.matcher(text).find();
    }

    /** The accounts that a line is about: one, several, or none. */
    public static List<String> accounts(Map<String, String> fields) {
        String told = fields.get(ACCOUNT);
        return told == null ? List.of() : Aspects.ACCOUNT.values(told);
    }
}
