package org.lockkeeper.intake.internal.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.json.Json;

/**
 * What the collector, or the start-up script of the group-policy kit, wrote of one computer: published as
 * {@code computer-1.schema.json}. Members that are not known here are passed over.
 */
final class ComputerDocument {

    /** The one value of {@code schema} that is understood. */
    static final String SCHEMA = "lockkeeper/computer/1";

    private static final int MOST_ENTRIES = 100_000;

    private final Map<String, Value> values = new HashMap<>();
    private final List<Map<String, Value>> programs = new ArrayList<>();
    private final List<Map<String, Value>> databases = new ArrayList<>();
    private @Nullable IOException failure;

    /**
     * A value, as it stands there.
     *
     * @param text the text or number; {@code true} and {@code false} as words
     * @param line its line
     * @param offset byte offset of that line
     */
    record Value(String text, long line, long offset) {
    }

    private ComputerDocument() {
    }

    /** Reads a document as far as it goes; what ended the reading is {@link #failure()}. */
    static ComputerDocument read(ImportSource source) throws IOException {
        ComputerDocument document = new ComputerDocument();
        try (Json json = Json.open(source)) {
            document.read(json);
        } catch (JsonProcessingException e) {
            document.failure = Json.problem(e);
        }
        return document;
    }

    private void read(Json json) throws IOException {
        JsonParser parser = json.parser();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("expected one object, as the collector writes it");
        }
        members(json, "", values);
        if (failure == null && parser.nextToken() != null) {
            failure = new IOException("goes on after the end of the document");
        }
    }

    private void members(Json json, String prefix, Map<String, Value> to) throws IOException {
        JsonParser parser = json.parser();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> members(json, name + '.', to);
                case START_ARRAY -> {
                    switch (name) {
                        case "programs" -> entries(json, programs);
                        case "databases.list" -> entries(json, databases);
                        default -> parser.skipChildren();
                    }
                }
                case VALUE_NULL -> {
                    // not known
                }
                case null -> throw new IOException("breaks off");
                default -> {
                    if (to.put(name, new Value(parser.getText(), json.line(), json.offset())) != null) {
                        failure = new IOException("tells \"" + name.replaceAll("\\W", "?") + "\" twice");
                    }
                }
            }
        }
    }

    private void entries(Json json, List<Map<String, Value>> to) throws IOException {
        JsonParser parser = json.parser();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            Map<String, Value> entry = new HashMap<>();
            members(json, "", entry);
            if (to.size() < MOST_ENTRIES) {
                to.add(entry);
            } else {
                failure = new IOException("holds more than " + MOST_ENTRIES + " entries");
            }
        }
    }

    /** Why it could not be read to its end; {@code null} where it could. */
    @Nullable IOException failure() {
        return failure;
    }

    /** A member by its name, with the names of the objects around it before it; {@code null} where not known. */
    @Nullable String text(String name) {
        Value value = values.get(name);
        return value == null || value.text().isBlank() ? null : value.text().strip();
    }

    /** Whether a member is {@code true}. */
    boolean is(String name) {
        return "true".equals(text(name));
    }

    /** Where a member stands; the document's beginning where it does not. */
    Value place(String name) {
        return values.getOrDefault(name, new Value("", 1, 0));
    }

    /** When it was written; {@code null} where it does not tell. */
    @Nullable Moment collectedAt() {
        String at = text("collectedAt");
        return at == null ? null : Moment.tryParse(at).orElse(null);
    }

    List<Map<String, Value>> programs() {
        return programs;
    }

    List<Map<String, Value>> databases() {
        return databases;
    }

    /**
     * Why nothing follows from what it does not list; {@code null} where it is whole: written to its end, both
     * registry views read, as many programs as it says.
     */
    @Nullable String doubt() {
        if (failure != null || !is("end")) {
            return "breaks off";
        }
        if (!String.valueOf(programs.size()).equals(text("programCount"))) {
            return "holds another number of programs than it says";
        }
        boolean oneView = "32".equals(text("windows.bits")) && "none".equals(text("views.bits64"));
        if (!"read".equals(text("views.bits32")) || !oneView && !"read".equals(text("views.bits64"))) {
            return "does not hold both of Windows' lists of programs (32-bit and 64-bit)";
        }
        return collectedAt() == null ? "does not tell when it was made" : null;
    }

    /** The user who ran it where that was a person; {@code null} for the computer's own account. */
    @Nullable String user() {
        String user = text("user");
        if (user == null || user.endsWith("$") || user.equalsIgnoreCase("SYSTEM")) {
            return null;
        }
        return text("account") != null ? text("account") : text("domain") == null ? user : text("domain") + '\\' + user;
    }
}
