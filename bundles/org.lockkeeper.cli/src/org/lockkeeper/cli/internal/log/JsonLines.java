package org.lockkeeper.cli.internal.log;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lockkeeper.cli.internal.log.Records.Parts;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.report.text.JsonWriter;

/**
 * An object for each line, on a line of its own (JSON Lines): {@code file}, {@code line} (from 1), {@code offset},
 * {@code time}, {@code text} and the fields that the line has.
 */
final class JsonLines implements LineWriter {

    /** Names that no field of a format can take. */
    static final Set<String> OWN = Set.of("file", "line", "offset", "time", "text");

    private final JsonWriter json;
    private final Function<LogFile, String> names;
    private final Records records = new Records(LogOutput.PASSWORDS);

    /**
     * @param names names of files for people
     */
    JsonLines(OutputStream out, Function<LogFile, String> names) {
        this.json = new JsonWriter(unflushed(out));
        this.names = names;
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
        Parts parts = records.read(file, cursor);
        json.beginObject().name("file").value(names.apply(file)).name("line").value(cursor.line() + 1)
                .name("offset").value(cursor.offset()).name("time").value(parts.time())
                .name("text").value(parts.text());
        for (Map.Entry<String, String> field : parts.fields().entrySet()) {
            if (!OWN.contains(field.getKey())) {
                json.name(field.getKey()).value(field.getValue());
            }
        }
        json.endObject();
        json.finish();
    }
}
