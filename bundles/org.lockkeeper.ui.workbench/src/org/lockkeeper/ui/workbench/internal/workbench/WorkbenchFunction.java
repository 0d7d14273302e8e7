package org.lockkeeper.ui.workbench.internal.workbench;

import org.eclipse.e4.core.contexts.ContextFunction;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;

/** Makes the window's face for whoever has it injected: a view's selects while that view is active. */
public final class WorkbenchFunction extends ContextFunction {

    @Override
    public Object compute(IEclipseContext context, String key) {
        return ContextInjectionFactory.make(LiveWorkbench.class, context);
    }
}
