package org.lockkeeper.logs.kerio;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.CatalogueEntry.Severity;

/**
 * Known messages: what they mean, why they are written, what to do. Read from plain text files, ours and any others:
 *
 * <pre>
 * # a comment
 * [updater-service-missing]
 * pattern:  ^User (\S+) does not have installed Kerio Updater Service
 * severity: warning
 * meaning:  ...
 *   a line that begins with blanks goes on
 * cause:    ...
 * remedy:   ...
 * source:   ...
 * </pre>
 *
 * Patterns are RE2 expressions that match a part of the line without its time; the first entry that fits counts.
 */
public final class MessageCatalogue {

    private final List<Known> known;

    private record Known(Pattern pattern, CatalogueEntry entry) {
    }

    private MessageCatalogue(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** The catalogue that comes with the program. */
    public static MessageCatalogue builtIn() {
        try (var in = MessageCatalogue.class.getResourceAsStream("kerio.messages")) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), "kerio.messages");
        } catch (IOException | ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param name of the file, for messages
     * @throws ProblemException where it is wrong, with the line
     * @throws IOException where it cannot be read
     */
    public static MessageCatalogue read(Reader reader, String name) throws IOException, ProblemException {
        List<Known> known = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        String id = null;
        int begun = 0;
        Map<String, String> values = new HashMap<>();
        String key = null;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (line.startsWith("[")) {
                if (id != null) {
                    known.add(known(id, values, name, begun));
                }
                if (!line.strip().matches("\\[[a-z0-9-]+\\]")) {
                    throw wrong(name, number, "an id such as [relay-attempt] was expected");
                }
                id = line.strip().substring(1, line.strip().length() - 1);
                begun = number;
                values.clear();
                key = null;
            } else if (Character.isWhitespace(line.charAt(0)) && key != null) {
                values.merge(key, line.strip(), (a, b) -> a + " " + b);
            } else {
                int colon = line.indexOf(':');
                key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (id == null || !List.of("pattern", "severity", "meaning", "cause", "remedy", "source").contains(key)) {
                    throw wrong(name, number, "pattern:, severity:, meaning:, cause:, remedy: or source: was expected"
                            + (id == null ? " after an id in brackets" : ""));
                }
                values.put(key, line.substring(colon + 1).strip());
            }
        }
        if (id != null) {
            known.add(known(id, values, name, begun));
        }
        return new MessageCatalogue(known);
    }

    private static Known known(String id, Map<String, String> values, String name, int line) throws ProblemException {
        for (String needed : List.of("pattern", "meaning", "source")) {
            if (values.getOrDefault(needed, "").isEmpty()) {
                throw wrong(name, line, "[" + id + "] has no " + needed + ":");
            }
        }
        try {
            String severity = values.getOrDefault("severity", "info").toUpperCase(Locale.ROOT);
            return new Known(Pattern.compile(values.get("pattern")), new CatalogueEntry(id, Severity.valueOf(severity),
                    values.get("meaning"), values.getOrDefault("cause", ""), values.getOrDefault("remedy", ""),
                    values.get("source")));
        } catch (PatternSyntaxException e) {
            throw wrong(name, line, "the pattern of [" + id + "] is not understood: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw wrong(name, line, "the severity of [" + id + "] is none of info, warning, error");
        }
    }

    private static ProblemException wrong(String name, int line, String what) {
        return new ProblemException(name + ", line " + line + ": " + what + ".");
    }

    /** This catalogue and another, whose entries come first. */
    public MessageCatalogue with(MessageCatalogue other) {
        List<Known> all = new ArrayList<>(other.known);
        all.addAll(known);
        return new MessageCatalogue(all);
    }

    /** All entries in the order in which they are tried. */
    public List<CatalogueEntry> entries() {
        return known.stream().map(Known::entry).toList();
    }

    /**
     * What is known about a message.
     *
     * @param text of a record, without its time; of long ones the first 4,096 characters are looked at
     */
    public Optional<CatalogueEntry> find(String text) {
        String looked = text.length() > 4096 ? text.substring(0, 4096) : text;
        return known.stream().filter(k -> k.pattern.matcher(looked).find()).map(Known::entry).findFirst();
    }
}
