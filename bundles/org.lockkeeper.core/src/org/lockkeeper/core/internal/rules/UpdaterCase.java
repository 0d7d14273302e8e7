package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;

import java.util.List;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The conditions that LK-101 to LK-104 and their remedies share. "Kerio Outlook Connector 7.3.0 introduces an improved
 * upgrade system. Therefore transition from 7.2.x and older to 7.3 and newer requires Kerio Updater Service" (article
 * "Kerio Updater Service installation"). Exactly one of the four applies to a KOFF of 7.2.x or older, or of unknown
 * version, where the target is 7.3 or newer.
 */
final class UpdaterCase {

    static final String VERSION_ASSUMED = " The connector's version is not known; 7.2.x or older is assumed.";

    private UpdaterCase() {
    }

    /** A Kerio Outlook Connector (Offline Edition), and a target that brings the new upgrade system. */
    static boolean reachesNewSystem(ClientCase c) {
        return c.client().subject().connector() == Connector.KOFF && !c.target().isBefore(7, 3);
    }

    /** The client has to pass from the old upgrade system to the new one, and cannot be said to have the service. */
    static boolean lacksUpdater(ClientCase c) {
        return reachesNewSystem(c) && isOldOrUnknown(version(c)) && !hasUpdater(c);
    }

    static boolean hasUpdater(ClientCase c) {
        return c.client().facts().get(UPDATER_SERVICE).is(Presence.PRESENT);
    }

    static boolean isUpdaterAbsent(ClientCase c) {
        return c.client().facts().get(UPDATER_SERVICE).is(Presence.ABSENT);
    }

    static boolean isAdministrator(ClientCase c) {
        return c.client().facts().get(LOCAL_ADMIN).is(YesNo.YES);
    }

    /** LK-101 applies: e-mail in Outlook stops unless somebody acts. */
    static boolean isBlocked(ClientCase c) {
        return lacksUpdater(c) && isUpdaterAbsent(c) && !isAdministrator(c);
    }

    static boolean isRightKnown(ClientCase c) {
        return c.client().facts().get(LOCAL_ADMIN).isKnown();
    }

    static ProductVersion version(ClientCase c) {
        return c.client().facts().get(VERSION).value();
    }

    static String assumption(ClientCase c) {
        return version(c) == null ? VERSION_ASSUMED : "";
    }

    static List<UsedFact> facts(ClientCase c) {
        return List.of(Used.client(c, UPDATER_SERVICE), Used.client(c, LOCAL_ADMIN), Used.client(c, VERSION));
    }

    /** Whether the server is known to be some 7.2.x. */
    static boolean isServer72(Server server) {
        Fact<ProductVersion> version = server.facts().get(VERSION);
        return version.isKnown() && version.value().isBefore(7, 3) && !version.value().isBefore(7, 2);
    }

    private static boolean isOldOrUnknown(ProductVersion version) {
        return version == null || version.isBefore(7, 3);
    }
}
