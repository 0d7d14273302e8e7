package org.lockkeeper.intake.internal.log;

import java.io.IOException;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KerioTime;
import org.lockkeeper.intake.internal.text.LogLines;

/** Reads {@code warning.log}: affected-user reports and the newest time; other warnings are passed over. */
public final class WarningLogImporter implements Importer {

    private static final Pattern NAMES = LogNames.named("warn(?:ing)?s?");

    @Override
    public String id() {
        return "warning-log";
    }

    @Override
    public String title() {
        return "Kerio warning log";
    }

    @Override
    public int recognise(ImportSource source) {
        return LogNames.recognise(source, NAMES, ReportLines.ANY);
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        LastEntry last = new LastEntry();
        ReportReader reports = new ReportReader(source, context);
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    context.reject(lines.number(), "the line is longer than 1 MiB and was passed over");
                    continue;
                }
                String line = lines.text();
                KerioTime.Stamped stamped = KerioTime.parse(line);
                if (stamped != null) {
                    last.seen(stamped.at(), lines.number(), lines.offset());
                    reports.line(stamped.at(), stamped.text(), lines.number(), lines.offset());
                } else if (!line.isBlank()) {
                    reports.line(null, line, lines.number(), lines.offset());
                }
            }
        } finally {
            last.observe(source, context, SourceKind.REPORT);
        }
    }
}
