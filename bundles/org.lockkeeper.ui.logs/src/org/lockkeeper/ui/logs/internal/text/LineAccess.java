package org.lockkeeper.ui.logs.internal.text;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleTextEvent;
import org.eclipse.swt.accessibility.AccessibleTextExtendedAdapter;
import org.eclipse.swt.widgets.Canvas;

/**
 * Lets assistive technology read the current line of a log as a text, and tells it when another line is the current
 * one: a screen reader then speaks it.
 */
final class LineAccess {

    private final Canvas canvas;
    private final Supplier<String> spoken;
    private String told = "";

    LineAccess(Canvas canvas, Supplier<String> spoken) {
        this.canvas = canvas;
        this.spoken = spoken;
        canvas.getAccessible().addAccessibleTextListener(new AccessibleTextExtendedAdapter() {
            @Override
            public void getCharacterCount(AccessibleTextEvent e) {
                e.count = spoken.get().length();
            }

            @Override
            public void getText(AccessibleTextEvent e) {
                read(e);
            }

            @Override
            public void getCaretOffset(AccessibleTextEvent e) {
                e.offset = 0;
            }

            @Override
            public void getSelectionCount(AccessibleTextEvent e) {
                e.count = 0;
            }
        });
    }

    private void read(AccessibleTextEvent e) {
        String text = spoken.get();
        int start = Math.clamp(e.start, 0, text.length());
        int end = Math.clamp(e.end < 0 ? text.length() : e.end, start, text.length());
        switch (e.type) {
            case ACC.TEXT_BOUNDARY_CHAR -> end = Math.min(text.length(), start + 1);
            case ACC.TEXT_BOUNDARY_WORD -> {
                start = text.lastIndexOf(' ', Math.max(0, start - 1)) + 1;
                int blank = text.indexOf(' ', start);
                end = blank < 0 ? text.length() : blank;
            }
            case ACC.TEXT_BOUNDARY_LINE, ACC.TEXT_BOUNDARY_PARAGRAPH, ACC.TEXT_BOUNDARY_SENTENCE,
                ACC.TEXT_BOUNDARY_ALL -> {
                    start = 0;
                    end = text.length();
                }
            default -> { }
        }
        e.start = start;
        e.end = end;
        e.result = text.substring(start, end);
    }

    /** Tells that another line is the current one, or that there is more to say of it. */
    void changed() {
        String now = spoken.get();
        if (now.equals(told)) {
            return;
        }
        Accessible accessible = canvas.getAccessible();
        accessible.textChanged(ACC.DELETE, 0, told.length());
        told = now;
        accessible.textChanged(ACC.INSERT, 0, now.length());
        accessible.textCaretMoved(0);
        accessible.sendEvent(ACC.EVENT_VALUE_CHANGED, null);
    }
}
