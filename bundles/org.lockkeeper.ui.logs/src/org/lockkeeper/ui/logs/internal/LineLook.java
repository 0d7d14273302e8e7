package org.lockkeeper.ui.logs.internal;

import java.util.stream.Stream;

/** Whether lines stand in columns, and whether long ones are broken. UI thread. */
record LineLook(LogView view, LogScene scene) {

    /**
     * Shows fields in columns or lines as they are, as it is switched.
     *
     * @param explain whether somebody has switched it just now
     */
    void columns(boolean explain) {
        view.canvas().columns(view.tools().isOn(LogAction.COLUMNS) && scene.log() != null ? scene.columns() : null);
        explain(explain);
    }

    /**
     * Breaks long lines or does not, as it is switched.
     *
     * @param explain whether somebody has switched it just now
     */
    void wrap(boolean explain) {
        view.canvas().wrap(view.tools().isOn(LogAction.WRAP));
        explain(explain);
    }

    // what is switched on and does nothing would look broken
    private void explain(boolean wanted) {
        if (wanted && Stream.of(LogAction.COLUMNS, LogAction.WRAP).allMatch(view.tools()::isOn)) {
            view.header().note(LogMessages.WrapNotColumns);
        }
    }
}
