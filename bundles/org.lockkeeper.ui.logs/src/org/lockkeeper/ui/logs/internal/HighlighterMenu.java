package org.lockkeeper.ui.logs.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.logs.internal.highlight.ColorNames;
import org.lockkeeper.ui.logs.internal.highlight.HighlighterDialog;
import org.lockkeeper.ui.logs.internal.model.FindText;
import org.lockkeeper.ui.logs.internal.model.HighlightColor;
import org.lockkeeper.ui.logs.internal.model.Highlighter;
import org.lockkeeper.ui.logs.internal.model.Highlighters;
import org.lockkeeper.ui.theme.Token;

/** The highlighters in use, kept in the workspace: on and off, one more for a text, their editor. UI thread. */
final class HighlighterMenu {

    private static final String KEY = "log.highlighters";
    private static final int SHOWN = 40;
    // those first that the shipped highlights do not use
    private static final List<Token> QUICK = List.of(Token.HIGHLIGHT_YELLOW, Token.HIGHLIGHT_TEAL,
            Token.HIGHLIGHT_PINK, Token.UNKNOWN, Token.ACCENT, Token.AUTOMATIC, Token.MANUAL, Token.BLOCKED);

    private final LogScene scene;
    private final LineCanvas canvas;
    private final LogServices services;
    private final Consumer<String> note;
    private final Runnable changed;
    private List<Highlighter> set = Highlighters.shipped();

    HighlighterMenu(LogScene scene, LineCanvas canvas, LogServices services, Consumer<String> note, Runnable changed) {
        this.scene = scene;
        this.canvas = canvas;
        this.services = services;
        this.note = note;
        this.changed = changed;
        scene.highlight(set);
    }

    /** Reads those that were kept. */
    void restore() {
        scene.<List<Highlighter>>task(LogMessages.Highlighters, _ -> {
            String kept = services.session().workspace().setting(KEY).orElse(null);
            return kept == null ? Highlighters.shipped() : Highlighters.read(new StringReader(kept), KEY);
        }).quiet().onDone(read -> {
            set = read;
            scene.highlight(set);
        }).onProblem(note).start();
    }

    /** Opens the menu, with an offer to highlight a text, which may be {@code null}. */
    void open(FindText text) {
        Menu menu = new Menu(canvas);
        switches(menu);
        new MenuItem(menu, SWT.SEPARATOR);
        if (text != null) {
            offer(menu, text);
        }
        item(menu, SWT.PUSH, LogMessages.HighlightersEdit, this::edit);
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(canvas.toDisplay(120, 0));
        menu.setVisible(true);
    }

    /** Adds all highlighters, to be switched on and off, to a menu. */
    void offerSwitches(Menu menu) {
        Menu all = new Menu(menu);
        MenuItem more = new MenuItem(menu, SWT.CASCADE);
        more.setText(LogMessages.Highlighters);
        more.setMenu(all);
        switches(all);
    }

    private void switches(Menu menu) {
        for (int i = 0; i < set.size(); i++) {
            int index = i;
            MenuItem item = item(menu, SWT.CHECK, set.get(i).description(),
                    () -> change(index, set.get(index).enabled(!set.get(index).enabled())));
            item.setSelection(set.get(i).enabled());
        }
    }

    /** Offers to highlight a text, or to do so no longer, in a menu. */
    void offer(Menu menu, FindText text) {
        Menu colors = new Menu(menu);
        MenuItem more = new MenuItem(menu, SWT.CASCADE);
        more.setText(NLS.bind(LogMessages.HighlightFound, shortened(text)).replace("&", "&&"));
        more.setMenu(colors);
        for (Token color : HighlightColor.PALETTE) {
            item(colors, SWT.PUSH, ColorNames.of(color), () -> highlight(text, color));
        }
        if (indexOf(text) >= 0) {
            item(menu, SWT.PUSH, NLS.bind(LogMessages.HighlightNoMore, shortened(text)), () -> remove(text));
        }
    }

    private static String shortened(FindText text) {
        return text.text().length() > SHOWN ? text.text().substring(0, SHOWN) + "\u2026" : text.text();
    }

    /** Highlights a selected text in the colour that is used least, or no longer where it is highlighted. */
    void toggle(String selected) {
        if (selected.isEmpty()) {
            note.accept(LogMessages.SelectFirst);
            return;
        }
        FindText text = text(selected);
        if (text == null) {
            return;
        }
        if (indexOf(text) >= 0) {
            remove(text);
        } else {
            List<Token> used = set.stream().filter(h -> !h.wholeLine()).map(Highlighter::token).toList();
            Token next = QUICK.stream().min(Comparator.comparingLong(
                    token -> used.stream().filter(token::equals).count())).orElseThrow();
            highlight(text, next);
        }
    }

    /** A plain text to find, whatever its case; {@code null} where it is none. */
    FindText text(String selected) {
        try {
            return selected.isEmpty() ? null : new FindText(selected, false, false);
        } catch (ProblemException e) {
            note.accept(e.getMessage());
            return null;
        }
    }

    private int indexOf(FindText text) {
        for (int i = 0; i < set.size(); i++) {
            if (!set.get(i).wholeLine() && set.get(i).find().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    private void highlight(FindText text, Token color) {
        Highlighter by = new Highlighter(text.text(), text, HighlightColor.of(color), false, true);
        List<Highlighter> all = new ArrayList<>(set);
        int index = indexOf(text);
        if (index >= 0) {
            all.set(index, by);
        } else {
            all.addFirst(by);
        }
        use(all);
        note.accept(NLS.bind(LogMessages.Highlighted, shortened(text), ColorNames.of(color)));
    }

    private void remove(FindText text) {
        List<Highlighter> all = new ArrayList<>(set);
        all.remove(indexOf(text));
        use(all);
        note.accept(NLS.bind(LogMessages.HighlightedNoMore, shortened(text)));
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    /** Opens the editor. */
    void edit() {
        new HighlighterDialog(canvas.getShell(), services.theme(), new SceneSample(scene, canvas, services.theme()),
                services.files(), services.background(), set).edit().ifPresent(this::use);
    }

    private void change(int index, Highlighter by) {
        List<Highlighter> all = new ArrayList<>(set);
        all.set(index, by);
        use(all);
    }

    private void use(List<Highlighter> wanted) {
        set = List.copyOf(wanted);
        scene.highlight(set);
        changed.run();
        String text = Highlighters.write(set);
        scene.<Void>task(LogMessages.Highlighters, _ -> {
            services.session().workspace().setSetting(KEY, text);
            return null;
        }).quiet().onProblem(note).start();
    }
}
