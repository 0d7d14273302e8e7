package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.osgi.service.prefs.BackingStoreException;

/** View, Reset Layout: views stand where they stood at first, from the next start on. */
public final class ResetLayoutHandler {

    // who built the kept layout: without it a start builds a new one
    private static final String LAYOUT = "org.lockkeeper.rcp";
    private static final String KEY = "contributors";

    /** Forgets for whom the layout was kept. */
    @Execute
    public void execute(Notices notices) {
        IEclipsePreferences kept = InstanceScope.INSTANCE.getNode(LAYOUT);
        kept.remove(KEY);
        try {
            kept.flush();
            notices.tell(Notice.of(Messages.Layout_reset));
        } catch (BackingStoreException e) {
            ILog.of(ResetLayoutHandler.class).warn("The layout cannot be reset: " + e.getMessage(), e);
            notices.tell(Notice.of(Messages.Layout_notReset));
        }
    }
}
