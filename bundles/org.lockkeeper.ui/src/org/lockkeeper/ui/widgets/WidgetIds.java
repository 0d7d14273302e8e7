package org.lockkeeper.ui.widgets;

import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Widget;

/** Stable ids of widgets, by which tests find them: {@code clients.grid}, {@code overview.target}. */
public final class WidgetIds {

    /** Key of the widget's data. The id is put under the key that SWTBot looks for as well. */
    public static final String KEY = "org.lockkeeper.id";

    /** Key of a {@code Supplier<String>} that tells what a custom-drawn or composed control says at present. */
    public static final String TEXT_KEY = "org.lockkeeper.text";

    private static final String SWTBOT_KEY = "org.eclipse.swtbot.widget.key";

    private WidgetIds() {
    }

    /** Gives a widget its id. */
    public static <W extends Widget> W set(W widget, String id) {
        widget.setData(KEY, Objects.requireNonNull(id));
        widget.setData(SWTBOT_KEY, id);
        return widget;
    }

    /** Lets a control tell what it says, for tests: the same that it tells assistive technology. */
    public static void describe(Widget widget, Supplier<String> text) {
        widget.setData(TEXT_KEY, Objects.requireNonNull(text));
    }

    /** A widget's id, {@code null} where it has none. */
    public static String get(Widget widget) {
        return (String) widget.getData(KEY);
    }
}
