package org.lockkeeper.api.intake;

import java.io.IOException;

/**
 * Reads one kind of file. Register one as an OSGi service; it then takes part in every import. Importers are stateless
 * and may be called from several threads at once.
 */
public interface Importer {

    /** Stable id, for instance {@code warning-log}; shown in the journal. */
    String id();

    /** What kind of file it reads, for people: "Kerio warning log". */
    String title();

    /**
     * Whether this is a file of that kind, by name and content together; never by the extension alone.
     *
     * @return 0 for no, up to 100 for certainly; the surest importer reads the file
     */
    int recognise(ImportSource source);

    /**
     * Reads a recognised file.
     *
     * @throws IOException where it cannot be read to its end; what was observed before still counts, and the reason is
     *         put into the journal
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    void read(ImportSource source, ImportContext context) throws IOException;
}
