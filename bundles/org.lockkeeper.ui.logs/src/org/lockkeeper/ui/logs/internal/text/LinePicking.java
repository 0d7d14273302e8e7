package org.lockkeeper.ui.logs.internal.text;

import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.viewport.TextSelection;

/** Selects text within the current line, by mouse and by keys. UI thread. */
final class LinePicking {

    private final LineCanvas canvas;
    private final LineSheet sheet;
    private final TextSelection text;

    LinePicking(LineCanvas canvas, LineSheet sheet, TextSelection text) {
        this.canvas = canvas;
        this.sheet = sheet;
        this.text = text;
    }

    /** Begins to select text where somebody points to. */
    void begin(int x, int y) {
        text.begin(canvas.currentRow(), charAt(x, y));
        canvas.redraw();
    }

    /** Selects text up to where somebody points to. */
    void extend(int x, int y) {
        text.extend(canvas.currentRow(), charAt(x, y));
        canvas.redraw();
    }

    private int charAt(int x, int y) {
        Row row = canvas.currentLine();
        return row == null ? 0 : sheet.charAt(row, x, y);
    }

    /** Selects the word that somebody points to. */
    void word(int x, int y) {
        Row row = canvas.currentLine();
        if (row != null && canvas.isCurrent(canvas.placeAt(y))) {
            sheet.word(text, row, x, y);
            canvas.changed();
        }
    }

    /** Selects the next or previous word. */
    void step(boolean forward, boolean extend) {
        Row row = canvas.currentLine();
        if (row != null) {
            text.step(row.number(), row.text(), forward, extend);
            show(row);
        }
    }

    /** Selects a character more or less, where text is selected; says whether it is. */
    boolean stretch(int by) {
        Row row = canvas.currentLine();
        if (row == null || selected().isEmpty()) {
            return false;
        }
        text.stretch(row.number(), row.text(), by);
        show(row);
        return true;
    }

    private void show(Row row) {
        if (text.end(row.number()) >= 0) {
            canvas.slide(sheet.leftFor(row, text.end(row.number()), canvas.getClientArea().width));
        }
        canvas.changed();
    }

    /** The selected text; {@code ""} for none. */
    String selected() {
        Row row = canvas.selectionCount() == 1 && canvas.count() > 0 ? canvas.currentLine() : null;
        return row == null ? "" : text.of(row.number(), row.text());
    }
}
