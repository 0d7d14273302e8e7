package org.lockkeeper.intake.internal.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.text.lines.LineChunks;

/**
 * Takes the newest time of the logs that tell little about clients: mail, security, spam and so on; of the mail log also
 * how far the server's clock is from UTC and who sends by WebDAV, of the security log whom it refused by KOFF.
 */
public final class OtherLogImporter implements Importer {

    private static final Pattern NAMES = LogNames.named("mail|security|spam|debug|error|config|encryption");
    private static final LogFormat FORMAT = KerioFormats.fieldsOf("other").orElseThrow();

    @Override
    public String id() {
        return "other-log";
    }

    @Override
    public String title() {
        return "Kerio log, its newest time only";
    }

    @Override
    public int recognise(ImportSource source) {
        // less sure than the importers of a certain log: mail1-warning.log is named after both
        return Math.min(LogNames.recognise(source, NAMES, null), 70);
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        LastEntry last = new LastEntry();
        ServerOffset offset = new ServerOffset();
        KoffUsers users = new KoffUsers(context);
        ConnectorTraces traces = new ConnectorTraces(users);
        try {
            if (LogLines.isPlain(source)) {
                try (InputStream in = source.open()) {
                    LineChunks.read(in, new MailChunks(offset, traces, last, context));
                }
            } else {
                byLines(source, context, last, offset, traces);
            }
        } finally {
            last.observe(source, context, SourceKind.OTHER);
            offset.observe(source, context);
            users.observe(source);
        }
    }

    private static void byLines(ImportSource source, ImportContext context, LastEntry last, ServerOffset offset,
            ConnectorTraces traces) throws IOException {
        try (LogRecords records = new LogRecords(source, FORMAT, context)) {
            while (records.next()) {
                Moment at = records.at();
                if (at != null) {
                    last.seen(at, records.number(), records.offset());
                    offset.line(at, records.text(), records.number(), records.offset());
                    traces.line(at, records.line(), records.text(), records.number(), records.offset());
                }
            }
        }
    }
}
