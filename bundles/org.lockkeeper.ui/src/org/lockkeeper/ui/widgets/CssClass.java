package org.lockkeeper.ui.widgets;

import org.eclipse.swt.widgets.Widget;

/** Classes of the style sheets. A widget gets its colours by its class, and new ones when the theme changes. */
public enum CssClass {
    /** Text that matters less. */
    MUTED("lk-muted"),
    /** A tile or card: set apart from what is around it. */
    CARD("lk-card"),
    /** Content of a view: the background of rows and pages. */
    CONTENT("lk-content"),
    /** Verdict BLOCKED, errors. */
    BLOCKED("lk-blocked"),
    /** Verdict UNKNOWN. */
    UNKNOWN("lk-unknown"),
    /** Verdict MANUAL, warnings. */
    MANUAL("lk-manual"),
    /** Verdict AUTOMATIC, success. */
    AUTOMATIC("lk-automatic"),
    /** Verdict UNAFFECTED. */
    UNAFFECTED("lk-unaffected");

    // the key by which the platform's styling engine finds a widget's class
    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    private final String id;

    CssClass(String id) {
        this.id = id;
    }

    /** Name in the style sheets. */
    public String id() {
        return id;
    }

    /** Gives a new widget this class, in place of the one it had. */
    public <W extends Widget> W set(W widget) {
        widget.setData(KEY, id);
        return widget;
    }

    /** The class of a verdict's text. */
    public static CssClass of(org.lockkeeper.api.rules.Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> BLOCKED;
            case UNKNOWN -> UNKNOWN;
            case MANUAL -> MANUAL;
            case AUTOMATIC -> AUTOMATIC;
            case UNAFFECTED -> UNAFFECTED;
        };
    }
}
