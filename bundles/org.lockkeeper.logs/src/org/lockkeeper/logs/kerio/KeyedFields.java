package org.lockkeeper.logs.kerio;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.api.logs.LogAspect;

/**
 * Reads {@code Key: value, Key: value} by known keys. Not by commas: subjects have commas, values may be empty, keys
 * come in any order and may be missing (domain notes, section 1.3). A subject reaches to the next key that stands in the
 * line for the last time, for it may hold anything.
 */
final class KeyedFields {

    private final Map<String, LogAspect> keys;

    /**
     * @param keys aspects by key; several keys may mean one aspect, of which the first in the line counts
     */
    KeyedFields(Map<String, LogAspect> keys) {
        this.keys = Map.copyOf(keys);
    }

    void read(String text, int from, Map<String, String> fields) {
        // where each value begins and whose it is, in the order of the line
        Map<Integer, String> starts = new LinkedHashMap<>();
        int at = from;
        boolean subject = false;
        while (at < text.length()) {
            String key = keyAt(text, at);
            if (key != null && (!subject || text.lastIndexOf(", " + key + ": ") == at - 2
                    && text.indexOf(", Subject: ", at) < 0)) {
                starts.put(at, key);
                subject |= key.equals("Subject");
                at += key.length() + 1;
            }
            int comma = text.indexOf(", ", at);
            at = comma < 0 ? text.length() : comma + 2;
        }
        Integer begun = null;
        for (Integer start : starts.keySet()) {
            put(text, begun, start - 2, starts, fields);
            begun = start;
        }
        put(text, begun, text.length(), starts, fields);
    }

    private String keyAt(String text, int at) {
        int colon = text.indexOf(':', at);
        if (colon < 0 || colon - at > 24) {
            return null;
        }
        String key = text.substring(at, colon);
        return keys.containsKey(key) ? key : null;
    }

    private void put(String text, Integer start, int end, Map<Integer, String> starts, Map<String, String> fields) {
        if (start == null) {
            return;
        }
        String key = starts.get(start);
        String value = text.substring(Math.min(end, start + key.length() + 1), end).strip();
        if (value.length() > 1 && value.startsWith("<") && value.endsWith(">")) {
            value = value.substring(1, value.length() - 1);
        } else if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        fields.putIfAbsent(keys.get(key).id(), value);
    }
}
