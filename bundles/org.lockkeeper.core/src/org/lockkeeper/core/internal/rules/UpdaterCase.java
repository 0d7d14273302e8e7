package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.api.evidence.Attribute.VERSION_NOT_UNDERSTOOD;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The conditions that LK-101 to LK-104, LK-106 and their remedies share. "Kerio Outlook Connector 7.3.0 introduces an
 * improved upgrade system. Therefore transition from 7.2.x and older to 7.3 and newer requires Kerio Updater Service"
 * (article "Kerio Updater Service installation"). The article says "Kerio Outlook Connector" and exempts no edition, so
 * all of it holds for both. Exactly one of the rules applies to a connector that is not known to be 7.3 or newer on a
 * known computer, where the target is 7.3 or newer.
 */
final class UpdaterCase {

    static final String CONNECTOR = "Kerio Outlook Connector, with or without \"(Offline Edition)\"";
    private static final String VERSION_ASSUMED = " The connector's version is not known; 7.2.x or older is assumed.";
    private static final String NOT_UNDERSTOOD = " The connector's version is written as \"%s\", which is not understood:"
            + " expected something like 7.2.3. Look the version up on the computer, and correct the list or state it"
            + " (set version=7.2.3).";
    private static final String NOT_REPORTED = " The report in the server's warning log names users of Kerio Outlook"
            + " Connector (Offline Edition) only, so its silence proves nothing for this connector.";
    static final Set<Connector> CONNECTORS = Set.of(Connector.KOFF, Connector.KOC);
    static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(
            Breakpoint.each(UPDATER_SERVICE), Breakpoint.each(LOCAL_ADMIN),
            Breakpoint.versions(VERSION, Releases.V7_2, Releases.BEFORE_7_3, Releases.V7_3),
            Breakpoint.target(Releases.BEFORE_7_3, Releases.V7_3)));

    private UpdaterCase() {
    }

    /** Which of the rules decides about a client. */
    enum Answer {
        /** None: another connector, an older target, or a connector that has the new upgrade system. */
        NONE,
        /** LK-101. */
        BLOCKED,
        /** LK-102. */
        INSTALLS_ITSELF,
        /** LK-103. */
        PRESENT,
        /** LK-104. */
        NOT_KNOWN,
        /** LK-106. */
        UNEXPLAINED
    }

    static Answer answer(ClientCase c) {
        if (!reachesNewSystem(c)) {
            return Answer.NONE;
        }
        if (c.client().unexplained() != null) {
            return Answer.UNEXPLAINED;
        }
        // what was seen on some computer of an account makes no other computer of it ready
        boolean placed = c.client().subject().computer() != null;
        Fact<Presence> updater = c.client().facts().get(UPDATER_SERVICE);
        if (placed && updater.is(Presence.PRESENT)) {
            return Answer.PRESENT;
        }
        Fact<ProductVersion> version = c.client().facts().get(VERSION);
        boolean isNew = version.optional().filter(v -> Releases.has(v, Releases.V7_3)).isPresent();
        if (isNew) {
            return placed ? Answer.NONE : Answer.NOT_KNOWN;
        }
        Fact<YesNo> right = c.client().facts().get(LOCAL_ADMIN);
        if (placed && right.is(YesNo.YES)) {
            return Answer.INSTALLS_ITSELF;
        }
        boolean cut = updater.is(Presence.ABSENT) && !right.is(YesNo.YES) && !right.mayBe(YesNo.YES)
                && !mayBeNew(c) && !isPreRelease(c.target());
        return cut ? Answer.BLOCKED : Answer.NOT_KNOWN;
    }

    /**
     * Whether the version is a pre-release of 7.3, or sources disagree on it and one of them says 7.3 or newer, or what one
     * says is not understood.
     */
    private static boolean mayBeNew(ClientCase c) {
        Fact<ProductVersion> version = c.client().facts().get(VERSION);
        return isNotUnderstood(c) || (version.isKnown() ? isPreRelease(version.value())
                : version.conflicts().stream().anyMatch(o -> o.open() && Releases.mayHave(o.value(), Releases.V7_3)));
    }

    /** Whether it is an alpha, beta or candidate of 7.3.0: no document tells whether it has the new upgrade system. */
    static boolean isPreRelease(@Nullable ProductVersion version) {
        return version != null && Releases.isBetween(version, Releases.V7_3);
    }

    /** Whether the version is told in words that are not understood, and not known otherwise. */
    static boolean isNotUnderstood(ClientCase c) {
        return !c.client().facts().get(VERSION).isKnown() && c.client().facts().get(VERSION_NOT_UNDERSTOOD).isKnown();
    }

    /** A Kerio Outlook Connector, and a target that brings the new upgrade system, or may bring it. */
    private static boolean reachesNewSystem(ClientCase c) {
        Connector connector = c.client().subject().connector();
        return connector != null && CONNECTORS.contains(connector) && Releases.mayHave(c.target(), Releases.V7_3);
    }

    static boolean isBlocked(ClientCase c) {
        return answer(c) == Answer.BLOCKED;
    }

    static boolean isRightKnown(ClientCase c) {
        return c.client().facts().get(LOCAL_ADMIN).isKnown();
    }

    /** What is taken for granted about the version, and for a KOC what its silence in reports is worth. */
    static String remarks(ClientCase c) {
        Fact<ProductVersion> version = c.client().facts().get(VERSION);
        String written = c.client().facts().get(VERSION_NOT_UNDERSTOOD).value();
        return (version.isKnown() ? "" : written != null ? NOT_UNDERSTOOD.formatted(written)
                : version.isDisputed() ? "" : VERSION_ASSUMED) + ofKoc(c) + Disabled.remark(c);
    }

    /** What silence in reports is worth for a connector without "(Offline Edition)"; nothing for others. */
    static String ofKoc(ClientCase c) {
        return c.client().subject().connector() == Connector.KOC ? NOT_REPORTED : "";
    }

    static List<UsedFact> facts(ClientCase c) {
        return isNotUnderstood(c)
                ? Used.withNames(c, UPDATER_SERVICE, LOCAL_ADMIN, VERSION, VERSION_NOT_UNDERSTOOD)
                : Used.withNames(c, UPDATER_SERVICE, LOCAL_ADMIN, VERSION);
    }

    /** Whether the server is known to be some 7.2.x. */
    static boolean isServer72(Server server) {
        ProductVersion version = server.facts().get(VERSION).value();
        return version != null && version.isBefore(7, 3) && !version.isBefore(7, 2);
    }
}
