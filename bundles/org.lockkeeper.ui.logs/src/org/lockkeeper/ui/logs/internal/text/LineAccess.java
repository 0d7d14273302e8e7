package org.lockkeeper.ui.logs.internal.text;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleTextEvent;
import org.eclipse.swt.accessibility.AccessibleTextExtendedAdapter;
import org.eclipse.swt.widgets.Canvas;

/**
 * Lets assistive technology read the lines in sight as a text of as many lines, whose caret is at the current one, and tells
 * it when another line is the current one: a screen reader then speaks it.
 */
final class LineAccess {

    private final Canvas canvas;
    private final Supplier<LinesInSight> seen;
    private String told = "";
    private int caret;

    LineAccess(Canvas canvas, Supplier<LinesInSight> seen) {
        this.canvas = canvas;
        this.seen = seen;
        canvas.getAccessible().addAccessibleTextListener(new AccessibleTextExtendedAdapter() {
            @Override
            public void getCharacterCount(AccessibleTextEvent e) {
                e.count = seen.get().text().length();
            }

            @Override
            public void getText(AccessibleTextEvent e) {
                read(e);
            }

            @Override
            public void getCaretOffset(AccessibleTextEvent e) {
                e.offset = seen.get().caret();
            }

            @Override
            public void getSelectionCount(AccessibleTextEvent e) {
                e.count = 0;
            }
        });
    }

    private void read(AccessibleTextEvent e) {
        String text = seen.get().text();
        int start = Math.clamp(e.start, 0, text.length());
        int end = Math.clamp(e.end < 0 ? text.length() : e.end, start, text.length());
        LinesInSight.Place place = switch (e.type) {
            case ACC.TEXT_BOUNDARY_CHAR -> new LinesInSight.Place(start, Math.min(text.length(), start + 1));
            case ACC.TEXT_BOUNDARY_WORD -> LinesInSight.further(text, start, e.count, LinesInSight::wordAt);
            case ACC.TEXT_BOUNDARY_LINE, ACC.TEXT_BOUNDARY_PARAGRAPH, ACC.TEXT_BOUNDARY_SENTENCE ->
                LinesInSight.further(text, start, e.count, LinesInSight::lineAt);
            // the system asks for what is between two places that it was told before
            default -> new LinesInSight.Place(start, end);
        };
        e.start = place.start();
        e.end = place.end();
        e.result = text.substring(place.start(), place.end());
    }

    /** Tells that another line is the current one, that others are in sight, or that there is more to say of one. */
    void changed() {
        LinesInSight now = seen.get();
        String text = now.text();
        boolean same = text.equals(told);
        if (same && now.caret() == caret) {
            return;
        }
        Accessible accessible = canvas.getAccessible();
        if (!same) {
            accessible.textChanged(ACC.DELETE, 0, told.length());
            told = text;
            accessible.textChanged(ACC.INSERT, 0, text.length());
        }
        caret = now.caret();
        accessible.textCaretMoved(caret);
        accessible.sendEvent(ACC.EVENT_VALUE_CHANGED, null);
    }
}
