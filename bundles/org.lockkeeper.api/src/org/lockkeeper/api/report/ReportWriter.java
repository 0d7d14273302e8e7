package org.lockkeeper.api.report;

import java.io.IOException;
import java.io.OutputStream;
import org.lockkeeper.api.plan.UpgradePlan;

/** Writes plans in one format. Register one as an OSGi service; the command line and the workbench then offer it. */
public interface ReportWriter {

    /** The format's name on the command line: {@code json}, {@code csv}, {@code html}, {@code md}. */
    String format();

    /** For people: "Web page (one file)". */
    String title();

    /** Ending of its files without the dot. */
    String fileExtension();

    /**
     * Writes a plan; text is UTF-8.
     *
     * @param out not closed by the writer
     */
    void write(UpgradePlan plan, OutputStream out) throws IOException;
}
