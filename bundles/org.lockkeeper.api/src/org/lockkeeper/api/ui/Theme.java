package org.lockkeeper.api.ui;

import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Subscription;

/**
 * The colours of the window's present theme, for what an extension draws itself; widgets have them already. From
 * {@link Workbench#theme()}; to be used on the UI thread.
 *
 * @since 0.1
 */
public interface Theme {

    /** Lockkeeper's colours by their meaning. */
    enum Token {
        /** Behind text and rows. */
        BACKGROUND,
        /** Text. */
        FOREGROUND,
        /** Text that matters less. */
        MUTED,
        /** Behind tiles, cards and tool areas. */
        SURFACE,
        /** Lines around them. */
        BORDER,
        /** What can be acted upon, and the focus. */
        ACCENT,
        /** Links. */
        LINK,
        /** Behind selected rows. */
        SELECTION,
        /** Text of selected rows. */
        SELECTION_FOREGROUND,
        /** First of the colours in charts that only tell things apart. */
        CHART_1,
        /** Second of them. */
        CHART_2,
        /** Third of them. */
        CHART_3,
        /** Fourth of them. */
        CHART_4,
        /** Fifth of them. */
        CHART_5,
        /** Sixth of them. */
        CHART_6
    }

    /** Whether it is dark. */
    boolean isDark();

    /** A colour of Lockkeeper's, as {@code 0xRRGGBB}. */
    int color(Token token);

    /** The text colour of a verdict, as {@code 0xRRGGBB}; always to be shown with its word or its picture. */
    int color(Verdict verdict);

    /** A colour of your own in the present theme, as {@code 0xRRGGBB}. */
    int color(ThemeColor own);

    /** Calls the listener on the UI thread whenever the theme has changed. */
    Subscription listen(Runnable listener);
}
