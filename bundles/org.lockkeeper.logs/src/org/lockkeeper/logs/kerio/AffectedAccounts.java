package org.lockkeeper.logs.kerio;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.text.names.AccountName;

/**
 * Lines about Kerio Updater Service in other words than those of the article "Kerio Updater Service installation": who
 * is named there is read only where every word of the line is understood. Any other line that speaks of the service may
 * name somebody, and is told as one whose words are not known.
 */
final class AffectedAccounts implements FieldReader {

    private static final String NAME = "(?:the\\s+)?Kerio\\s+Updater\\s+Service";
    private static final Pattern LACKS = Pattern.compile("(?<who>.+?)\\s*:?\\s+(?:"
            + "(?:do|does)(?:\\s+not|n.{1,3}t)\\s+have\\s+(?:installed\\s+)?" + NAME + "(?:\\s+installed)?"
            + "|(?:has|have)\\s+no\\s+(?:installed\\s+)?Kerio\\s+Updater\\s+Service(?:\\s+installed)?"
            + "|(?:is|are)\\s+(?:without|missing)\\s+" + NAME
            + "|(?:lacks?|miss|misses)\\s+" + NAME
            + "|" + NAME + "\\s+(?:is\\s+)?(?:missing|not\\s+installed)"
            + ")\\s*\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile("\\bUser\\s{1,40}\\S+\\s{1,40}do|\\S@\\S");
    private static final Pattern USERS = Pattern.compile("(?:the\\s+)?(?:following\\s+)?users?(?:\\s*:|\\s)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+",
            Pattern.CASE_INSENSITIVE);

    private final FieldReader known;

    /** @param known reads the wordings that are known, which come first */
    AffectedAccounts(FieldReader known) {
        this.known = known;
    }

    @Override
    public void read(String text, Map<String, String> fields) {
        known.read(text, fields);
        if (KerioFields.REPORT_BEGINS.equals(fields.get(KerioFields.KIND)) && NAMES.matcher(text).find()) {
            // lines that were joined by what ends none here
            fields.put(KerioFields.KIND, KerioFields.REPORT_UNCLEAR);
        }
        if (!fields.containsKey(KerioFields.KIND) && KerioFields.isAboutUpdater(text)) {
            List<String> accounts = named(text);
            fields.put(KerioFields.KIND, accounts.isEmpty() ? KerioFields.REPORT_UNCLEAR : KerioFields.AFFECTED_USER);
            if (!accounts.isEmpty()) {
                fields.put(KerioFields.ACCOUNT, String.join(LogAspect.SEPARATOR, accounts));
            }
        }
    }

    /** Whom a line names; nobody where any of its words is not understood. */
    private static List<String> named(String text) {
        Matcher line = LACKS.matcher(text.strip());
        if (!line.matches()) {
            return List.of();
        }
        String who = line.group("who").strip();
        Matcher users = USERS.matcher(who);
        String list = users.lookingAt() ? who.substring(users.end()) : who;
        Set<String> seen = new LinkedHashSet<>();
        List<String> accounts = new ArrayList<>();
        for (String piece : BETWEEN.split(list, -1)) {
            // a word alone may be anything: "all", "others"
            String account = piece.indexOf('@') > 0 || piece.indexOf('\\') > 0 ? AccountName.in(piece).orElse("") : "";
            if (account.isEmpty() || account.indexOf('\uFFFD') >= 0) {
                return List.of();
            }
            if (seen.add(account.toLowerCase(Locale.ROOT))) {
                accounts.add(account);
            }
        }
        return accounts;
    }
}
