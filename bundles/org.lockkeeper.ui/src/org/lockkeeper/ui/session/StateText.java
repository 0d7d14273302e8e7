package org.lockkeeper.ui.session;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Named texts as one line of text, for what is kept between starts. */
public final class StateText {

    private StateText() {
    }

    /** One line that {@link #read} reads back; entries without a value are left out. */
    public static String write(Map<String, String> entries) {
        return entries.entrySet().stream().filter(e -> e.getValue() != null && !e.getValue().isEmpty())
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue())).collect(Collectors.joining("&"));
    }

    /** Reads what {@link #write} wrote; passes over what it does not understand. */
    public static Map<String, String> read(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            try {
                if (equals > 0) {
                    entries.put(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
                }
            } catch (IllegalArgumentException e) {
                // one broken piece of an old or foreign state costs that piece alone
                continue;
            }
        }
        return entries;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
