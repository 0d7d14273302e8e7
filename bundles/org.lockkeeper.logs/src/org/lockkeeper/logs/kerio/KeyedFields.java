package org.lockkeeper.logs.kerio;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogAspect;

/**
 * Reads {@code Key: value, Key: value} by known keys. Not by commas: subjects have commas, values may be empty, keys
 * come in any order and may be missing (domain notes, section 1.3). A subject may hold anything, also what looks like
 * keys.
 */
final class KeyedFields {

    /** Between the recipients of {@code To: <a@x>, <b@y>}. */
    private static final Pattern BETWEEN = Pattern.compile(">\\s*[,;]?\\s*<");
    private static final String SUBJECT = "Subject";
    private static final String AFTER_SUBJECT = ", Msg-Id: ";

    private final Map<String, LogAspect> keys;

    /**
     * @param keys aspects by key; several keys may mean one aspect, of which the first in the line counts
     */
    KeyedFields(Map<String, LogAspect> keys) {
        this.keys = Map.copyOf(keys);
    }

    void read(String text, int from, Map<String, String> fields) {
        // the key whose value is being passed over, and where it begins
        String key = null;
        int start = from;
        int at = from;
        while (at < text.length()) {
            String next = keyAt(text, at);
            if (next != null) {
                put(text, key, start, at - 2, fields);
                key = next;
                start = at;
                at += next.length() + 1;
                if (next.equals(SUBJECT)) {
                    at = endOfSubject(text, at);
                }
            }
            int comma = text.indexOf(", ", at);
            at = comma < 0 ? text.length() : comma + 2;
        }
        put(text, key, start, text.length(), fields);
    }

    /** A quoted subject reaches to a quote before a key; another to the last Message-ID or the end. */
    private int endOfSubject(String text, int from) {
        if (text.startsWith(" \"", from)) {
            for (int quote = text.indexOf("\", ", from + 2); quote >= 0; quote = text.indexOf("\", ", quote + 1)) {
                if (keyAt(text, quote + 3) != null) {
                    return quote + 1;
                }
            }
            return text.length();
        }
        int id = text.lastIndexOf(AFTER_SUBJECT);
        return id >= from ? id : text.length();
    }

    private @Nullable String keyAt(String text, int at) {
        int colon = text.indexOf(':', at);
        if (colon < 0 || colon - at > 24) {
            return null;
        }
        String key = text.substring(at, colon);
        return keys.containsKey(key) ? key : null;
    }

    private void put(String text, @Nullable String key, int start, int end, Map<String, String> fields) {
        LogAspect aspect = key == null ? null : keys.get(key);
        if (key == null || aspect == null) {
            return;
        }
        String value = text.substring(Math.min(end, start + key.length() + 1), end).strip();
        if (aspect.list() && value.startsWith("<") && value.endsWith(">")) {
            value = String.join(LogAspect.SEPARATOR, Arrays.stream(BETWEEN.split(value.substring(1, value.length() - 1)))
                    .filter(v -> !v.isEmpty()).toList());
        }
        while (value.length() > 1 && value.startsWith("<") && value.endsWith(">")) {
            // a Message-ID may stand in two pairs of brackets
            value = value.substring(1, value.length() - 1);
        }
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        fields.putIfAbsent(aspect.id(), value);
    }
}
