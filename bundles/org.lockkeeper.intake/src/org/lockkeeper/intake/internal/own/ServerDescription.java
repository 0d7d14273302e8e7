package org.lockkeeper.intake.internal.own;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.json.Json;
import org.lockkeeper.text.names.Blanks;
import org.lockkeeper.text.secrets.Redaction;

/**
 * What a {@code lockkeeper-server.json} says: {@code name, product, version, build, os, collectedAt, clientStatistics,
 * httpsOnly}, every field optional.
 */
public final class ServerDescription {

    static final Set<String> FIELDS = Set.of("name", "product", "version", "build", "os", "collectedAt",
            "clientStatistics", "httpsOnly");

    /** A field with its place. */
    record Field(Object value, long line, long offset) {
    }

    /**
     * Something wrong.
     *
     * @param lost whether a value was not understood; else there is something that is not known
     */
    record Complaint(long line, String reason, boolean lost) {
    }

    private final Map<String, Field> fields = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private @Nullable IOException failure;

    private ServerDescription() {
    }

    /**
     * Reads a description as far as it can be read.
     *
     * @throws IOException where the file cannot be read at all
     */
    public static ServerDescription read(ImportSource source) throws IOException {
        ServerDescription description = new ServerDescription();
        try (Json json = Json.open(source)) {
            description.read(json);
        } catch (JsonProcessingException e) {
            description.failure = Json.problem(e);
        }
        return description;
    }

    private void read(Json json) throws IOException {
        JsonParser parser = json.parser();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            failure = new IOException("expected one JSON object");
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            long line = json.line();
            long offset = json.offset();
            if (!FIELDS.contains(name)) {
                complaints.add(new Complaint(line, "unknown field " + Redaction.quote(name) + "; known are name,"
                        + " product, version, build, os, collectedAt, clientStatistics, httpsOnly", false));
                parser.skipChildren();
            } else if (fields.containsKey(name)) {
                complaints.add(new Complaint(line, name + " stands there twice; the first was taken", true));
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                field(name, parser, token, line, offset);
            }
        }
    }

    private void field(String name, JsonParser parser, JsonToken token, long line, long offset) throws IOException {
        boolean flag = name.equals("clientStatistics") || name.equals("httpsOnly");
        Object value = switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> flag ? token == JsonToken.VALUE_TRUE : null;
            case VALUE_STRING -> flag ? null : Redaction.text(Blanks.clean(parser.getText()));
            case VALUE_NUMBER_INT -> name.equals("build") || name.equals("version") ? parser.getText() : null;
            case VALUE_NUMBER_FLOAT -> name.equals("version") ? parser.getText() : null;
            default -> null;
        };
        parser.skipChildren();
        if (name.equals("collectedAt") && value instanceof String text && !text.isEmpty()) {
            value = Moment.tryParse(text).filter(Attribute.COLLECTED_AT::accepts).orElse(null);
            if (value == null) {
                complaints.add(new Complaint(line, "collectedAt: expected an ISO 8601 time such as"
                        + " 2011-10-10T17:45:00+02:00, found " + Redaction.quote(text), true));
                return;
            }
        }
        if (value == null) {
            complaints.add(new Complaint(line, name + ": expected " + (flag ? "true or false" : "text") + ", found "
                    + kind(token), true));
        } else if (!value.equals("")) {
            fields.put(name, new Field(value, line, offset));
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "a number";
        };
    }

    /** Name of the server; {@code null} where there is none. */
    public @Nullable String name() {
        return text("name");
    }

    /** When the folder was collected; {@code null} where not known. */
    public @Nullable Moment collectedAt() {
        Field field = fields.get("collectedAt");
        return field == null ? null : (Moment) field.value();
    }

    @Nullable String text(String name) {
        Field field = fields.get(name);
        return field == null ? null : (String) field.value();
    }

    @Nullable Boolean flag(String name) {
        Field field = fields.get(name);
        return field == null ? null : (Boolean) field.value();
    }

    @Nullable Field field(String name) {
        return fields.get(name);
    }

    List<Complaint> complaints() {
        return complaints;
    }

    @Nullable IOException failure() {
        return failure;
    }
}
