package org.lockkeeper.ui.help.internal;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.ui.navigation.Help;
import org.lockkeeper.ui.widgets.HelpTopic;

/** F1 in dialogs, where the window's keys are not in force. */
final class HelpKey {

    private final MApplication application;

    private HelpKey(MApplication application) {
        this.application = application;
    }

    static void watch(Display display, MApplication application) {
        display.addFilter(SWT.KeyDown, new HelpKey(application)::pressed);
    }

    private void pressed(Event event) {
        if (event.keyCode != SWT.F1 || event.stateMask != 0 || !(event.widget instanceof Control control)
                || application.getContext() == null) {
            return;
        }
        Shell shell = control.getShell();
        if (application.getChildren().stream().noneMatch(window -> window.getWidget() == shell)) {
            event.doit = false;
            event.type = SWT.None;
            application.getContext().get(Help.class).showOver(shell, HelpTopic.of(control).orElseGet(this::ofView));
        }
    }

    /** A dialog without a page of its own is about what is done in the view behind it. */
    private String ofView() {
        for (MWindow window : application.getChildren()) {
            MPart active = window.getContext() == null ? null
                    : window.getContext().get(EPartService.class).getActivePart();
            if (active != null) {
                return active.getElementId();
            }
        }
        return Manual.CONTENTS;
    }
}
