package org.lockkeeper.ui.logs.internal.part;

import java.util.List;
import org.eclipse.swtchart.Chart;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.view.rows.Row;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads the classes of what is opened later, the timeline above all, before it is: reading and checking them takes
 * several times as long as making the controls. In the background.
 */
final class LogWarmUp {

    /**
     * Where classes lie.
     *
     * @param any one of the bundle's classes
     * @param folder the folder in the bundle, with those below it
     */
    private record Place(Class<?> any, String folder) {
    }

    private static final List<Place> PLACES = List.of(new Place(LogWarmUp.class, "org/lockkeeper/ui/logs"),
            new Place(Row.class, "org/lockkeeper/logs/view"), new Place(Chart.class, "org/eclipse/swtchart"));

    private LogWarmUp() {
    }

    /** Loads them. */
    static void run(Progress progress) {
        for (Place place : PLACES) {
            BundleWiring bundle = FrameworkUtil.getBundle(place.any).adapt(BundleWiring.class);
            for (String name : bundle.listResources(place.folder, "*.class",
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
