package org.lockkeeper.core.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.util.Sizes;

/**
 * Several databases of one computer that are upgraded. "Twice the size of the database has to be free" (article "Kerio
 * Outlook Connector database upgrade"): it speaks of one, and says neither whether the profiles lie on one disk, nor
 * whether upgrades run at a time, nor when the old database goes. So where there is room for one of them alone, and not
 * for all together, that is not decided (derived).
 *
 * @param accounts how many accounts upgrade their database there
 * @param bytes the sizes of their databases together, as far as they are known
 * @param free what is free by what is known of the client asked about
 */
public record SharedDisk(int accounts, long bytes, long free) {

    /** Whether a client has room for its own database, and perhaps not for those of the computer's others besides. */
    public static boolean mayLackRoom(ClientCase c) {
        return of(c) != null;
    }

    /** What is to be said of a client; {@code null} where it has room whatever the others need, or none by itself. */
    static @Nullable SharedDisk of(ClientCase c) {
        Long own = DatabaseUpgrade.size(c.client());
        Long free = c.client().facts().get(Attribute.FREE_BYTES).value();
        if (own == null || free == null || c.sameComputer().size() < 2 || c.client().subject().computer() == null
                || !isUpgraded(c) || DatabaseUpgrade.missingBytes(own, free) > 0) {
            return null;
        }
        Set<String> accounts = new HashSet<>();
        accounts.add(String.valueOf(c.client().subject().account()));
        long together = own;
        for (Client other : c.sameComputer()) {
            Long bytes = DatabaseUpgrade.size(other);
            String account = other.subject().account();
            if (bytes != null && account != null && isUpgraded(of(other, c)) && accounts.add(account)) {
                together += Math.min(Math.max(0, bytes), Long.MAX_VALUE - together);
            }
        }
        return DatabaseUpgrade.missingBytes(together, free) > 0 ? new SharedDisk(accounts.size(), together, free) : null;
    }

    private static boolean isUpgraded(ClientCase c) {
        return DatabaseUpgrade.of(c).isNeeded() || DatabaseUpgrade.isOpen(c);
    }

    private static ClientCase of(Client other, ClientCase c) {
        return new ClientCase(other, c.server(), c.target(), c.asOf(), List.of(other));
    }

    /** For people. */
    String text() {
        return " On this computer the databases of " + accounts + " accounts are upgraded. Twice the size of all together"
                + " is " + Sizes.text(2 * Math.min(bytes, Long.MAX_VALUE / 2)) + ", and only " + Sizes.text(free)
                + " are free: that is enough for this one, and not for all where their profiles are on one disk and the"
                + " upgrades run at a time or leave the old databases behind, of which the article says nothing"
                + " (derived).";
    }
}
