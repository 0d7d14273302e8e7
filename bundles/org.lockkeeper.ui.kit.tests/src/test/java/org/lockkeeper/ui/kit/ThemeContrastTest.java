package org.lockkeeper.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.ui.theme.Token;

/** Every text can be read on everything that it stands on: WCAG 2, success criterion 1.4.3, contrast at least 4.5:1. */
class ThemeContrastTest {

    private static final Path SHEETS = Path.of("..", "org.lockkeeper.rcp", "css");
    private static final Pattern PROPERTY = Pattern.compile("(lk-[a-z0-9-]+):\\s*#([0-9a-fA-F]{6});");
    private static final List<Token> TEXTS = List.of(Token.FOREGROUND, Token.MUTED, Token.LINK, Token.BLOCKED,
            Token.UNKNOWN, Token.MANUAL, Token.AUTOMATIC, Token.UNAFFECTED,
            Token.HIGHLIGHT_YELLOW, Token.HIGHLIGHT_TEAL, Token.HIGHLIGHT_PINK);
    private static final List<Token> GROUNDS = List.of(Token.BACKGROUND, Token.SURFACE, Token.STRIPE);

    private static Map<String, Integer> read(String theme) throws IOException {
        Map<String, Integer> colors = new HashMap<>();
        Matcher m = PROPERTY.matcher(Files.readString(SHEETS.resolve(theme)));
        while (m.find()) {
            colors.put(m.group(1), Integer.parseInt(m.group(2), 16));
        }
        return colors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void givesEveryTokenAValue(String theme) throws IOException {
        Map<String, Integer> colors = read(theme);
        for (Token token : Token.values()) {
            assertThat(colors).as(theme).containsKey(token.property());
        }
    }

    /** The styling engine hands over only what is named there; for the rest colours of the system would be taken. */
    @Test
    void everyTokenIsAskedFor() throws IOException {
        String asked = Files.readString(Path.of("..", "org.lockkeeper.ui.workbench", "plugin.xml"));
        for (Token token : Token.values()) {
            assertThat(asked).contains("<property-name name=\"" + token.property() + "\"/>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void textsHaveContrast(String theme) throws IOException {
        Map<String, Integer> colors = read(theme);
        for (Token text : TEXTS) {
            for (Token ground : GROUNDS) {
                check(theme, colors, text, ground);
            }
        }
        check(theme, colors, Token.HEADER_FOREGROUND, Token.HEADER);
        check(theme, colors, Token.MUTED, Token.HEADER);
        check(theme, colors, Token.SELECTION_FOREGROUND, Token.SELECTION);
        check(theme, colors, Token.FOREGROUND, Token.FILTER);
        check(theme, colors, Token.FOREGROUND, Token.SELECTION);
    }

    private static void check(String theme, Map<String, Integer> colors, Token text, Token ground) {
        assertThat(contrast(colors.get(text.property()), colors.get(ground.property())))
                .as("%s: %s on %s", theme, text, ground).isGreaterThanOrEqualTo(4.5);
    }

    /** The ratio as WCAG 2 defines it: relative luminances, each plus 0.05. */
    private static double contrast(int a, int b) {
        double x = luminance(a) + 0.05;
        double y = luminance(b) + 0.05;
        return Math.max(x, y) / Math.min(x, y);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
