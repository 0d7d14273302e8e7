package org.lockkeeper.logs.kerio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.api.util.ProblemException;

/**
 * Text files of named sections: {@code [an-id]} on a line of its own, then {@code key: value}; a line that begins with a
 * blank goes on with the value before; {@code #} begins a line of comment.
 */
final class Sections {

    private final String file;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();

    /**
     * A value.
     *
     * @param key in lower case
     * @param lines of the value, without blanks around them; at least one
     * @param number of its first line, from 1
     */
    record Value(String key, List<String> lines, int number) {
    }

    /**
     * A section.
     *
     * @param id in brackets
     * @param number of that line, from 1
     * @param comment lines of comment before it, with their signs
     * @param values in their order
     */
    record Section(String id, int number, List<String> comment, List<Value> values) {

        /** The value of a key, its lines joined; empty where it is missing. */
        String joined(String key, String with) {
            return values.stream().filter(v -> v.key.equals(key)).findFirst().map(v -> String.join(with, v.lines)).orElse("");
        }

        /** The line of a key; of the section where it is missing. */
        int lineOf(String key) {
            return values.stream().filter(v -> v.key.equals(key)).findFirst().map(Value::number).orElse(number);
        }
    }

    /** Makes something of a file. */
    @FunctionalInterface
    interface Reading<T> {
        /**
         * @param name of the file, for messages
         */
        T read(Reader reader, String name) throws IOException, ProblemException;
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws ProblemException where it is not there, cannot be read or is wrong, for people
     */
    static <T> T read(Path file, Reading<T> reading) throws ProblemException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return reading.read(reader, file.toString());
        } catch (NoSuchFileException e) {
            throw new ProblemException(file + " does not exist.", e);
        } catch (CharacterCodingException e) {
            throw new ProblemException(file + " is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Sections(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param keys that are known
     * @param example of an id, for messages
     * @throws ProblemException where it is wrong, with the line
     */
    static Sections read(Reader reader, String file, List<String> keys, String example) throws IOException, ProblemException {
        Sections read = new Sections(file);
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            read.add(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line, number, keys, example);
        }
        return read;
    }

    private void add(String line, int number, List<String> keys, String example) throws ProblemException {
        Section section = sections.isEmpty() ? null : sections.getLast();
        if (line.isBlank()) {
            return;
        }
        if (line.startsWith("#")) {
            comment.add(line.stripTrailing());
        } else if (line.startsWith("[")) {
            String id = line.strip();
            if (!id.matches("\\[[a-z0-9-]+\\]")) {
                throw wrong(number, "an id such as [" + example + "] was expected: small letters, digits and hyphens");
            }
            sections.add(new Section(id.substring(1, id.length() - 1), number, List.copyOf(comment), new ArrayList<>()));
            comment.clear();
        } else if (Character.isWhitespace(line.charAt(0)) && section != null && !section.values.isEmpty()) {
            section.values.getLast().lines.add(line.strip());
        } else {
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (section == null || !keys.contains(key)) {
                throw wrong(number, String.join(":, ", keys.subList(0, keys.size() - 1)) + ": or " + keys.getLast()
                        + ": was expected" + (section == null ? " after an id in brackets" : ""));
            }
            section.values.add(new Value(key, new ArrayList<>(List.of(line.substring(colon + 1).strip())), number));
        }
    }

    /** The sections in their order. */
    List<Section> sections() {
        return sections;
    }

    /** Lines of comment after the last section. */
    List<String> endComment() {
        return comment;
    }

    /** What is wrong in a line. */
    ProblemException wrong(int line, String what) {
        return new ProblemException(file + ", line " + line + ": " + what + (what.endsWith(".") ? "" : "."));
    }
}
