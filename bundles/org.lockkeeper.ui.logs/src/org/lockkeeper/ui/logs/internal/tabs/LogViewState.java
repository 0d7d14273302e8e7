package org.lockkeeper.ui.logs.internal.tabs;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.filter.FilterBar;
import org.lockkeeper.ui.logs.internal.open.LogOpening;
import org.lockkeeper.ui.logs.internal.timeline.LogTimes;
import org.lockkeeper.ui.logs.internal.view.LogView;

/** How a log is seen, to be kept and to be seen so again: switches, filters, heights, the current line. UI thread. */
record LogViewState(LogView view, LogOpening opening, FilterBar filterBar, LogTimes times) {

    private static final List<LogAction> KEPT = List.of(LogAction.COLUMNS, LogAction.WRAP, LogAction.FILTERS,
            LogAction.TIMELINE, LogAction.DETAILS, LogAction.FOLLOW);

    /** As it is now; only where a log is open. */
    LogState now() {
        return new LogState(opening.file(), view.tools().isOn(LogAction.WHOLE_LOG), opening.others(),
                Math.max(0, view.canvas().currentRow()), filterBar.filters(), filterBar.rest(), opening.shifts(),
                Stream.concat(KEPT.stream().filter(view.tools()::isOn).map(LogAction::id), times.kept().stream())
                        .toList(), view.panes().heights());
    }

    /** Sets what is set before a log is opened. */
    void prepare(LogState state) {
        view.panes().heights(state.heights());
        filterBar.rest(state.rest());
        filterBar.filters(state.filters());
        times.restore(state.on());
    }

    /** Switches on and off what was; following begins once the log is loaded. */
    void restore(LogState state, Consumer<LogAction> perform) {
        for (LogAction action : KEPT) {
            if (action != LogAction.FOLLOW) {
                view.tools().set(action, state.on().contains(action.id()));
                perform.accept(action);
            }
        }
    }
}
