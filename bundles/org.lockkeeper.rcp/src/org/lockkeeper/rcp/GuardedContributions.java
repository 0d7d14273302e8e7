package org.lockkeeper.rcp;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.guard.ForeignFailures;
import org.osgi.framework.Bundle;

/**
 * Makes what the application model names. Of a view that fails when it is made, the platform would leave what it had
 * made until then; here a pane takes its place that says so.
 */
final class GuardedContributions implements IContributionFactory {

    private static final String CLASS = "bundleclass://";

    private final IContributionFactory platform;

    GuardedContributions(IContributionFactory platform) {
        this.platform = platform;
    }

    @Override
    public Object create(String uri, IEclipseContext context) {
        return create(uri, context, null);
    }

    @Override
    public Object create(String uri, IEclipseContext context, IEclipseContext local) {
        MPart part = context == null ? null : (MPart) context.getLocal(MPart.class.getName());
        Composite parent = part == null ? null : (Composite) context.getLocal(Composite.class.getName());
        if (parent != null && uri != null && uri.startsWith(CLASS) && uri.equals(part.getContributionURI())) {
            return view(uri, context, local, part, parent);
        }
        try {
            return local == null ? platform.create(uri, context) : platform.create(uri, context, local);
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            // as the platform answers where a class is missing: a handler that is not there
            new ForeignFailures("contribution", uri, this).tell("failed when it was made", "It is left out.", e);
            return null;
        }
    }

    private Object view(String uri, IEclipseContext context, IEclipseContext local, MPart part, Composite parent) {
        try {
            Bundle bundle = platform.getBundle(uri);
            if (bundle == null) {
                throw new ClassNotFoundException(uri);
            }
            Class<?> type = bundle.loadClass(uri.substring(uri.lastIndexOf('/') + 1));
            return local == null ? ContextInjectionFactory.make(type, context)
                    : ContextInjectionFactory.make(type, context, local);
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            return FailedView.in(parent, part, uri, e);
        }
    }

    @Override
    public Bundle getBundle(String uri) {
        return platform.getBundle(uri);
    }
}
