package org.lockkeeper.ui.upgrade.internal.tabs;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.ui.scope.ScopedPlan;

/** One tab of the Upgrade view. Made when it is first seen; works only while it is seen. To be used on the UI thread. */
public interface UpgradeTab {

    /** Stable id, under which it is remembered: {@code steps}. */
    String id();

    /** Title, for people. */
    String title();

    /** What F1 opens: a page of the help, or a heading of one. */
    default String help() {
        return "upgrade#" + id();
    }

    /** Makes the controls; called once, before anything else but id and title. */
    Control create(Composite parent);

    /**
     * Shows what is in scope now.
     *
     * @param plan {@code null} until there is a plan
     */
    void show(ScopedPlan plan);

    /** Takes over the colours of the present theme. */
    void applyTheme();

    /** Puts the keyboard focus where work begins. */
    void focus();
}
