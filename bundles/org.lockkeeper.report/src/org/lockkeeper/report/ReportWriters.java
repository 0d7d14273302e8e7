package org.lockkeeper.report;

import java.util.List;
import org.lockkeeper.api.report.ReportWriter;

/** The writers of plans that Lockkeeper brings, for whoever works without OSGi. Inside OSGi they are services. */
public final class ReportWriters {

    private ReportWriters() {
    }

    /** New ones, one for each format. */
    public static List<ReportWriter> builtIn() {
        return List.of(new JsonReportWriter(), new CsvReportWriter(), new HtmlReportWriter(), new MarkdownReportWriter());
    }
}
