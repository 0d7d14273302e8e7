package org.lockkeeper.ui.logs.internal.view;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Whether lines stand in columns, and whether long ones are broken. UI thread.
 *
 * @param byHand whether somebody switches, rather than what was kept
 */
public record LineLook(LogView view, LogDocument document, BooleanSupplier byHand) implements LogFeature {

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
    public void columns() {
        boolean wanted = view.tools().isOn(LogAction.COLUMNS) && document.log() != null;
        view.canvas().columns(wanted ? document.columns() : null);
    }

    // what is switched on and does nothing would look broken
    private void explain() {
        if (byHand.getAsBoolean() && Stream.of(LogAction.COLUMNS, LogAction.WRAP).allMatch(view.tools()::isOn)) {
            view.header().note(LogMessages.WrapNotColumns);
        }
    }
}
