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
            Breakpoint.versions(Attribute.VERSION, ProductVersion.of(7, 1, 0), ProductVersion.of(7, 2, 0),
                    ProductVersion.of(7, 3, 0)),
            new Breakpoint.Multiple(Attribute.FREE_BYTES, 2, Attribute.DATABASE_BYTES),
            Breakpoint.target(ProductVersion.of(7, 2, 0), ProductVersion.of(7, 3, 0))));

    private static final DatabaseUpgrade NONE = new DatabaseUpgrade(false, false);
    private static final double BYTES_PER_MINUTE = 1e9 / 5;

    static DatabaseUpgrade of(ClientCase c) {
        if (c.client().subject().connector() != Connector.KOFF || isLeftToReport(c)) {
            return NONE;
        }
        ProductVersion version = c.client().facts().get(Attribute.VERSION).value();
        if (version == null || !version.isBefore(7, 3)) {
            return NONE;
        }
        return new DatabaseUpgrade(version.isBefore(7, 2) && !c.target().isBefore(7, 2), !c.target().isBefore(7, 3));
    }

    /** Whether it depends on the connector's version, which nobody knows, if there is an upgrade. */
    static boolean isOpen(ClientCase c) {
        return c.client().subject().connector() == Connector.KOFF && !c.target().isBefore(7, 2)
                && !isLeftToReport(c) && !c.client().facts().get(Attribute.VERSION).isKnown();
    }

    /**
     * Whether there is a computer that an unexplained report speaks of is not known, so nor is its disk, and LK-106
     * leaves it open; of older targets that rule says nothing.
     */
    private static boolean isLeftToReport(ClientCase c) {
        return c.client().unexplained() != null && c.client().subject().computer() == null && !c.target().isBefore(7, 3);
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
