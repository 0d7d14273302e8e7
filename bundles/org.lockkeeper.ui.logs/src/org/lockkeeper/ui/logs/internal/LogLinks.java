package org.lockkeeper.ui.logs.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.MessageTracer;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.ui.logs.internal.model.LineInfo;
import org.lockkeeper.ui.logs.internal.model.Row;
import org.lockkeeper.ui.logs.internal.model.WhoIs;

/** Where one can go from a line: to all lines of its message, to what is known of its account or address. UI thread. */
final class LogLinks {

    private final LogScene scene;
    private final LineCanvas canvas;
    private final LogServices services;
    private final Consumer<String> note;
    private final MessageCatalogue catalogue = MessageCatalogue.builtIn();

    LogLinks(LogScene scene, LineCanvas canvas, LogServices services, Consumer<String> note) {
        this.scene = scene;
        this.canvas = canvas;
        this.services = services;
        this.note = note;
    }

    /** What is known about the current line; {@code null} where it is not there (yet). */
    LineInfo current() {
        Row row = canvas.currentLine();
        return row == null || scene.log() == null ? null : LineInfo.of(row, scene.log().aspects(), catalogue);
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
     * Tells what is known of the account or address in the current line; asks which, where it has both.
     *
     * @param logs the logs to look into
     */
    void who(List<LogSet> logs) {
        LineInfo info = current();
        if (info == null || info.account() == null && info.address() == null) {
            note.accept(LogMessages.NobodyNamed);
        } else if (info.account() == null || info.address() == null) {
            who(info.account() == null ? info.address() : info.account(), logs);
        } else {
            Map<String, Runnable> items = new LinkedHashMap<>();
            items.put(info.account(), () -> who(info.account(), logs));
            items.put(info.address(), () -> who(info.address(), logs));
            popUp(items);
        }
    }

    private void who(String asked, List<LogSet> logs) {
        int mine = scene.generation();
        scene.<WhoIs>task(NLS.bind(LogMessages.Looking, asked), progress -> WhoIs.in(logs, asked, progress))
                .onDone(who -> {
                    if (scene.isCurrent(mine)) {
                        new WhoDialog(canvas.getShell(), services, who, logs.size()).open();
                    }
                }).onProblem(note).start();
    }

    private void popUp(Map<String, Runnable> items) {
        Menu menu = new Menu(canvas);
        items.forEach((text, action) -> {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(text.replace("&", "&&"));
            item.addListener(SWT.Selection, _ -> action.run());
        });
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(canvas.toDisplay(60, 40));
        menu.setVisible(true);
    }
}
