package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.MessageTracer;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.rows.LineInfo;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.WhoIs;

/** Where one can go from a line: to all lines of its message, to what is known of its account or address. UI thread. */
final class LogLinks implements LogFeature {

    private final LogScene scene;
    private final LineCanvas canvas;
    private final LogServices services;
    private final Consumer<String> note;
    private final LogSurroundings around;
    private final Consumer<Matches> only;

    /**
     * @param only shows certain rows and no others
     * @param note says what came of it
     */
    LogLinks(LogScene scene, LineCanvas canvas, LogServices services, LogSurroundings around, Consumer<Matches> only,
            Consumer<String> note) {
        this.scene = scene;
        this.canvas = canvas;
        this.services = services;
        this.around = around;
        this.only = only;
        this.note = note;
    }

    @Override
    public void offer(LogActions to) {
        to.on(LogAction.TRACE, this::trace);
        to.on(LogAction.WHO, this::who);
    }

    /** What is known about the current line; {@code null} where it is not there (yet). */
    LineInfo current() {
        Row row = canvas.currentLine();
        return row == null || scene.log() == null ? null : LineInfo.of(row, scene.log().aspects(), around.messages());
    }

    /** Shows all lines of the message that the current line is about. */
    private void trace() {
        Row row = canvas.currentLine();
        if (row == null || !MessageTracer.isTraceable(row.text())) {
            note.accept(LogMessages.NoMessage);
            return;
        }
        LogSet set = scene.log().set();
        scene.scope().<Matches>task(LogMessages.Trace, progress -> new MessageTracer(set).trace(row.text(), progress))
                .onDone(only).onProblem(note).start();
    }

    /** Tells what the logs that are open know of the account and the address in the current line. */
    private void who() {
        List<LogSet> logs = around.openSets();
        LineInfo info = current();
        List<String> asked = info == null ? List.of()
                : Stream.of(info.account(), info.address()).filter(Objects::nonNull).toList();
        if (asked.isEmpty()) {
            note.accept(LogMessages.NobodyNamed);
            return;
        }
        scene.scope().<List<WhoIs>>task(NLS.bind(LogMessages.Looking, String.join(", ", asked)), progress -> {
            List<WhoIs> all = new ArrayList<>();
            for (String each : asked) {
                all.add(WhoIs.in(logs, each, progress));
            }
            return all;
        }).onDone(who -> new WhoDialog(canvas.getShell(), services, who, logs.size()).open()).onProblem(note).start();
    }
}
