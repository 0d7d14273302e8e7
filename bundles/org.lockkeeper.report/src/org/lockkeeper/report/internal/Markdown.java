package org.lockkeeper.report.internal;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.report.text.SafeText;

/** Text inside Markdown. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_[]<>|~";

    private Markdown() {
    }

    /** The same with times as people write them. */
    public static String prose(@Nullable String text) {
        return text(text == null ? null : Times.sentence(text));
    }

    /**
     * The text so that Markdown shows it as it is, on one line, in a table's cell too.
     *
     * @param text may be {@code null}, which becomes the empty text
     */
    public static String text(@Nullable String text) {
        String line = SafeText.oneLine(text);
        StringBuilder escaped = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '&') {
                escaped.append("&amp;");
            } else {
                escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
