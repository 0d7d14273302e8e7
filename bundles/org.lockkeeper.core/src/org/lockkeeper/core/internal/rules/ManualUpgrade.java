package org.lockkeeper.core.internal.rules;

import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.Remedy;

/** Which manual upgrade fits a server: "Kerio Updater Service installation", "To perform the manual upgrade". */
final class ManualUpgrade {

    private static final List<Remedy> ON_7_2 = List.of(Remedies.REINSTALL_CONNECTOR, Remedies.GROUP_POLICY);
    private static final List<Remedy> ON_OTHERS = List.of(Remedies.INSTALL_UPDATER, Remedies.GROUP_POLICY);
    private static final List<Remedy> ON_UNKNOWN = List.of(Remedies.INSTALL_UPDATER, Remedies.GROUP_POLICY,
            Remedies.REINSTALL_IF_SERVER_IS_7_2);

    private ManualUpgrade() {
    }

    /** The remedies, best first. */
    static List<Remedy> remedies(Server server) {
        if (UpdaterCase.isServer72(server)) {
            return ON_7_2;
        }
        return server.facts().get(Attribute.VERSION).isKnown() ? ON_OTHERS : ON_UNKNOWN;
    }
}
