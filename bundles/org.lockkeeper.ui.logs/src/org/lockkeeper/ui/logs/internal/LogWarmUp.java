package org.lockkeeper.ui.logs.internal;

import java.util.List;
import org.eclipse.swtchart.Chart;
import org.lockkeeper.api.util.Progress;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads the classes of what is opened later, the timeline above all, before it is: reading and checking them takes
 * several times as long as making the controls. In the background.
 */
final class LogWarmUp {

    private LogWarmUp() {
    }

    /** Loads them. */
    static void run(Progress progress) {
        for (Class<?> one : List.of(LogWarmUp.class, Chart.class)) {
            BundleWiring bundle = FrameworkUtil.getBundle(one).adapt(BundleWiring.class);
            String folder = one.getPackageName().replace('.', '/');
            for (String name : bundle.listResources(folder, "*.class",
                    BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
                progress.checkCancelled();
                load(bundle.getClassLoader(), name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            }
        }
    }

    private static void load(ClassLoader loader, String name) {
        try {
            // asking for its methods checks and links a class, but runs nothing of it: that is for the UI thread
            Class.forName(name, false, loader).getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError e) {
            // whoever needs it is told
        }
    }
}
