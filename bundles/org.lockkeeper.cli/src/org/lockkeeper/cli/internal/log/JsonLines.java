package org.lockkeeper.cli.internal.log;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.cli.internal.log.Records.Parts;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.report.text.JsonWriter;

/**
 * An object for each line, on a line of its own (JSON Lines): {@code file}, {@code line} (from 1), {@code offset},
 * {@code time}, {@code timeDerived} where the line tells no year, {@code text} and the fields that the line has.
 */
final class JsonLines implements LineWriter {

    /** Names that no field of a format can take. */
    static final Set<String> OWN = Set.of("file", "line", "offset", "time", "timeDerived", "text");

    private final JsonWriter json;
    private final LineTexts texts;
    private final Records records;
    /** The file read last, its name, and the fields of its format in their order. */
    private @Nullable LogFile read;
    private String name = "";
    private List<String> aspects = List.of();

    JsonLines(OutputStream out, LineTexts texts) {
        this.json = new JsonWriter(unflushed(out));
        this.texts = texts;
        this.records = new Records(texts);
    }

    /** The stream without flushing, which the writer of JSON does after each text. */
    static OutputStream unflushed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                // whoever owns the stream knows when
            }
        };
    }

    @Override
    public void write(LogFile file, LineCursor cursor) throws IOException {
        if (read != file) {
            read = file;
            name = texts.name(file);
            aspects = file.format() == null ? List.of() : file.format().aspects().stream().map(LogAspect::id)
                    .filter(id -> !OWN.contains(id)).toList();
        }
        Parts parts = records.read(file, cursor);
        json.beginObject().name("file").value(name).name("line").value(cursor.line() + 1).name("offset")
                .value(cursor.offset()).name("time").value(parts.time());
        if (parts.yearDerived()) {
            json.name("timeDerived").value("year");
        }
        json.name("text").value(parts.text());
        Map<String, String> fields = parts.fields();
        if (!fields.isEmpty()) {
            for (String aspect : aspects) {
                String value = fields.get(aspect);
                if (value != null) {
                    json.name(aspect).value(value);
                }
            }
        }
        json.endObject();
        json.finish();
    }
}
