package org.lockkeeper.ui.servers.internal;

import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.testkit.OverviewCardConformance;

/** Our own card of the Overview keeps to what those of others have to keep to. */
class OurCardTest extends OverviewCardConformance {

    @Override
    protected OverviewCard card() {
        return new Attention();
    }
}
