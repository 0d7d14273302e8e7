package org.lockkeeper.ui.trail;

import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.lockkeeper.api.util.Subscription;

/**
 * Where one was: scope, filter, view and selection, kept for each workspace. Injected by type; to be used on the UI
 * thread.
 */
public interface Trail {

    /** Goes where one was when the workspace was left, and watches from now on. Called once the window is there. */
    void start(EPartService parts, ESelectionService selections);

    /** Keeps where one was for the next start. Called whenever that changed. */
    void keep();

    /** Whether there is a place so many steps ahead, back where negative. */
    boolean canGo(int by);

    /** Goes so many steps, back where negative; does nothing where there are not so many. */
    void go(int by);

    /** Calls the listener on the UI thread whenever one is somewhere else. */
    Subscription listen(Runnable listener);
}
