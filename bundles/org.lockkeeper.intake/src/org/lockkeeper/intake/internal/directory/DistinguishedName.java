package org.lockkeeper.intake.internal.directory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The name of an entry, taken apart as RFC 4514 writes it: {@code CN=Visser\, M.,OU=Office,DC=harbor,DC=example}. */
final class DistinguishedName {

    private record Part(String type, String value) {
    }

    private final List<Part> parts = new ArrayList<>();

    private DistinguishedName() {
    }

    /** Takes a name apart; what is none has no parts. */
    static DistinguishedName of(String text) {
        DistinguishedName name = new DistinguishedName();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',') {
                int equals = text.indexOf('=', start, i);
                if (equals > start) {
                    name.parts.add(new Part(text.substring(start, equals).strip().toUpperCase(Locale.ROOT),
                            unescaped(text.substring(equals + 1, i).strip())));
                }
                start = i + 1;
            } else if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return name;
    }

    /** One spelling for all that mean the same entry. */
    static String key(String text) {
        DistinguishedName name = of(text);
        return name.parts.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : name.parts.stream()
                .map(p -> p.type() + '=' + p.value().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 2 < value.length() && HexFormat.isHexDigit(value.charAt(i + 1))
                    && HexFormat.isHexDigit(value.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(value, i + 1, i + 3));
                i += 2;
            } else {
                int from = c == '\\' && i + 1 < value.length() ? ++i : i;
                int point = value.codePointAt(from);
                i = from + Character.charCount(point) - 1;
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The entry's own name, {@code Visser, M.}; nothing where there is none. */
    String own() {
        return parts.isEmpty() ? "" : parts.getFirst().value();
    }

    /** The organisational units that it lies in, from the domain down, {@code Office/Deck}; nothing without any. */
    String units() {
        return parts.stream().skip(1).filter(p -> p.type().equals("OU")).map(Part::value)
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::reversed)).stream()
                .collect(Collectors.joining("/"));
    }

    /** The domain that it lies in, {@code harbor.example}; nothing where its name has none. */
    String domain() {
        return parts.stream().filter(p -> p.type().equals("DC")).map(p -> p.value().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("."));
    }
}
