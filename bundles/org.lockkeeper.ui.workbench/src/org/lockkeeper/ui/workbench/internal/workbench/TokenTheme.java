package org.lockkeeper.ui.workbench.internal.workbench;

import org.eclipse.swt.graphics.Color;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.Theme;
import org.lockkeeper.api.ui.ThemeColor;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.theme.ThemeTokens;

/**
 * The kit's tokens in words of the API.
 *
 * @param tokens of the present theme
 */
record TokenTheme(ThemeTokens tokens) implements Theme {

    private static final int BYTE = 8;

    @Override
    public boolean isDark() {
        return tokens.isDark();
    }

    @Override
    public int color(Token token) {
        return rgb(tokens.color(org.lockkeeper.ui.theme.Token.valueOf(token.name())));
    }

    @Override
    public int color(Verdict verdict) {
        return rgb(tokens.color(org.lockkeeper.ui.theme.Token.of(verdict)));
    }

    @Override
    public int color(ThemeColor own) {
        return tokens.isDark() ? own.dark() : own.light();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return tokens.listen(listener);
    }

    private static int rgb(Color color) {
        return color.getRed() << 2 * BYTE | color.getGreen() << BYTE | color.getBlue();
    }
}
