package org.lockkeeper.intake.internal.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KerioTime;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineChunks;

/** Takes the newest time of the logs that tell nothing else about clients: mail, security, spam and so on. */
public final class OtherLogImporter implements Importer {

    private static final Pattern NAMES = LogNames.named("mail|security|spam|debug|error|config|encryption");

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
        try {
            if (LogLines.isPlain(source)) {
                try (InputStream in = source.open()) {
                    LineChunks.read(in, new TailTime(last, context));
                }
            } else {
                byLines(source, last);
            }
        } finally {
            last.observe(source, context, SourceKind.OTHER);
        }
    }

    private static void byLines(ImportSource source, LastEntry last) throws IOException {
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                KerioTime.Stamped stamped = KerioTime.parse(lines.text());
                if (stamped != null) {
                    last.seen(stamped.at(), lines.number(), lines.offset());
                }
            }
        }
    }
}
