package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.StandardOutput;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import picocli.CommandLine.Option;

/** In which form a command that works on a plan prints its answer, and where to. */
final class OutputOptions {

    /** The forms. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON,
        /** With a header. */
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", order = 20,
            description = "table (default) for people; json: as releng/schema describes it; csv: with a header.")
    private Format format = Format.TABLE;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", order = 22,
            description = "Write to this file, all or nothing; - is standard output.")
    private @Nullable String out;

    /** An answer that can be printed in each form. */
    interface Answer {

        /**
         * For people.
         *
         * @param width columns of the terminal
         */
        void table(Writer writer, int width) throws IOException;

        /** The one JSON value. */
        void json(JsonWriter json) throws IOException;

        /** Rows with a header. */
        void csv(CsvWriter csv) throws IOException;
    }

    /** Prints an answer. */
    void print(Answer answer, Session session) throws ProblemException, IOException {
        try {
            session.print(out, stream -> {
                switch (format) {
                    case TABLE -> {
                        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                        answer.table(writer, session.width());
                        writer.flush();
                    }
                    case JSON -> {
                        JsonWriter json = new JsonWriter(stream);
                        answer.json(json);
                        json.finish();
                    }
                    case CSV -> {
                        CsvWriter csv = new CsvWriter(stream);
                        answer.csv(csv);
                        csv.flush();
                    }
                }
            });
        } catch (StandardOutput.ReaderGone e) {
            // the reader has seen enough
        }
    }
}
