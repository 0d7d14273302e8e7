package org.lockkeeper.ui.widgets;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;

/** Which page of the help is about a window and what is in it. UI thread. */
public final class HelpTopic {

    private static final String KEY = "org.lockkeeper.help";

    private HelpTopic() {
    }

    /**
     * Says what F1 opens in a control and in what it holds.
     *
     * @param place id of a page, or id and heading: {@code log-tools#clocks}
     */
    public static void set(Control control, String place) {
        control.setData(KEY, Objects.requireNonNull(place));
    }

    /** The place for a control: its own, else that of the nearest control around it; empty where there is none. */
    public static Optional<String> of(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(KEY) instanceof String place) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
