package org.lockkeeper.start;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;
import org.osgi.framework.launch.Framework;

/** Makes the framework. */
final class Frameworks {

    /** At which all bundles are started. */
    private static final String LEVEL = "6";

    private Frameworks() {
    }

    /**
     * One with what is installed in a folder, initialized, not yet started.
     *
     * @param settings of the framework besides
     */
    static Framework of(StartFolder folder, Map<String, String> settings) throws BundleException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put(Constants.FRAMEWORK_STORAGE, folder.storage().toString());
        all.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, LEVEL);
        Framework framework = new EquinoxFactory().newFramework(all, new Jars());
        framework.init();
        return framework;
    }

    /** The bundles by their locations. */
    private static final class Jars implements ModuleConnector {

        @Override
        public void initialize(File storage, Map<String, String> settings) {
            // the locations say it all
        }

        @Override
        public Optional<ConnectModule> connect(String location) {
            return location.startsWith(ConnectedJar.LOCATION)
                    ? Optional.of(new ConnectedJar(location.substring(ConnectedJar.LOCATION.length()))) : Optional.empty();
        }

        @Override
        public Optional<BundleActivator> newBundleActivator() {
            return Optional.empty();
        }
    }
}
