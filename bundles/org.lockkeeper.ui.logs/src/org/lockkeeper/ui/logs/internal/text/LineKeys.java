package org.lockkeeper.ui.logs.internal.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyAdapter;
import org.eclipse.swt.events.KeyEvent;

/** The keys that move about in the text. */
final class LineKeys extends KeyAdapter {

    private static final int SLIDE = 8;

    private final LineCanvas canvas;

    private LineKeys(LineCanvas canvas) {
        this.canvas = canvas;
    }

    /** Lets the keys of a text do so from now on. */
    static void listen(LineCanvas canvas) {
        canvas.addKeyListener(new LineKeys(canvas));
        // Tab leaves the text, everything else stays in it
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        for (int focus : new int[] {SWT.FocusIn, SWT.FocusOut}) {
            canvas.addListener(focus, _ -> canvas.redraw());
        }
    }

    @Override
    public void keyPressed(KeyEvent e) {
        boolean extend = (e.stateMask & SWT.SHIFT) != 0;
        boolean ofLog = (e.stateMask & SWT.MOD1) != 0;
        switch (e.keyCode) {
            case SWT.ARROW_UP -> canvas.moveBy(-1, extend);
            case SWT.ARROW_DOWN -> canvas.moveBy(1, extend);
            case SWT.PAGE_UP -> canvas.moveBy(-canvas.page(), extend);
            case SWT.PAGE_DOWN -> canvas.moveBy(canvas.page(), extend);
            case SWT.HOME -> edge(ofLog, extend, false);
            case SWT.END -> edge(ofLog, extend, true);
            case SWT.ARROW_LEFT -> aside(-1, ofLog, extend);
            case SWT.ARROW_RIGHT -> aside(1, ofLog, extend);
            default -> { }
        }
    }

    private void aside(int by, boolean words, boolean extend) {
        if (words) {
            canvas.picking().step(by > 0, extend);
        } else if (!extend || !canvas.picking().stretch(by)) {
            canvas.slideBy(by * SLIDE);
        }
    }

    private void edge(boolean ofLog, boolean extend, boolean end) {
        if (ofLog) {
            canvas.moveTo(end ? canvas.count() - 1 : 0, extend);
        } else if (!end || extend || !canvas.ended()) {
            canvas.slideToEdge(end);
        }
    }
}
