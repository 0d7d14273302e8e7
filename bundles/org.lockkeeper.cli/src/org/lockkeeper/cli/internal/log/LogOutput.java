package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.cli.internal.Messages;
import org.lockkeeper.cli.internal.StandardOutput;

/**
 * The streams that the command works with.
 *
 * @param in standard input
 * @param out standard output
 * @param messages standard error
 * @param watched whether a person reads {@code out}
 * @param width columns of the terminal
 */
public record LogOutput(InputStream in, OutputStream out, Messages messages, boolean watched, int width) {

    /** Checks that nothing is missing. */
    public LogOutput {
        Objects.requireNonNull(in);
        Objects.requireNonNull(out);
        Objects.requireNonNull(messages);
    }

    /** With a standard output whose failures are told from those of reading. */
    public static LogOutput of(InputStream in, StandardOutput out, Messages messages, boolean watched, int width) {
        return new LogOutput(in, WriteFailedException.toldBy(out), messages, watched, width);
    }

    /** Prints what stands before all lines. */
    void header(LogRequest request, LogInput input) throws IOException {
        if (request.format() == LogRequest.Format.CSV) {
            CsvLines.writeHeader(out, input.logs().rows().files());
        }
    }

    /** The writer that prints lines as asked, the header before them. */
    LineWriter lines(LogRequest request, LogInput input) throws IOException {
        header(request, input);
        return lines(request, input, texts(input), out);
    }

    /** The texts of lines as they are printed, one for all writers of a command. */
    LineTexts texts(LogInput input) {
        return new LineTexts(input::name, messages);
    }

    /** The writer that prints lines as asked to some stream, without a header. */
    LineWriter lines(LogRequest request, LogInput input, LineTexts texts, OutputStream to) {
        return switch (request.format()) {
            case TEXT -> new TextLines(to, request.prefix(), texts, watched);
            case JSON -> new JsonLines(to, texts);
            case CSV -> new CsvLines(to, texts, input.logs().rows().files());
        };
    }

    /** Progress, where it does not get between lines on the screen. */
    Progress progress() {
        return watched ? Progress.NONE : messages.progress();
    }
}
