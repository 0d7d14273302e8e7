package org.lockkeeper.core.internal.rules;

import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.Remedy;

/** Which manual upgrade fits a server: "Kerio Updater Service installation", "To perform the manual upgrade". */
final class ManualUpgrade {

    private static final Ways ON_7_2 = Ways.of(Remedies.REINSTALL_CONNECTOR, Remedies.INSTALL_UPDATER,
            Remedies.GROUP_POLICY);
    private static final Ways ON_OTHERS = Ways.of(Remedies.INSTALL_UPDATER, Remedies.GROUP_POLICY);
    private static final Ways ON_UNKNOWN = Ways.of(Remedies.INSTALL_UPDATER, Remedies.GROUP_POLICY,
            Remedies.REINSTALL_IF_SERVER_IS_7_2);

    /**
     * The same remedies, best first, for a known and for an unknown computer.
     */
    private record Ways(List<Remedy> placed, List<Remedy> unplaced) {

        static Ways of(Remedy... remedies) {
            List<Remedy> placed = List.of(remedies);
            return new Ways(placed, placed.stream().map(Remedies::onUnknownComputer).toList());
        }
    }

    private ManualUpgrade() {
    }

    /**
     * The remedies, best first.
     *
     * @param placed whether it is known which computer the client is on
     */
    static List<Remedy> remedies(Server server, boolean placed) {
        Ways ways = UpdaterCase.isServer72(server) ? ON_7_2
                : server.facts().get(Attribute.VERSION).isKnown() ? ON_OTHERS : ON_UNKNOWN;
        return placed ? ways.placed() : ways.unplaced();
    }
}
