package org.lockkeeper.core.internal.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;

/**
 * Whether a list of all accounts of a server is one. The server writes it only when it starts or stops, so it may lag
 * behind: where the server's own logs show somebody whom it does not list, it does not hold all.
 */
final class AccountList {

    /** An account that no log names for so long before the list may have been deleted since. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final ServerScope scope;
    private final Times times;

    private AccountList(ServerScope scope, Times times) {
        this.scope = scope;
        this.times = times;
    }

    /** Whether all accounts are listed, left open where that cannot be. Names are joined before. */
    static Fact<YesNo> of(ServerScope scope, Times times, Fact<YesNo> listed) {
        return listed.is(YesNo.YES) && !scope.configured.isEmpty() ? new AccountList(scope, times).checked(listed)
                : listed;
    }

    private Fact<YesNo> checked(Fact<YesNo> listed) {
        Sighting newest = null;
        for (Sighting s = scope.server; s != null; s = s.next) {
            if (s.get(Attribute.ACCOUNTS_LISTED) != null) {
                if (s.isStated()) {
                    // somebody who knows says so
                    return listed;
                }
                newest = newest == null || times.newestFirst(s, newest) < 0 ? s : newest;
            }
        }
        Moment at = newest == null ? null : newest.at();
        Point since = new Point(at == null ? null : at.plus(LATELY.negated()), Point.SERVER_CLOCK);
        List<Sighting> unlisted = new ArrayList<>();
        for (String name : new TreeSet<>(scope.accounts.keySet())) {
            add(newestLogged(scope.accounts.get(name), since), name, unlisted);
        }
        for (AccountPart account : scope.accountParts.values()) {
            for (int place = 0; place <= Part.UNKNOWN && account.likes().isEmpty(); place++) {
                add(newestLogged(account.chain(place), since), account.name, unlisted);
            }
        }
        if (unlisted.isEmpty()) {
            return listed;
        }
        Sighting one = unlisted.stream().min(times::newestFirst).orElseThrow();
        Fact.Conflict<YesNo> other = new Fact.Conflict<>(YesNo.NO, one.observation.evidence(),
                "a log of the server shows " + name(one) + ", whom the list does not hold", true);
        return AloneDoubts.open(listed, "the server writes it only when it starts or stops, so it may lag behind", other);
    }

    private static String name(Sighting sighting) {
        return switch (sighting.observation.subject()) {
            case Subject.OfAccount account -> account.account();
            case Subject.OfClient client -> String.valueOf(client.account());
            default -> "an account";
        };
    }

    private void add(@Nullable Sighting logged, String name, List<Sighting> into) {
        if (logged != null && !isListed(name)) {
            into.add(logged);
        }
    }

    private boolean isListed(String name) {
        AccountPart part = scope.accountParts.get(name);
        if (part != null && !part.likes().isEmpty()) {
            // it may be one of those listed, by another name
            return true;
        }
        for (Sighting s = scope.accounts.get(name); s != null; s = s.next) {
            if (s.observation.source() == SourceKind.CONFIGURATION) {
                return true;
            }
        }
        return false;
    }

    /** The newest line of the server's own logs that is not surely before a time. */
    private @Nullable Sighting newestLogged(@Nullable Sighting chain, Point since) {
        Sighting newest = null;
        for (Sighting s = chain; s != null; s = s.next) {
            SourceKind kind = s.observation.source();
            if ((kind == SourceKind.ACTIVITY_LOG || kind == SourceKind.REPORT) && !times.isNewer(since, s)
                    && (newest == null || times.newestFirst(s, newest) < 0)) {
                newest = s;
            }
        }
        return newest;
    }
}
