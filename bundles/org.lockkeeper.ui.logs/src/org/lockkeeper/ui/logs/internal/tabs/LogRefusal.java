package org.lockkeeper.ui.logs.internal.tabs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.view.LogView;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** Says in the place of a log why it cannot be shown, and what can be done about it. UI thread. */
final class LogRefusal {

    private LogRefusal() {
    }

    /** Says it; {@code open} opens what was wanted, or a part of it. */
    static void show(LogView view, String problem, LogState wanted, Consumer<LogState> open, LogSurroundings around) {
        List<LogView.Way> ways = new ArrayList<>();
        ways.add(new LogView.Way(LogMessages.TryAgain, () -> open.accept(wanted)));
        if (!wanted.others().isEmpty()) {
            ways.add(new LogView.Way(LogMessages.WithoutOthers,
                    () -> open.accept(wanted.with(wanted.file(), List.of()))));
        }
        ways.addAll(around.waysOut(wanted));
        view.showProblem(NLS.bind(LogMessages.NotOpened, wanted.file().fileName()), problem, ways);
    }
}
