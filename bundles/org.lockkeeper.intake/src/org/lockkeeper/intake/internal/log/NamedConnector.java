package org.lockkeeper.intake.internal.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            new Needle("kocoffline"), new Needle("updater"), new Needle("mapi "));

    /** What Outlook's other connectors call themselves may be one of Kerio's; that of a server's own database is none. */
    private static final Pattern NAME = Pattern.compile("Outlook\\s+Connector|\\bKOFF\\b|\\bKocOffline\\b"
            + "|\\bMAPI\\s+(?:connector|client|plug-?in)\\b", Pattern.CASE_INSENSITIVE);
    /** What anybody may have written: of a message, or of a changed configuration. */
    private static final Pattern FREE_TEXT = Pattern.compile("\\bSubject:|^(?:Recv|Sent): |^\\S+ - ");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s=<>,;:'\"()]+@[^\\s<>,;:'\"()]+");

    /** Where a name stands alone: {@code KOFF request from b failed}, {@code Outlook Connector (b)}. */
    private static final Pattern WORD = Pattern.compile("(?:\\b(?:user|account|from|by|for|of)\\s+['\"(<]?|[('\"<]\\s?)"
            + "(?=([\\p{L}_][\\p{L}\\p{N}._-]{0,63}+)(?![@\\\\:]))", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_NAMES = Set.of("the", "this", "that", "some", "all", "any", "user", "users",
            "account", "kerio", "outlook", "koff", "kocoffline", "offline", "edition", "ip", "host", "address");

    private NamedConnector() {
    }

    /** Whether a line names a connector, other than in what anybody may have written. */
    static boolean isNamed(String text) {
        return NAME.matcher(withoutFreeText(text)).find();
    }

    private static String withoutFreeText(String text) {
        Matcher free = FREE_TEXT.matcher(text);
        return free.find() ? text.substring(0, free.start()) : text;
    }

    /**
     * Whom a line names beside a connector.
     *
     * @param text the line without its time
     * @param fields what its format finds in it
     */
    static List<String> accounts(String text, Map<String, String> fields) {
        String line = withoutFreeText(text);
        if (!NAME.matcher(line).find() && !KerioFields.isAboutUpdater(line)) {
            return List.of();
        }
        List<String> told = KerioFields.accounts(fields);
        Stream<String> names = told.isEmpty() ? ADDRESS.matcher(line).results().map(MatchResult::group) : told.stream();
        return names.flatMap(name -> AccountName.in(name).stream())
                .filter(name -> NameRules.objectionToAccount(name).isEmpty()).distinct().toList();
    }

    /**
     * Words of a line that names a connector and no account, which may be names of accounts without their domain. What
     * nobody is called does no harm.
     */
    static List<String> words(String text) {
        String line = withoutFreeText(text);
        if (!NAME.matcher(line).find() && !KerioFields.isAboutUpdater(line)) {
            return List.of();
        }
        return WORD.matcher(line).results().map(found -> found.group(1)).flatMap(name -> AccountName.in(name).stream())
                .filter(name -> !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))).distinct().toList();
    }
}
