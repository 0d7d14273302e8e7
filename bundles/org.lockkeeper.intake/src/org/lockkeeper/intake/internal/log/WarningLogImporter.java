package org.lockkeeper.intake.internal.log;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.text.encoding.BinaryContent;

/**
 * Reads {@code warning.log}: affected-user reports, the newest time, and beside whom other warnings
 * name a connector. What of it
 * cannot be read is a problem of the file, since somebody may be named there.
 */
public final class WarningLogImporter implements Importer {

    private static final Pattern NAMES = LogNames.named("warn(?:ing)?s?");
    /** Names of logs that hold no report, and may be large. */
    private static final Pattern OTHERS = LogNames.named("mail|debug|security|spam|operations?|audit|config|error|encryption");
    private static final int LOOKED_AT = 2000;
    private static final LogFormat FORMAT = KerioFormats.fieldsOf("warning").orElseThrow();

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
        int sure = LogNames.recognise(source, NAMES, WarningLogImporter::isOfReport);
        if (sure == 0 && !OTHERS.matcher(source.name()).matches() && LogNames.holdLate(source, WarningLogImporter::isOfReport)) {
            // several logs in one file, of which another one comes first
            return 80;
        }
        // damaged, or in a form that is not known, but a warning log: to be told so, for a server without one would seem to
        // have no report
        return sure == 0 && LogNames.isCalled(source, "warning") && (damage(source).isPresent() || isAboutUpdater(source))
                ? 40 : sure;
    }

    private static boolean isAboutUpdater(ImportSource source) {
        return KnownStart.lines(source, LOOKED_AT).stream().anyMatch(KerioFields::isAboutUpdater);
    }

    private static boolean isOfReport(String line) {
        return FORMAT.parse(line).filter(r -> isOfReport(r.fields())).isPresent();
    }

    private static boolean isOfReport(Map<String, String> fields) {
        String kind = fields.get(KerioFields.KIND);
        return KerioFields.REPORT_BEGINS.equals(kind) || KerioFields.AFFECTED_USER.equals(kind);
    }

    private static Optional<BinaryContent> damage(ImportSource source) {
        byte[] head = source.head();
        byte[] start = head.length > BinaryContent.LOOKED_AT ? java.util.Arrays.copyOf(head, BinaryContent.LOOKED_AT) : head;
        return BinaryContent.of(start, KnownStart.encoding(source));
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        LastEntry last = new LastEntry();
        ReportReader reports = new ReportReader(source, context);
        KoffUsers users = new KoffUsers(context);
        String problem;
        try (LogRecords records = new LogRecords(source, FORMAT, context)) {
            while (records.next()) {
                if (records.at() != null) {
                    last.seen(records.at(), records.number(), records.offset());
                } else if (records.text().isBlank()) {
                    continue;
                }
                if (records.at() != null && !isOfReport(records.fields())) {
                    users.connectorNamed(records.at(), records.text(), records.fields(), records.number(), records.offset());
                }
                reports.line(records.at(), records.text(), records.fields(), records.number(), records.offset());
            }
            // without any time in the log its lines were written before it was collected
            reports.end(last.newest() == null ? context.collectedAt() : last.newest());
            problem = reports.problem() != null ? reports.problem() : records.problem();
        } finally {
            last.observe(source, context, SourceKind.REPORT);
            users.observe(source);
        }
        Optional<BinaryContent> binary = damage(source);
        if (binary.isPresent()) {
            throw new IOException("is no text but seems to be " + binary.get().what() + "; copy it from the server again");
        }
        if (problem != null) {
            throw new IOException(problem);
        }
    }
}
