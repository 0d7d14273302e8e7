package org.lockkeeper.intake.internal.inventory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as they stand in an export of the registry. */
final class RegistryValue {

    private static final Pattern DWORD = Pattern.compile("dword:[0-9A-Fa-f]{1,8}");

    private RegistryValue() {
    }

    /**
     * A value as text: {@code "C:\\Kerio"}, {@code hex(2):43,00,…}, {@code dword:0000000a}.
     *
     * @param wide whether text in bytes is UTF-16
     * @return {@code null} where it is neither text nor a number
     */
    static @Nullable String text(String value, boolean wide) {
        String v = value.strip();
        if (v.length() > 1 && v.startsWith("\"") && v.endsWith("\"")) {
            return unescaped(v.substring(1, v.length() - 1));
        }
        if (DWORD.matcher(v).matches()) {
            return Long.toString(Long.parseLong(v.substring(v.indexOf(':') + 1), 16));
        }
        for (String type : new String[] {"hex(1):", "hex(2):", "hex(7):"}) {
            if (v.startsWith(type)) {
                return bytes(v.substring(type.length()), wide);
            }
        }
        return null;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' && i + 1 < text.length() ? text.charAt(++i) : c);
        }
        return plain.toString();
    }

    private static String bytes(String hex, boolean wide) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : hex.split(",")) {
            String digits = part.strip();
            if (!digits.matches("[0-9A-Fa-f]{1,2}")) {
                break;
            }
            bytes.write(Integer.parseInt(digits, 16));
        }
        String text = bytes.toString(wide ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252"));
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
