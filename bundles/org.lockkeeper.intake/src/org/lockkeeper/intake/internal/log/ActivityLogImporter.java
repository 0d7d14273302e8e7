package org.lockkeeper.intake.internal.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.lines.LineChunks;

/**
 * Reads {@code audit.log} and {@code operations.log}: which accounts use {@code HTTP/KOFF}, when and from where last
 * (domain facts, "audit.log" and "operations.log"). One observation per account and file, however large the file.
 */
public final class ActivityLogImporter implements Importer {

    private static final Pattern NAMES = LogNames.named("audit|operations?");

    private static final int LOOKED_AT = 200;

    @Override
    public String id() {
        return "activity-log";
    }

    @Override
    public String title() {
        return "Kerio audit or operations log";
    }

    @Override
    public int recognise(ImportSource source) {
        return LogNames.recognise(source, NAMES, l -> ActivityFormats.isAudit(l) || ActivityFormats.isOperation(l));
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        LastEntry last = new LastEntry();
        KoffUsers users = new KoffUsers(context);
        try {
            if (LogLines.isPlain(source)) {
                try (InputStream in = source.open()) {
                    LineChunks.read(in, new KoffLines(users, last, context));
                }
            } else {
                byLines(source, users, last);
            }
        } finally {
            users.observe(source);
            if (KnownStart.lines(source, LOOKED_AT).stream().anyMatch(ActivityFormats::isAudit)) {
                last.observeSpan(source, context, SourceKind.ACTIVITY_LOG);
            } else {
                last.observe(source, context, SourceKind.ACTIVITY_LOG);
            }
        }
        users.lost().tell();
    }

    private static void byLines(ImportSource source, KoffUsers users, LastEntry last) throws IOException {
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    users.lost().reject(lines.number(), "the line is longer than 1 MiB and was passed over");
                    continue;
                }
                if (lines.text().indexOf('\0') >= 0) {
                    users.zeros(lines.number());
                    continue;
                }
                Optional<LogRecord> record = ActivityFormats.read(lines.text());
                Moment at = record.map(LogRecord::at).orElse(null);
                if (record.isEmpty() || at == null) {
                    users.untimed(lines.text(), lines.number());
                } else {
                    last.step(last.newest(), at);
                    last.seen(at, lines.number(), lines.offset());
                    users.line(at, record.get().text(), record.get().fields(), lines.number(), lines.offset());
                }
            }
        }
    }
}
