package org.lockkeeper.store.internal.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, each asked for by name and type. A field that nobody asked for is an error: passing it
 * over would lose what somebody wrote.
 */
final class Fields {

    /** A line that is not as the format has it. */
    static final class BadLineException extends Exception {

        private static final long serialVersionUID = 1L;

        BadLineException(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private final Map<String, Object> values;

    private Fields(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads an object and nothing after it. */
    static Fields parse(JsonFactory json, byte[] bytes, int length) throws BadLineException {
        try (JsonParser parser = json.createParser(bytes, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLineException("expected a JSON object");
            }
            Fields fields = object(parser, 0);
            if (parser.nextToken() != null) {
                throw new BadLineException("there is more after the JSON object");
            }
            return fields;
        } catch (IOException e) {
            throw new BadLineException("not valid JSON");
        }
    }

    private static Fields object(JsonParser parser, int depth) throws IOException, BadLineException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, value(parser, depth + 1));
        }
        return new Fields(values);
    }

    private static @Nullable Object value(JsonParser parser, int depth) throws IOException, BadLineException {
        if (depth > 4) {
            throw new BadLineException("nested too deeply");
        }
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, depth + 1));
                }
                yield list;
            }
            case VALUE_NULL -> null;
            default -> throw new BadLineException("expected texts and whole numbers only");
        };
    }

    /** A text that may be missing, {@code null} then. */
    @Nullable String textOrNull(String name) throws BadLineException {
        Object value = values.remove(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadLineException("\"" + name + "\" is no text");
    }

    String text(String name) throws BadLineException {
        return present(name, textOrNull(name));
    }

    /** A text, or a number as text: what an attribute's values are is known to the plugin alone that brought it. */
    String textOrNumber(String name) throws BadLineException {
        return values.get(name) instanceof Long number && values.remove(name) != null ? number.toString() : text(name);
    }

    long number(String name) throws BadLineException {
        if (present(name, values.remove(name)) instanceof Long number) {
            return number;
        }
        throw new BadLineException("\"" + name + "\" is no whole number");
    }

    /** A number that is at least 0. */
    long count(String name) throws BadLineException {
        long number = number(name);
        if (number < 0) {
            throw new BadLineException("\"" + name + "\" is negative");
        }
        return number;
    }

    Fields object(String name) throws BadLineException {
        Fields fields = objectOrNull(name);
        return present(name, fields);
    }

    @Nullable Fields objectOrNull(String name) throws BadLineException {
        Object value = values.remove(name);
        if (value == null || value instanceof Fields) {
            return (Fields) value;
        }
        throw new BadLineException("\"" + name + "\" is no object");
    }

    List<String> texts(String name) throws BadLineException {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof String text)) {
                throw new BadLineException("\"" + name + "\" is no list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    List<Fields> objects(String name) throws BadLineException {
        List<Fields> objects = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof Fields fields)) {
                throw new BadLineException("\"" + name + "\" is no list of objects");
            }
            objects.add(fields);
        }
        return objects;
    }

    private List<?> list(String name) throws BadLineException {
        if (present(name, values.remove(name)) instanceof List<?> list) {
            return list;
        }
        throw new BadLineException("\"" + name + "\" is no list");
    }

    /** Names of the fields not asked for yet. */
    List<String> rest() {
        return List.copyOf(values.keySet());
    }

    /** Checks that every field was asked for. */
    void end() throws BadLineException {
        if (!values.isEmpty()) {
            throw new BadLineException("the field \"" + values.keySet().iterator().next() + "\" is not known");
        }
    }

    private static <T> T present(String name, @Nullable T value) throws BadLineException {
        if (value == null) {
            throw new BadLineException("\"" + name + "\" is missing");
        }
        return value;
    }
}
