package org.lockkeeper.ui.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Subscription;

/**
 * The present theme's colours, fonts and icons by meaning. Injected by type; to be used on the UI thread. What it hands
 * out belongs to it: never dispose it.
 */
public interface ThemeTokens {

    /** Kinds of text. */
    enum TextRole {
        /** Ordinary text. */
        BODY,
        /** Ordinary text, stressed. */
        STRONG,
        /** Small print. */
        SMALL,
        /** Title of a section. */
        SECTION,
        /** Title of a view. */
        TITLE,
        /** A number that counts. */
        FIGURE,
        /** Log lines and code. */
        MONOSPACE
    }

    /** The colour of a token in the present theme. */
    Color color(Token token);

    /** The font of a kind of text. */
    Font font(TextRole role);

    /** An icon, sharp at every zoom. */
    Image image(Icon icon);

    /** The word for a verdict in the user's language: "Blocked". */
    String word(Verdict verdict);

    /** What a verdict means, as a sentence in the user's language. */
    String meaning(Verdict verdict);

    /** Whether the present theme is dark. */
    boolean isDark();

    /** Changes between light and dark, now and for later starts. */
    void setDark(boolean dark);

    /** Calls the listener on the UI thread whenever the theme has changed. */
    Subscription listen(Runnable listener);
}
