package org.lockkeeper.store.internal.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;

/**
 * Attributes as the text of one column: a line {@code id=value} each, the value as {@link Attribute#format} writes it,
 * with backslash and line feed written as {@code \\} and {@code \n}. Equal texts and values read by one instance are
 * one object each; used by one thread.
 */
final class AttributesText {

    private static final List<Attribute<?>> ALL = Attribute.all();

    private final List<Map<String, Object>> known = ALL.stream().<Map<String, Object>>map(_ -> new HashMap<>())
            .toList();
    private final StringBuilder text = new StringBuilder();
    private String lastText;
    private Attributes last;

    /** The text of attributes; {@code null} where there are none. */
    String write(Attributes attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        if (attributes == last) {
            return lastText;
        }
        text.setLength(0);
        attributes.forEach(this::write);
        last = attributes;
        lastText = text.toString();
        return lastText;
    }

    private <T> void write(Attribute<T> attribute, Object value) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(attribute.id()).append('=');
        String formatted = attribute.format(attribute.type().cast(value));
        text.append(attribute.type() == String.class ? escaped(formatted) : formatted);
    }

    /**
     * Reads what {@link #write(Attributes)} wrote.
     *
     * @throws IllegalArgumentException where the text is something else
     */
    Attributes read(String written) {
        if (written == null) {
            return Attributes.NONE;
        }
        if (written.equals(lastText)) {
            return last;
        }
        Attributes.Builder builder = Attributes.builder();
        int from = 0;
        int index = 0;
        while (from <= written.length()) {
            int end = written.indexOf('\n', from);
            if (end < 0) {
                end = written.length();
            }
            Attribute<?> attribute = attribute(written, from, index);
            put(builder, attribute, written.substring(from + attribute.id().length() + 1, end));
            index = attribute.index() + 1;
            from = end + 1;
        }
        last = builder.build();
        lastText = written;
        return last;
    }

    /** The attribute of the line that begins at {@code from}; most likely one of those from {@code index} on. */
    private static Attribute<?> attribute(String written, int from, int index) {
        for (int i = 0; i < ALL.size(); i++) {
            Attribute<?> attribute = ALL.get((index + i) % ALL.size());
            String id = attribute.id();
            int end = from + id.length();
            if (end < written.length() && written.charAt(end) == '=' && written.startsWith(id, from)) {
                return attribute;
            }
        }
        throw new IllegalArgumentException("no attribute is told by \"" + Limits.shorten(written.substring(from))
                + "\"");
    }

    private <T> void put(Attributes.Builder builder, Attribute<T> attribute, String value) {
        if (attribute.type() == Long.class) {
            builder.put(attribute, attribute.parse(value));
            return;
        }
        Map<String, Object> values = known.get(attribute.index());
        Object parsed = values.get(value);
        if (parsed == null) {
            parsed = attribute.parse(attribute.type() == String.class ? unescaped(value) : value);
            values.put(value, parsed);
        }
        builder.put(attribute, attribute.type().cast(parsed));
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
