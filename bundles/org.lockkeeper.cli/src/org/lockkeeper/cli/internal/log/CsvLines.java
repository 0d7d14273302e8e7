package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.cli.internal.log.Records.Parts;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.report.text.CsvWriter;

/** A row for each line: {@code file}, {@code line} (from 1), {@code time}, the fields of all formats, {@code text}. */
final class CsvLines implements LineWriter {

    private final CsvWriter csv;
    private final LineTexts texts;
    private final List<String> fields;
    private final Records records;
    /** The file read last, and its name. */
    private @Nullable LogFile read;
    private String name = "";

    /**
     * @param files whose formats give the columns
     */
    CsvLines(OutputStream out, LineTexts texts, Collection<LogFile> files) {
        this.csv = new CsvWriter(JsonLines.unflushed(out));
        this.texts = texts;
        this.records = new Records(texts);
        this.fields = fields(files);
    }

    /** Writes the names of the columns. */
    static void writeHeader(OutputStream out, Collection<LogFile> files) throws IOException {
        CsvWriter csv = new CsvWriter(JsonLines.unflushed(out));
        csv.value("file").value("line").value("time");
        for (String field : fields(files)) {
            csv.value(field);
        }
        csv.value("text").endRow().flush();
    }

    private static List<String> fields(Collection<LogFile> files) {
        return files.stream().map(LogFile::format).filter(Objects::nonNull).map(LogFormat::aspects)
                .flatMap(List::stream).map(LogAspect::id).filter(id -> !JsonLines.OWN.contains(id)).distinct().toList();
    }

    @Override
    public void write(LogFile file, LineCursor cursor) throws IOException {
        if (read != file) {
            read = file;
            name = texts.name(file);
        }
        Parts parts = records.read(file, cursor);
        csv.value(name).value(cursor.line() + 1).value(parts.time());
        for (String field : fields) {
            csv.value(parts.fields().get(field));
        }
        csv.value(parts.text()).endRow();
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }
}
