package org.lockkeeper.intake.internal.log;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.text.names.AccountName;

/**
 * Accounts beside which a line names a connector for Outlook, or the Updater Service, wherever it does: in the user agent
 * of a sign-in by another protocol, in a warning of unknown words. Whatever it says, the connector is not unheard of there.
 */
final class NamedConnector {

    /** What such lines hold, for a search in bytes. */
    static final List<Needle> NEEDLES = List.of(new Needle("outlook connector"), new Needle("koff"),
            new Needle("kocoffline"), new Needle("updater"));

    private static final Pattern NAME = Pattern.compile("Outlook\\s+Connector|\\bKOFF\\b|\\bKocOffline\\b",
            Pattern.CASE_INSENSITIVE);
    /** What anybody may have written: of a message, or of a changed configuration. */
    private static final Pattern FREE_TEXT = Pattern.compile("\\bSubject:|^(?:Recv|Sent): |^\\S+ - ");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s=<>,;:'\"()]+@[^\\s<>,;:'\"()]+");

    private NamedConnector() {
    }

    /**
     * Whom a line names beside a connector.
     *
     * @param text the line without its time
     * @param fields what its format finds in it
     */
    static List<String> accounts(String text, Map<String, String> fields) {
        Matcher free = FREE_TEXT.matcher(text);
        String line = free.find() ? text.substring(0, free.start()) : text;
        if (!NAME.matcher(line).find() && !KerioFields.isAboutUpdater(line)) {
            return List.of();
        }
        List<String> told = KerioFields.accounts(fields);
        Stream<String> names = told.isEmpty() ? ADDRESS.matcher(line).results().map(MatchResult::group) : told.stream();
        return names.flatMap(name -> AccountName.in(name).stream())
                .filter(name -> NameRules.objectionToAccount(name).isEmpty()).distinct().toList();
    }
}
