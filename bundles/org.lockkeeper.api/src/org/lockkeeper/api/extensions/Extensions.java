package org.lockkeeper.api.extensions;

import java.util.List;

/** The extensions of this run. A service, in the workbench and on the command line; its answer never changes. */
public interface Extensions {

    /** All that was found, by id and version; those that do not take part too. */
    List<Extension> all();
}
