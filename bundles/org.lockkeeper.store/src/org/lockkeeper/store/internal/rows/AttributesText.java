package org.lockkeeper.store.internal.rows;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;

/**
 * Attributes as one text, as checksums know them: a line {@code id=value} each, the value as {@link Attribute#format}
 * writes it, with backslash and line feed written as {@code \\} and {@code \n}. Versions 1 and 2 of the schema stored
 * them so.
 */
final class AttributesText {

    /** Takes attributes one by one. */
    @FunctionalInterface
    interface Pairs {
        /** Takes an attribute's id, and its value as {@link Attribute#format} writes it. */
        void put(String id, String value);
    }

    private AttributesText() {
    }

    /** Appends one attribute. */
    static void append(StringBuilder text, String id, String value) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(id).append('=').append(escaped(value));
    }

    /** How long the text is. */
    static int length(Attributes attributes) {
        StringBuilder text = new StringBuilder();
        attributes.forEach((attribute, value) -> append(text, attribute.id(), format(attribute, value)));
        return text.length();
    }

    /** The value as text. */
    static <T> String format(Attribute<T> attribute, Object value) {
        return attribute.format(attribute.type().cast(value));
    }

    /** Takes a text apart. What is no attribute becomes one without an id, which nobody reads. */
    static void read(@Nullable String written, Pairs pairs) {
        int from = 0;
        while (written != null && from <= written.length()) {
            int end = written.indexOf('\n', from);
            if (end < 0) {
                end = written.length();
            }
            int equals = written.indexOf('=', from);
            if (equals < 0 || equals >= end) {
                pairs.put("", written.substring(from, end));
            } else {
                pairs.put(written.substring(from, equals), unescaped(written.substring(equals + 1, end)));
            }
            from = end + 1;
        }
    }

    private static String escaped(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\n') < 0 ? value
                : value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && ++i < value.length()) {
                c = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
