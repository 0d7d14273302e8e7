package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/**
 * Words that stand in lines of logs which name a connector for Outlook and no address. Each may mean any known account
 * that is called so, in whatever domain, and leaves these open; where nobody is called so it means nobody.
 */
final class NamedWords {

    private final List<Observation> words = new ArrayList<>();

    /** Whether an observation is of a word that need not be anybody's name. */
    static boolean isOne(Observation observation) {
        return observation.source() == SourceKind.OTHER
                && observation.attributes().get(Attribute.CONNECTOR_NAMED_AT) != null;
    }

    void add(Observation word) {
        words.add(word);
    }

    /** Tells the accounts of a server that are called so. */
    void place(ServerScope scope) {
        if (words.isEmpty()) {
            return;
        }
        Map<String, List<String>> called = new HashMap<>();
        Stream.of(scope.configured, scope.accounts.keySet(), scope.accountParts.keySet()).flatMap(names -> names.stream())
                .distinct().forEach(name -> called.computeIfAbsent(user(name), _ -> new ArrayList<>()).add(name));
        for (Observation word : words) {
            Subject.OfAccount subject = (Subject.OfAccount) word.subject();
            for (String name : new TreeSet<>(called.getOrDefault(user(subject.account()), List.of()))) {
                scope.addAccount(name, new Observation(new Subject.OfAccount(subject.server(), name), word.source(),
                        word.attributes(), word.evidence()));
            }
        }
    }

    private static String user(String account) {
        int at = account.indexOf('@');
        return account.substring(account.indexOf('\\') + 1, at < 0 ? account.length() : at).toLowerCase(Locale.ROOT);
    }
}
