package org.lockkeeper.ui.help.internal;

import jakarta.annotation.PostConstruct;
import org.eclipse.e4.core.contexts.ContextFunction;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.ui.navigation.Help;

/** Puts the help into the application's context, where it is made when it is first asked for, and watches F1 in dialogs. */
public final class HelpAddon {

    /** Before the window is made. */
    @PostConstruct
    void prepare(MApplication application, Display display) {
        IEclipseContext context = application.getContext();
        context.set(Help.class.getName(), new ContextFunction() {
            @Override
            public Object compute(IEclipseContext asking, String key) {
                Help help = ContextInjectionFactory.make(LiveHelp.class, context);
                context.set(Help.class, help);
                return help;
            }
        });
        HelpKey.watch(display, application);
    }
}
