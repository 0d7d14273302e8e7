package org.lockkeeper.ui.logs.internal.model;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.ui.theme.Token;

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
        void take(Row row) throws IOException;
    }

    private void each(Progress progress, Sink sink) throws IOException {
        for (long at = 0; at < count; at += STEP) {
            progress.checkCancelled();
            progress.fraction(at / (double) count);
            for (Row row : reader.read(view, first + at, (int) Math.min(STEP, count - at))) {
                sink.take(row);
            }
        }
    }

    /** Writes them as UTF-8 text. */
    public void writeText(Path file, Progress progress) throws IOException {
        write(file, out -> each(progress, row -> out.append(row.text()).append(System.lineSeparator())));
    }

    /** The lines as one text. */
    public String text(Progress progress) throws IOException {
        StringBuilder text = new StringBuilder();
        each(progress, row -> text.append(text.isEmpty() ? "" : "\n").append(row.text()));
        return text.toString();
    }

    /**
     * Writes them as a page.
     *
     * @param title of the page
     * @param by which lines have which colour
     * @param colors of the tokens as a style sheet writes them, with those of background and text
     */
    public void writePage(Path file, String title, Decorator by, Map<Token, String> colors, Progress progress)
            throws IOException {
        write(file, out -> {
            PageColors page = new PageColors(colors);
            out.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
                    .append(PageColors.escaped(title)).append("</title>\n<style>").append(page.sheet())
                    .append("</style></head><body><h1>").append(PageColors.escaped(title)).append("</h1>\n");
            each(progress, row -> out.append(page.line(row.text(), row.decoration(by))));
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

    /** Names of what {@link #writePage} needs colours for. */
    public static List<Token> tokens() {
        return java.util.stream.Stream.concat(HighlightColor.PALETTE.stream(),
                java.util.stream.Stream.of(Token.BACKGROUND, Token.FOREGROUND)).toList();
    }
}
