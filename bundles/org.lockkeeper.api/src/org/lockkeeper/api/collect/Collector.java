package org.lockkeeper.api.collect;

import java.io.IOException;
import org.lockkeeper.api.util.ProblemException;

/**
 * Fetches files from elsewhere, to be imported. Register one as an OSGi service: {@code lockkeeper collect ID} and the menu
 * Tools run it, and it runs at intervals where a person switched that on, never by itself. It only reads what is elsewhere.
 * Stateless; what it needs (an address, never a password) it keeps in the workspace's storage.
 *
 * @since 0.1
 */
public interface Collector {

    /** Stable id with a prefix of its own, for instance {@code acme.inventory}: where several have it, the first takes part. */
    String id();

    /** What it collects, for people: "Inventory of kiosks". */
    String title();

    /**
     * Fetches what there is, never on the UI thread. One that for a minute neither keeps anything nor asks whether it is to
     * stop is interrupted. What it kept is imported when it comes to its end, all at once; else nothing is.
     *
     * @param run where files go
     * @throws ProblemException where a person has to know why nothing can be collected
     * @throws IOException where it cannot be read, or as the run's methods threw it
     */
    void collect(CollectorRun run) throws ProblemException, IOException;
}
