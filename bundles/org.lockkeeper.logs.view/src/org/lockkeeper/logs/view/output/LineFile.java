package org.lockkeeper.logs.view.output;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.rows.RowView;

/**
 * Writes lines into a file, as text or as a page with the colours of the highlighters. What is hidden on the screen is
 * hidden there too.
 *
 * @param reader where the lines are
 * @param view which lines there are
 * @param first place of the first to write
 * @param count how many
 */
public record LineFile(RowReader reader, RowView view, long first, long count) {

    private static final int STEP = 512;

    /** Checks that nothing is missing. */
    public LineFile {
        Objects.requireNonNull(reader);
        Objects.requireNonNull(view);
    }

    private interface Sink {
        /** Takes a line; says whether it wants more. */
        boolean take(Row row) throws IOException;
    }

    private void each(Progress progress, Sink sink) throws IOException {
        for (long at = 0; at < count; at += STEP) {
            progress.fraction(at / (double) count);
            for (Row row : reader.read(view, first + at, (int) Math.min(STEP, count - at))) {
                progress.checkCancelled();
                if (!sink.take(row)) {
                    return;
                }
            }
        }
    }

    private String written(Row row) throws IOException {
        return Objects.requireNonNull(reader.written(row, Long.MAX_VALUE));
    }

    /** Writes them as UTF-8 text. */
    public void writeText(Path file, Progress progress) throws IOException {
        write(file, out -> each(progress, row -> {
            out.append(written(row)).append(System.lineSeparator());
            return true;
        }));
    }

    /**
     * The lines as one text.
     *
     * @param mostCharacters how long it may be
     * @return empty where it is longer
     * @throws IOException where they cannot be read
     */
    public Optional<String> text(int mostCharacters, Progress progress) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean[] tooLong = {false};
        each(progress, row -> {
            // no encoding takes more than four bytes for a character
            String line = reader.written(row, 4L * (mostCharacters - text.length()));
            tooLong[0] = line == null || text.length() + line.length() >= mostCharacters;
            if (!tooLong[0]) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
            return !tooLong[0];
        });
        return tooLong[0] ? Optional.empty() : Optional.of(text.toString());
    }

    /**
     * Writes them as a page.
     *
     * @param title of the page
     * @param by which lines have which colour
     * @param colors what the page is coloured with
     */
    public void writePage(Path file, String title, Decorator by, PageTheme colors, Progress progress)
            throws IOException {
        write(file, out -> {
            PageColors page = new PageColors(colors);
            out.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
                    .append(PageColors.escaped(title)).append("</title>\n<style>").append(page.sheet())
                    .append("</style></head><body><h1>").append(PageColors.escaped(title)).append("</h1>\n");
            each(progress, row -> {
                out.append(page.line(written(row), row.decoration(by)));
                return true;
            });
            out.append("</body></html>\n");
        });
    }

    private interface Text {
        void write(Writer out) throws IOException;
    }

    // the log that is read may be the very file that is written
    private static void write(Path file, Text text) throws IOException {
        WholeFile.<RuntimeException>write(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            text.write(out);
            out.flush();
        });
    }
}
