package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.MessageTracer;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.rows.LineInfo;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.WhoIs;

/** Where one can go from a line: to all lines of its message, to what is known of its account or address. UI thread. */
final class LogLinks {

    private final LogScene scene;
    private final LineCanvas canvas;
    private final LogServices services;
    private final Consumer<String> note;
    private final Supplier<MessageCatalogue> catalogue;

    LogLinks(LogScene scene, LineCanvas canvas, LogServices services, Supplier<MessageCatalogue> catalogue,
            Consumer<String> note) {
        this.scene = scene;
        this.canvas = canvas;
        this.services = services;
        this.catalogue = catalogue;
        this.note = note;
    }

    /** What is known about the current line; {@code null} where it is not there (yet). */
    LineInfo current() {
        Row row = canvas.currentLine();
        return row == null || scene.log() == null ? null : LineInfo.of(row, scene.log().aspects(), catalogue.get());
    }

    /** Shows all lines of the message that the current line is about. */
    void trace(Consumer<Matches> show) {
        Row row = canvas.currentLine();
        if (row == null || !MessageTracer.isTraceable(row.text())) {
            note.accept(LogMessages.NoMessage);
            return;
        }
        int mine = scene.generation();
        LogSet set = scene.log().set();
        scene.<Matches>task(LogMessages.Trace, progress -> new MessageTracer(set).trace(row.text(), progress))
                .onDone(rows -> {
                    if (scene.isCurrent(mine)) {
                        show.accept(rows);
                    }
                }).onProblem(note).start();
    }

    /**
     * Tells what is known of the account and the address in the current line.
     *
     * @param logs the logs to look into
     */
    void who(List<LogSet> logs) {
        LineInfo info = current();
        List<String> asked = info == null ? List.of()
                : Stream.of(info.account(), info.address()).filter(Objects::nonNull).toList();
        if (asked.isEmpty()) {
            note.accept(LogMessages.NobodyNamed);
            return;
        }
        int mine = scene.generation();
        scene.<List<WhoIs>>task(NLS.bind(LogMessages.Looking, String.join(", ", asked)), progress -> {
            List<WhoIs> all = new ArrayList<>();
            for (String each : asked) {
                all.add(WhoIs.in(logs, each, progress));
            }
            return all;
        }).onDone(who -> {
            if (scene.isCurrent(mine)) {
                new WhoDialog(canvas.getShell(), services, who, logs.size()).open();
            }
        }).onProblem(note).start();
    }
}
