package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The upgrades of a connector's own database that lie on a client's way. "The upgrade to Kerio Outlook Connector 7.2.x
 * (from 7.1.x and older) and to 7.3.x (from 7.2.x and older) needs also an internal database upgrade" (article "Kerio
 * Updater Service installation"); the article "Kerio Outlook Connector database upgrade" lists 7.2.0 only, and says
 * that 1 GB takes about 5 minutes and that twice the size of the database has to be free.
 *
 * @param to72 whether the client passes from 7.1.x or older to 7.2.x
 * @param to73 whether it passes from 7.2.x or older to 7.3.x
 */
record DatabaseUpgrade(boolean to72, boolean to73) {

    /** Where the answers of LK-131 and LK-132 change. */
    static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(
            Breakpoint.versions(Attribute.VERSION, ProductVersion.of(7, 1, 0), Releases.BEFORE_7_2, Releases.V7_2,
                    Releases.BEFORE_7_3, Releases.V7_3),
            new Breakpoint.Multiple(Attribute.FREE_BYTES, 2, Attribute.DATABASE_BYTES),
            Breakpoint.target(Releases.BEFORE_7_2, Releases.V7_2, Releases.BEFORE_7_3, Releases.V7_3)));

    private static final DatabaseUpgrade NONE = new DatabaseUpgrade(false, false);
    private static final double BYTES_PER_MINUTE = 1e9 / 5;

    static DatabaseUpgrade of(ClientCase c) {
        if (c.client().subject().connector() != Connector.KOFF || isLeftToReport(c)) {
            return NONE;
        }
        ProductVersion version = c.client().facts().get(Attribute.VERSION).value();
        return version == null ? NONE : new DatabaseUpgrade(passes(version, c.target(), Releases.V7_2),
                passes(version, c.target(), Releases.V7_3));
    }

    /** Whether a client surely comes from before a release to it. */
    private static boolean passes(ProductVersion version, ProductVersion target, ProductVersion release) {
        return !Releases.mayHave(version, release) && Releases.has(target, release);
    }

    private static boolean mayPass(ProductVersion version, ProductVersion target, ProductVersion release) {
        return !Releases.has(version, release) && Releases.mayHave(target, release);
    }

    /**
     * Whether it is open if there is an upgrade: nobody knows the connector's version, or there is a pre-release on the way,
     * of which no document tells whether its database is the new one.
     */
    static boolean isOpen(ClientCase c) {
        if (c.client().subject().connector() != Connector.KOFF || isLeftToReport(c)
                || !Releases.mayHave(c.target(), Releases.V7_2)) {
            return false;
        }
        ProductVersion version = c.client().facts().get(Attribute.VERSION).value();
        return version == null || !of(c).isNeeded() && (mayPass(version, c.target(), Releases.V7_2)
                || mayPass(version, c.target(), Releases.V7_3));
    }

    /** On what it depends if there is an upgrade, where that is open; a part of a sentence. @param whose version, for people */
    static String openBy(ClientCase c, String whose) {
        ProductVersion version = c.client().facts().get(Attribute.VERSION).value();
        String older = Releases.mayHave(c.target(), Releases.V7_3) ? "7.2.x" : "7.1.x";
        return version == null ? " depends on " + whose + " version, which is not known: " + older + " and older ones"
                : " is not documented for an upgrade from or to a pre-release (" + version + " to " + c.target()
                        + "): releases of " + older + " and older ones";
    }

    /**
     * Whether there is a computer that an unexplained report speaks of is not known, so nor is its disk, and LK-106
     * leaves it open; of older targets that rule says nothing.
     */
    private static boolean isLeftToReport(ClientCase c) {
        return c.client().unexplained() != null && c.client().subject().computer() == null
                && Releases.mayHave(c.target(), Releases.V7_3);
    }

    boolean isNeeded() {
        return to72 || to73;
    }

    int hops() {
        return (to72 ? 1 : 0) + (to73 ? 1 : 0);
    }

    /**
     * Size of the client's database; {@code null} where it is not known. No database has 0 bytes: that is what tools
     * write that found none (ruling 11). A disk with nothing free there is.
     */
    static @Nullable Long size(Client client) {
        Long bytes = client.facts().get(Attribute.DATABASE_BYTES).value();
        return bytes != null && bytes == 0 ? null : bytes;
    }

    /** How long all hops take, rounded up. */
    int minutes(long databaseBytes) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil((double) hops() * Math.max(0, databaseBytes) / BYTES_PER_MINUTE));
    }

    /** How many bytes more have to be free; 0 where there is enough. */
    static long missingBytes(long databaseBytes, long freeBytes) {
        long twice = databaseBytes > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * Math.max(0, databaseBytes);
        return Math.max(0, twice - Math.max(0, freeBytes));
    }
}
