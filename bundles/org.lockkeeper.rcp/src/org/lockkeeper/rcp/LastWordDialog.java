package org.lockkeeper.rcp;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MessageBox;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.workspace.LastWord;

/**
 * Tells in a dialog why the program is about to end. A dialog of the operating system, which needs next to no memory; and
 * only for so long, since the program has to end also where nobody looks or the window does not answer any more.
 */
final class LastWordDialog implements LastWord {

    private static final long SECONDS_TO_APPEAR = 5;
    private static final long SECONDS_TO_READ = 120;

    private final Display display;

    LastWordDialog(Display display) {
        this.display = display;
    }

    @Override
    public void say(String sentence) {
        System.err.println("lockkeeper: " + sentence);
        if (display.isDisposed()) {
            return;
        }
        if (display.getThread() == Thread.currentThread()) {
            show(sentence);
            return;
        }
        CountDownLatch shown = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        display.asyncExec(() -> {
            shown.countDown();
            try {
                show(sentence);
            } finally {
                closed.countDown();
            }
        });
        try {
            if (shown.await(SECONDS_TO_APPEAR, TimeUnit.SECONDS)) {
                closed.await(SECONDS_TO_READ, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String sentence) {
        Shell parent = display.getActiveShell();
        MessageBox box = new MessageBox(parent == null ? new Shell(display) : parent, SWT.ICON_ERROR | SWT.OK);
        box.setText("Lockkeeper");
        box.setMessage(sentence);
        box.open();
    }
}
