package org.lockkeeper.testkit;

import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.core.path.Stops;

/** What our own documents tell keeps to what those of others have to keep to. */
class OurVersionDataTest extends VersionDataConformance {

    @Override
    protected VersionData data() {
        return Stops.builtIn();
    }
}
