package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.ACCOUNTS_LISTED;
import static org.lockkeeper.api.evidence.Attribute.AUDIT_FROM;
import static org.lockkeeper.api.evidence.Attribute.AUDIT_TO;
import static org.lockkeeper.api.evidence.Attribute.CONNECTOR_NAMED_AT;
import static org.lockkeeper.api.evidence.Attribute.ENABLED;
import static org.lockkeeper.api.evidence.Attribute.IMAP_AT;
import static org.lockkeeper.api.evidence.Attribute.KOFF_REFUSED_AT;
import static org.lockkeeper.api.evidence.Attribute.UNKNOWN_PROTOCOL_AT;
import static org.lockkeeper.api.evidence.Attribute.USES_OUTLOOK;
import static org.lockkeeper.api.evidence.Attribute.WEBDAV_AT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What is known of who uses Outlook with an account of a server, where that matters: at every upgrade to 7.2 or newer,
 * since connectors of before may fail there, also those that were left behind by a server that is newer already.
 *
 * @param notLookedAt accounts of which nothing tells whether they use Outlook
 * @param traces how many of them left which trace that may be a connector's: {@link #TRACES}; none that is 0
 * @param notSeen how many accounts were not seen with a connector in an audit log that covers the last 30 days; none
 *        where a connector is in use that such a log does not tell from other programs
 * @param since from when on that log covers the time; {@code null} where there is none
 * @param unread sources that could not be read
 * @param nothingKnown whether neither an account nor a client with a connector for Outlook is known
 * @param unlisted whether something is known, but nothing tells that these are all accounts: no list of them, no
 *        statement, no audit log of the last 30 days
 * @param hidden computers of which every list of programs hides whether there is a connector
 */
public record OutlookUse(List<Account> notLookedAt, Map<Attribute<Moment>, Integer> traces, int notSeen,
        @Nullable Moment since, List<UnreadSource> unread,
        boolean nothingKnown, boolean unlisted, List<String> hidden) {

    /** Where the answers of LK-110 and LK-114 change. */
    static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(
            Breakpoint.target(ProductVersion.of(7, 2, 0))));
    /**
     * When an account last left a trace that may be a connector's, so that no audit log's silence about KOFF proves that
     * it uses none: signing in by IMAP, as the one without "(Offline Edition)" does; talking WebDAV, as the other does;
     * signing in by a protocol that is not known; a sign-in by KOFF that was refused;
     * a line that names a connector beside the account in words that are not known.
     */
    static final List<Attribute<Moment>> TRACES = List.of(IMAP_AT, WEBDAV_AT, UNKNOWN_PROTOCOL_AT,
            KOFF_REFUSED_AT, CONNECTOR_NAMED_AT);
    /** How long somebody who uses Outlook is taken to sign in at least once. */
    static final Duration COVERED = Duration.ofDays(30);
    /** How much older than the date of judgement the newest line may be: a weekend's silence. */
    static final Duration NEAR = Duration.ofDays(3);
    private static final OutlookUse NO_MATTER = new OutlookUse(List.of(), Map.of(), 0, null, List.of(), false, false,
            List.of());

    /** What is known about a server; nothing where no rule tells that the upgrade may stop e-mail. */
    public static OutlookUse of(ServerCase c) {
        if (c.target().isBefore(7, 2)) {
            return NO_MATTER;
        }
        List<Account> silent = new ArrayList<>();
        boolean anyClient = Told.isSorted(c) ? Told.side(c, silent) : Told.anyOrder(c, silent);
        Moment since = usesOnlineConnector(c) ? null : covered(c);
        List<Account> open = new ArrayList<>();
        Map<Attribute<Moment>, Integer> traces = new LinkedHashMap<>();
        int notSeen = 0;
        for (Account account : silent) {
            if (mayUseOutlook(account)) {
                List<Attribute<Moment>> left = traces(account.facts(), since);
                if (since != null && left.isEmpty() && !account.facts().get(USES_OUTLOOK).is(YesNo.YES)) {
                    notSeen++;
                } else {
                    open.add(account);
                    left.forEach(trace -> traces.merge(trace, 1, Integer::sum));
                }
            }
        }
        boolean nothingKnown = !anyClient && c.accounts().isEmpty();
        return new OutlookUse(open, Map.copyOf(traces), notSeen, since, c.unread(), nothingKnown, !nothingKnown && since == null
                && !(c.server().facts().get(ACCOUNTS_LISTED).is(YesNo.YES) && !isListOld(c)), hidden(c));
    }

    /** Computers that were looked at by lists alone that hide connectors, and of which no client tells either. */
    private static List<String> hidden(ServerCase c) {
        Set<String> hidden = new LinkedHashSet<>();
        for (Computer computer : c.computers()) {
            Fact<YesNo> shown = computer.facts().get(Attribute.PROGRAMS_SHOWN);
            if (shown.is(YesNo.NO) && shown.conflicts().isEmpty()) {
                hidden.add(computer.name());
            }
        }
        if (!hidden.isEmpty()) {
            c.clients().stream().filter(Told::tells).forEach(client -> hidden.remove(client.subject().computer()));
        }
        return List.copyOf(hidden);
    }

    /** Whether the list of accounts is so much older than the date of judgement, that there may be others since. */
    static boolean isListOld(ServerCase c) {
        Moment at = c.server().facts().get(ACCOUNTS_LISTED).observedAt();
        return at != null && c.asOf() != null && at.until(c.asOf()).compareTo(COVERED) > 0;
    }

    /** Whether a finding of that rule says what is told here. */
    public static boolean isTold(String rule) {
        return rule.equals(Lk110NoClientKnown.ID) || rule.equals(Lk114NotLookedAt.ID);
    }

    /** Whether there may be users of Outlook beyond those known. */
    public boolean mayBeMore() {
        return nothingKnown || unlisted || !unread.isEmpty() || !hidden.isEmpty();
    }

    /**
     * Whether Kerio Outlook Connector without "(Offline Edition)" is in use: it signs in as IMAP programs do ("IMAP,
     * Kerio Outlook Connector" is one service to the server's access policy), so no audit log tells who uses it.
     */
    static boolean usesOnlineConnector(ServerCase c) {
        for (Client client : c.clients()) {
            if (client.subject().connector() == Connector.KOC) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayUseOutlook(Account account) {
        return !account.facts().get(ENABLED).is(YesNo.NO) && !account.facts().get(USES_OUTLOOK).is(YesNo.NO);
    }

    // who signed in by IMAP long ago only is not seen any more, and so with the others
    private static List<Attribute<Moment>> traces(Facts facts, @Nullable Moment since) {
        return TRACES.stream().filter(trace -> {
            Moment last = facts.get(trace).value();
            return last != null && (since == null || last.orderSecond() >= since.orderSecond());
        }).toList();
    }

    /** Since when the audit log covers the time before the date of judgement; {@code null} where not for 30 days. */
    private static @Nullable Moment covered(ServerCase c) {
        Moment from = c.server().facts().get(AUDIT_FROM).value();
        Moment to = c.server().facts().get(AUDIT_TO).value();
        if (from == null || to == null || c.asOf() == null || to.until(c.asOf()).compareTo(NEAR) > 0) {
            return null;
        }
        Moment end = to.orderSecond() > c.asOf().orderSecond() ? c.asOf() : to;
        return from.until(end).compareTo(COVERED) >= 0 ? from : null;
    }
}
