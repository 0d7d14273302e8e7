package org.lockkeeper.core.internal.rules;

import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.rules.ClientCase;

/** Conditions that the rules about Kerio Synchronization Plug-in share. */
final class PlugIn {

    private PlugIn() {
    }

    static boolean isPlugIn(ClientCase c) {
        return c.client().subject().connector() == Connector.KSP;
    }

    /** Whether both times are known and the attribute's is later than the plug-in's installation. */
    static boolean isAfterInstallation(ClientCase c, Attribute<Moment> attribute) {
        Moment at = c.client().facts().get(attribute).value();
        Moment installed = c.client().facts().get(Attribute.CONNECTOR_INSTALLED_AT).value();
        return at != null && installed != null && at.orderSecond() > installed.orderSecond();
    }
}
