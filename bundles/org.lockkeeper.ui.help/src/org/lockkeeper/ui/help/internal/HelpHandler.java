package org.lockkeeper.ui.help.internal;

import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.ui.navigation.Help;
import org.lockkeeper.ui.widgets.HelpTopic;

/** F1: the page about what has the focus, else about the view that is active. */
public final class HelpHandler {

    /** Shows it. */
    @Execute
    public void execute(Help help, EPartService parts, Display display) {
        Optional<String> topic = HelpTopic.of(display.getFocusControl());
        MPart active = parts.getActivePart();
        if (topic.isPresent()) {
            help.show(topic.get());
        } else if (active != null) {
            help.showOfView(active.getElementId());
        } else {
            help.show(Manual.CONTENTS);
        }
    }
}
