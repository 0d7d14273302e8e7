package org.lockkeeper.logs.kerio;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.logs.kerio.Sections.Section;

/**
 * Formats that users define, in a text file that people can read and write:
 *
 * <pre>
 * # a comment
 * [web-access]
 * title:   Web server
 * files:   access.log, access_*
 * pattern: (?&lt;ip&gt;\S+) \S+ (?&lt;account&gt;\S+) \[(?&lt;time&gt;[^\]]+)\]
 *    "(?&lt;request&gt;[^"]*)" (?&lt;code&gt;\d+)
 * time:    dd/MMM/yyyy:HH:mm:ss Z
 * sample:  10.0.0.1 - max [10/Oct/2011:13:55:36 +0200] "GET / HTTP/1.0" 200 2326
 * </pre>
 *
 * A line that begins with blanks goes on with the value before; a blank stands where lines of a pattern meet. Formats
 * are tried in their order; {@code files:}, {@code time:} and {@code sample:} may be missing, {@code sample:} may come
 * again.
 *
 * @param definitions in the order in which they are tried
 * @param endComment lines after the last one, each beginning with {@code #}
 */
public record FormatFile(List<FormatDefinition> definitions, List<String> endComment) {

    /** A file without formats. */
    public static final FormatFile EMPTY = new FormatFile(List.of(), List.of());

    private static final List<String> KEYS = List.of("title", "files", "pattern", "time", "sample");

    /** Copies the lists. */
    public FormatFile {
        definitions = List.copyOf(definitions);
        endComment = List.copyOf(endComment);
    }

    /**
     * Reads a file of formats and checks them.
     *
     * @param name of the file, for messages
     * @throws ProblemException where it is wrong, with the line
     * @throws IOException where it cannot be read
     */
    public static FormatFile read(Reader reader, String name) throws IOException, ProblemException {
        Sections sections = Sections.read(reader, name, KEYS, "web-access");
        List<FormatDefinition> definitions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Section s : sections.sections()) {
            if (!ids.add(s.id())) {
                throw sections.wrong(s.number(), "[" + s.id() + "] is there twice");
            }
            for (String needed : List.of("title", "pattern")) {
                if (s.joined(needed, "").isEmpty()) {
                    throw sections.wrong(s.number(), "[" + s.id() + "] has no " + needed + ":");
                }
            }
            FormatDefinition definition = new FormatDefinition(s.id(), s.joined("title", " "),
                    Arrays.stream(s.joined("files", " ").split("[, ]+")).filter(f -> !f.isEmpty()).toList(),
                    s.joined("pattern", " "), s.joined("time", " "), s.values().stream()
                            .filter(v -> v.key().equals("sample")).map(v -> String.join(" ", v.lines())).toList(), s.comment());
            var wrong = CustomFormat.problems(definition);
            if (!wrong.isEmpty()) {
                CustomFormat.Problem first = wrong.getFirst();
                throw sections.wrong(s.lineOf(first.key()), first.problem().position() < 0 ? first.problem().message()
                        : "character " + (first.problem().position() + 1) + " of " + first.key() + ": "
                                + first.problem().message());
            }
            definitions.add(definition);
        }
        return new FormatFile(definitions, sections.endComment());
    }

    /**
     * Reads a file of formats, UTF-8, and checks them.
     *
     * @throws ProblemException where it cannot be read or is wrong, for people
     */
    public static FormatFile read(Path file) throws ProblemException {
        return Sections.read(file, FormatFile::read);
    }

    /** The formats, in their order. */
    public List<CustomFormat> formats() throws ProblemException {
        List<CustomFormat> formats = new ArrayList<>();
        for (FormatDefinition definition : definitions) {
            formats.add(new CustomFormat(definition));
        }
        return formats;
    }

    /** Writes the file so that {@link #read(Reader, String)} reads the same. */
    public void write(Writer writer) throws IOException {
        for (FormatDefinition d : definitions) {
            lines(writer, d.comment());
            writer.write("[" + d.id() + "]\n");
            value(writer, "title", d.title());
            value(writer, "files", String.join(", ", d.files()));
            value(writer, "pattern", d.expression());
            value(writer, "time", d.time());
            for (String sample : d.samples()) {
                value(writer, "sample", sample);
            }
            writer.write('\n');
        }
        lines(writer, endComment);
        writer.flush();
    }

    /**
     * Writes the file, UTF-8: as a whole or not at all.
     *
     * @throws IOException where it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringWriter text = new StringWriter();
        write(text);
        WholeFile.write(file, text.toString());
    }

    private static void lines(Writer writer, List<String> lines) throws IOException {
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    private static void value(Writer writer, String key, String value) throws IOException {
        String line = value.replaceAll("\\R", " ").strip();
        if (!line.isEmpty()) {
            writer.write((key + ":        ").substring(0, 9) + line + "\n");
        }
    }
}
