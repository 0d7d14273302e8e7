package org.lockkeeper.ui.logs.internal;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.ui.logs.internal.model.FindText;
import org.lockkeeper.ui.logs.internal.model.Highlighter;
import org.lockkeeper.ui.logs.internal.model.Highlighters;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.Token;

/** The highlighters in use, kept in the workspace: on and off, one more, from a file, into a file. UI thread. */
final class HighlighterMenu {

    private static final String KEY = "log.highlighters";

    private final LogScene scene;
    private final LineCanvas canvas;
    private final WorkspaceSession session;
    private final Consumer<String> note;
    private final Runnable changed;
    private List<Highlighter> set = Highlighters.shipped();

    HighlighterMenu(LogScene scene, LineCanvas canvas, WorkspaceSession session, Consumer<String> note,
            Runnable changed) {
        this.scene = scene;
        this.canvas = canvas;
        this.session = session;
        this.note = note;
        this.changed = changed;
        scene.highlight(set);
    }

    /** Reads those that were kept. */
    void restore() {
        scene.<List<Highlighter>>task(LogMessages.Highlighters, _ -> {
            String kept = session.workspace().setting(KEY).orElse(null);
            return kept == null ? Highlighters.shipped() : Highlighters.read(new java.io.StringReader(kept), KEY);
        }).quiet().onDone(read -> {
            set = read;
            scene.highlight(set);
        }).onProblem(note).start();
    }

    /** Opens the menu. */
    void open(FindText found) {
        Menu menu = new Menu(canvas);
        for (int i = 0; i < set.size(); i++) {
            int index = i;
            MenuItem item = item(menu, SWT.CHECK, set.get(i).description(),
                    () -> change(index, set.get(index).enabled(!set.get(index).enabled())));
            item.setSelection(set.get(i).enabled());
        }
        new MenuItem(menu, SWT.SEPARATOR);
        if (found != null) {
            Menu colors = new Menu(menu);
            MenuItem more = new MenuItem(menu, SWT.CASCADE);
            more.setText(NLS.bind(LogMessages.HighlightFound, found.text()).replace("&", "&&"));
            more.setMenu(colors);
            for (Token color : Highlighters.COLORS) {
                item(colors, SWT.PUSH, color(color), () -> add(new Highlighter(found.text(), found, color, true)));
            }
        }
        item(menu, SWT.PUSH, LogMessages.HighlightersImport, this::read);
        item(menu, SWT.PUSH, LogMessages.HighlightersExport, this::write);
        item(menu, SWT.PUSH, LogMessages.HighlightersShipped, () -> use(Highlighters.shipped()));
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(canvas.toDisplay(120, 0));
        menu.setVisible(true);
    }

    private static String color(Token token) {
        return switch (token) {
            case BLOCKED -> LogMessages.ColorRed;
            case MANUAL -> LogMessages.ColorAmber;
            case AUTOMATIC -> LogMessages.ColorGreen;
            case ACCENT -> LogMessages.ColorBlue;
            case UNKNOWN -> LogMessages.ColorViolet;
            case UNAFFECTED -> LogMessages.ColorGrey;
            default -> LogMessages.ColorPale;
        };
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    private void change(int index, Highlighter by) {
        List<Highlighter> all = new ArrayList<>(set);
        all.set(index, by);
        use(all);
    }

    private void add(Highlighter first) {
        List<Highlighter> all = new ArrayList<>(set);
        all.addFirst(first);
        use(all);
    }

    private void use(List<Highlighter> wanted) {
        set = List.copyOf(wanted);
        scene.highlight(set);
        changed.run();
        String text = Highlighters.write(set);
        scene.<Void>task(LogMessages.Highlighters, _ -> {
            session.workspace().setSetting(KEY, text);
            return null;
        }).quiet().onProblem(note).start();
    }

    private void read() {
        FileDialog dialog = new FileDialog(canvas.getShell(), SWT.OPEN);
        dialog.setText(LogMessages.HighlightersImport);
        String name = dialog.open();
        if (name != null) {
            scene.<List<Highlighter>>task(LogMessages.HighlightersImport, _ -> {
                try (Reader in = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
                    return Highlighters.read(in, name);
                }
            }).quiet().onDone(this::use).onProblem(note).start();
        }
    }

    private void write() {
        FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
        dialog.setText(LogMessages.HighlightersExport);
        dialog.setFileName("lockkeeper.highlighters");
        dialog.setOverwrite(true);
        String name = dialog.open();
        if (name != null) {
            String text = Highlighters.write(set);
            scene.<Void>task(LogMessages.HighlightersExport, _ -> {
                Files.writeString(Path.of(name), text, StandardCharsets.UTF_8);
                return null;
            }).quiet().onDone(_ -> note.accept(NLS.bind(LogMessages.Written, name))).onProblem(note).start();
        }
    }
}
