package org.lockkeeper.ui.logs.internal.links;

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
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.AspectTitles;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** Where one can go from a line: to all lines of its message, to what is known of its account or address. UI thread. */
public final class LogLinks implements LogFeature {

    private final LogDocument document;
    private final LineCanvas canvas;
    private final LogServices services;
    private final Consumer<String> note;
    private final Supplier<MessageCatalogue> catalogue;
    private final Supplier<List<LogSet>> logs;
    private final Consumer<Matches> only;

    /**
     * @param catalogue what is known about messages
     * @param logs all logs that are open
     * @param only shows certain rows and no others
     * @param note says what came of it
     */
    public LogLinks(LogDocument document, LineCanvas canvas, LogServices services, Supplier<MessageCatalogue> catalogue,
            Supplier<List<LogSet>> logs, Consumer<Matches> only, Consumer<String> note) {
        this.document = document;
        this.canvas = canvas;
        this.services = services;
        this.catalogue = catalogue;
        this.logs = logs;
        this.only = only;
        this.note = note;
    }

    @Override
    public void offer(LogActions to) {
        to.on(LogAction.TRACE, this::trace);
        to.on(LogAction.WHO, this::who);
    }

    /** What is known about the current line; {@code null} where it is not there (yet). */
    public LineInfo current() {
        Row row = canvas.currentLine();
        return row == null || document.log() == null ? null
                : LineInfo.of(row, AspectTitles.of(document.log().aspects()), catalogue.get());
    }

    /** Shows all lines of the message that the current line is about. */
    private void trace() {
        Row row = canvas.currentLine();
        if (row == null || !MessageTracer.isTraceable(row.text())) {
            note.accept(LogMessages.NoMessage);
            return;
        }
        LogSet set = document.log().set();
        document.scope().<Matches>task(LogMessages.Trace,
                progress -> new MessageTracer(set).trace(row.text(), progress)).onDone(only).onProblem(note).start();
    }

    /** Tells what the logs that are open know of the account and the address in the current line. */
    private void who() {
        List<LogSet> open = logs.get();
        LineInfo info = current();
        List<String> asked = info == null ? List.of()
                : Stream.of(info.account(), info.address()).filter(Objects::nonNull).toList();
        if (asked.isEmpty()) {
            note.accept(LogMessages.NobodyNamed);
            return;
        }
        document.scope().<List<WhoIs>>task(NLS.bind(LogMessages.Looking, String.join(", ", asked)), progress -> {
            List<WhoIs> all = new ArrayList<>();
            for (String each : asked) {
                all.add(WhoIs.in(open, each, progress));
            }
            return all;
        }).onDone(who -> new WhoDialog(canvas.getShell(), services, who, open.size()).open()).onProblem(note).start();
    }
}
