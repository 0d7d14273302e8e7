package org.lockkeeper.ui.logs.internal.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.DocumentSample;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** The highlighters in use, in one log's menus: on and off, one more for a text, their editor. UI thread. */
public final class HighlighterMenu implements LogFeature {

    private static final int SHOWN = 40;
    // those first that the shipped highlights do not use
    private static final List<PaletteColor> QUICK = List.of(PaletteColor.YELLOW, PaletteColor.TEAL,
            PaletteColor.PINK, PaletteColor.UNKNOWN, PaletteColor.ACCENT, PaletteColor.AUTOMATIC, PaletteColor.MANUAL,
            PaletteColor.BLOCKED);

    private final LogDocument document;
    private final LineCanvas canvas;
    private final LogServices services;
    private final UserHighlights highlights;
    private final Consumer<String> note;
    private final Supplier<FindText> found;
    private final Runnable changed;

    /**
     * @param note says what came of it
     * @param found the text that is looked for; {@code null} for none
     * @param changed told that lines have other colours
     */
    public HighlighterMenu(LogDocument document, LineCanvas canvas, LogServices services, UserHighlights highlights,
            Consumer<String> note, Supplier<FindText> found, Runnable changed) {
        this.document = document;
        this.canvas = canvas;
        this.services = services;
        this.highlights = highlights;
        this.note = note;
        this.found = found;
        this.changed = changed;
        document.highlight(highlights.all());
    }

    @Override
    public void offer(LogActions to) {
        to.on(LogAction.HIGHLIGHTERS, () -> open(found.get()));
        to.on(LogAction.EDIT_HIGHLIGHTERS, this::edit);
        to.on(LogAction.HIGHLIGHT_SELECTED, () -> toggle(canvas.selectedText()));
    }

    /** Colours the lines by what is in use now, which may have been changed in another log. */
    public void show() {
        if (!document.highlighters().equals(highlights.all())) {
            document.highlight(highlights.all());
            changed.run();
        }
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
    public void offerSwitches(Menu menu) {
        Menu all = new Menu(menu);
        MenuItem more = new MenuItem(menu, SWT.CASCADE);
        more.setText(LogMessages.Highlighters);
        more.setMenu(all);
        switches(all);
    }

    private void switches(Menu menu) {
        for (Highlighter by : highlights.all()) {
            MenuItem item = item(menu, SWT.CHECK, by.description(), () -> highlights.change(
                    all -> all.stream().map(h -> h.equals(by) ? h.enabled(!h.enabled()) : h).toList()));
            item.setSelection(by.enabled());
        }
    }

    /** Offers to highlight a text, or to do so no longer, in a menu. */
    public void offer(Menu menu, FindText text) {
        Menu colors = new Menu(menu);
        MenuItem more = new MenuItem(menu, SWT.CASCADE);
        more.setText(NLS.bind(LogMessages.HighlightFound, shortened(text)).replace("&", "&&"));
        more.setMenu(colors);
        for (PaletteColor color : HighlightColor.PALETTE) {
            item(colors, SWT.PUSH, ColorNames.of(color), () -> highlight(text, color));
        }
        if (isHighlighted(text)) {
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
        if (isHighlighted(text)) {
            remove(text);
        } else {
            List<PaletteColor> used = highlights.all().stream().filter(h -> !h.wholeLine())
                    .map(Highlighter::paletteColor).toList();
            PaletteColor next = QUICK.stream().min(Comparator.comparingLong(
                    color -> used.stream().filter(color::equals).count())).orElseThrow();
            highlight(text, next);
        }
    }

    /** A plain text to find, whatever its case; {@code null} where it is none. */
    public FindText text(String selected) {
        try {
            return selected.isEmpty() ? null : new FindText(selected, false, false);
        } catch (ProblemException e) {
            note.accept(e.getMessage());
            return null;
        }
    }

    private boolean isHighlighted(FindText text) {
        return highlights.all().stream().anyMatch(h -> isOf(h, text));
    }

    private static boolean isOf(Highlighter by, FindText text) {
        return !by.wholeLine() && by.find().equals(text);
    }

    private void highlight(FindText text, PaletteColor color) {
        Highlighter by = new Highlighter(text.text(), text, HighlightColor.of(color), false, true);
        highlights.change(all -> {
            List<Highlighter> wanted = new ArrayList<>(all);
            wanted.replaceAll(h -> isOf(h, text) ? by : h);
            if (!wanted.contains(by)) {
                wanted.addFirst(by);
            }
            return wanted;
        });
        note.accept(NLS.bind(LogMessages.Highlighted, shortened(text), ColorNames.of(color)));
    }

    private void remove(FindText text) {
        highlights.change(all -> all.stream().filter(h -> !isOf(h, text)).toList());
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
        LogSample sample = new DocumentSample(document, canvas, services.theme());
        new HighlighterDialog(canvas.getShell(), services.ofDialog(sample), highlights.all()).edit()
                .ifPresent(edited -> highlights.change(_ -> edited));
    }
}
