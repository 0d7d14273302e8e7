package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.NextCheck.Kind;
import org.lockkeeper.core.internal.rules.OutlookUse;

/** What to look at next, so that it is known better who loses e-mail. */
final class Checks {

    private static final Comparator<NextCheck> BEST_FIRST = Comparator.comparingInt(NextCheck::narrowsBy).reversed()
            .thenComparingInt(NextCheck::effort).thenComparing(NextCheck::kind);

    private Checks() {
    }

    /**
     * The checks for one server: at least one for each client and each finding about the server that is undecided.
     *
     * @param added how many added rules leave the server itself undecided
     */
    static List<NextCheck> of(Tally tally, OutlookUse use, Detection detection, int added) {
        List<NextCheck> checks = new ArrayList<>(ofClients(tally, detection, added, use.hidden().size()));
        if (tally.computers() + use.hidden().size() == 0 && use.nothingKnown()) {
            checks.add(check(Kind.INSTALLED_PROGRAMS, 0, 0, tally.clients(Kind.INSTALLED_PROGRAMS)));
        }
        int accounts = use.notLookedAt().size();
        if (accounts > 0) {
            checks.add(check(Kind.ACCOUNTS, accounts, 1, accounts));
        }
        if (use.unlisted()) {
            checks.add(check(Kind.ACCOUNT_LIST, 1, 1, 0));
        }
        if (!use.unread().isEmpty()) {
            checks.add(check(Kind.SOURCES, use.unread().size(), use.unread().size(), 0));
        }
        checks.sort(BEST_FIRST);
        return checks;
    }

    /** The checks for clients that were counted, and for nothing else of their server. */
    static List<NextCheck> ofClients(Tally tally, Detection detection) {
        return ofClients(tally, detection, 0, 0);
    }

    private static List<NextCheck> ofClients(Tally tally, Detection detection, int added, int hidden) {
        List<NextCheck> checks = new ArrayList<>();
        int reported = tally.clients(Kind.REPORT);
        if (reported > 0 && detection != Detection.INSTALLED_PROGRAMS) {
            // statistics have to be switched on first
            checks.add(check(Kind.REPORT, reported, detection == Detection.ENABLE_STATISTICS ? 2 : 1, reported));
        }
        int computers = tally.computers() + hidden;
        if (computers > 0) {
            checks.add(check(Kind.INSTALLED_PROGRAMS, computers, computers, tally.clients(Kind.INSTALLED_PROGRAMS)));
        }
        int unplaced = tally.clients(Kind.FIND_COMPUTER);
        if (unplaced > 0) {
            checks.add(check(Kind.FIND_COMPUTER, unplaced, 2 * unplaced, unplaced));
        }
        for (Kind kind : List.of(Kind.LOCAL_ADMIN, Kind.DISK_SPACE)) {
            int clients = tally.clients(kind);
            if (clients > 0) {
                checks.add(check(kind, clients, clients, clients));
            }
        }
        int asked = tally.clients(Kind.OTHER);
        if (asked + added > 0) {
            checks.add(check(Kind.OTHER, asked, asked + added, asked));
        }
        checks.sort(BEST_FIRST);
        return checks;
    }

    /**
     * The checks of several servers, those of one kind together.
     *
     * @param files how many files of all servers could not be read: one that may be of several counts once
     */
    static List<NextCheck> together(List<List<NextCheck>> ofServers, int files) {
        Map<Kind, NextCheck> byKind = new EnumMap<>(Kind.class);
        ofServers.forEach(checks -> checks.forEach(check -> byKind.merge(check.kind(), check, (a, b) -> check(a.kind(),
                a.subjects() + b.subjects(), a.effort() + b.effort(), a.narrowsBy() + b.narrowsBy()))));
        byKind.computeIfPresent(Kind.SOURCES, (kind, check) -> check(kind, files, files, check.narrowsBy()));
        List<NextCheck> all = new ArrayList<>(byKind.values());
        all.sort(BEST_FIRST);
        return all;
    }

    private static NextCheck check(Kind kind, int subjects, int effort, int narrowsBy) {
        return new NextCheck(kind, title(kind, subjects), subjects, effort, narrowsBy);
    }

    private static String title(Kind kind, int n) {
        return switch (kind) {
            case REPORT -> "Import the next report of affected users from warning.log; switch client statistics on for"
                    + " it where they are off";
            case INSTALLED_PROGRAMS -> n == 0 ? "Look at the installed programs of every computer that has a connector"
                    : "Look at the installed programs of " + count(n, "computer");
            case FIND_COMPUTER -> "Find out which computers " + count(n, "account uses", "accounts use")
                    + ", and look at their installed programs";
            case LOCAL_ADMIN -> "See whether the users of " + count(n, "client") + " are local administrators";
            case DISK_SPACE -> "Look at the size of the connector's database and the free space of "
                    + count(n, "client");
            case ACCOUNTS -> "Find out whether " + count(n, "account uses", "accounts use")
                    + " Outlook: import audit.log of the last 30 days, or state it";
            case ACCOUNT_LIST -> "Find out which accounts there are: import users.cfg"
                    + (n == 1 ? "" : " of " + count(n, "server")) + ", or audit.log of the last 30 days, or state it";
            case SOURCES -> "Import " + count(n, "file") + " again that could not be read or understood";
            case OTHER -> "Find out what the findings leave open about " + (n == 0 ? "the server" : count(n, "client"));
        };
    }

    private static String count(int n, String one) {
        return count(n, one, one + "s");
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
