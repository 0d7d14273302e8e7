package org.lockkeeper.testkit;

import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.report.ReportWriters;

/** Our own writers keep to what those of others have to keep to. */
@ParameterizedClass
@MethodSource("writers")
class OurReportWritersTest extends ReportWriterConformance {

    private final ReportWriter writer;

    OurReportWritersTest(ReportWriter writer) {
        this.writer = writer;
    }

    static List<ReportWriter> writers() {
        return ReportWriters.builtIn();
    }

    @Override
    protected ReportWriter writer() {
        return writer;
    }
}
