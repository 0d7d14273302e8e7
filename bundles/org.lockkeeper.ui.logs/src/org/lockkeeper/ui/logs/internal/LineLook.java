package org.lockkeeper.ui.logs.internal;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Whether lines stand in columns, and whether long ones are broken. UI thread.
 *
 * @param byHand whether somebody switches, rather than what was kept
 */
record LineLook(LogView view, LogScene scene, BooleanSupplier byHand) implements LogFeature {

    @Override
    public void offer(LogActions to) {
        to.on(LogAction.COLUMNS, () -> {
            columns();
            explain();
        });
        to.on(LogAction.WRAP, () -> {
            view.canvas().wrap(view.tools().isOn(LogAction.WRAP));
            explain();
        });
    }

    @Override
    public void loaded() {
        columns();
    }

    /** Shows fields in columns or lines as they are, as it is switched. */
    void columns() {
        view.canvas().columns(view.tools().isOn(LogAction.COLUMNS) && scene.log() != null ? scene.columns() : null);
    }

    // what is switched on and does nothing would look broken
    private void explain() {
        if (byHand.getAsBoolean() && Stream.of(LogAction.COLUMNS, LogAction.WRAP).allMatch(view.tools()::isOn)) {
            view.header().note(LogMessages.WrapNotColumns);
        }
    }
}
