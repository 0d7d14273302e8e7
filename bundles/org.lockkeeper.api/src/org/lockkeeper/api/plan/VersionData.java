package org.lockkeeper.api.plan;

import java.util.List;

/**
 * What is known of versions beside what Lockkeeper's documents tell: data, each with the document that says so. Register one as
 * an OSGi service; ways over versions ({@code lockkeeper path}, the tab Path of the view Upgrade) then go by it. A version of
 * which Lockkeeper or an earlier service tells keeps what they tell, but a stop that anybody requires is required.
 *
 * @since 0.1
 */
public interface VersionData {

    /** The versions at which upgrades may or have to stop; always the same. Asked for once. */
    List<VersionStop> stops();
}
