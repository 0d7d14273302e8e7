package org.lockkeeper.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.osgi.internal.framework.EquinoxConfiguration;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * Starts the workbench from the class path. Where that cannot be, the start script is run again and goes the other way, so that a
 * window comes up in any case.
 */
public final class ConnectStart {

    /** What is a service as long as the window is there. */
    private static final String WORKBENCH = "org.eclipse.e4.ui.workbench.IWorkbench";

    private ConnectStart() {
    }

    /**
     * Starts it and ends the process with its exit code.
     *
     * @param args the installation, the folder that {@link Prepare} made; what the start script was given
     * @throws Exception that ends the program: nobody handles what the workbench itself did not
     */
    public static void main(String[] args) throws Exception {
        Path installation = Path.of(args[0]);
        StartFolder folder = new StartFolder(Path.of(args[1]));
        MainThread main = new MainThread();
        Framework framework;
        try {
            framework = start(folder, settings(installation), main);
        } catch (BundleException | IOException | RuntimeException | LinkageError e) {
            System.exit(otherWay(installation, List.of(args).subList(2, args.length)));
            return;
        }
        BundleContext context = framework.getBundleContext();
        // where the session ends while the window is there, the start was a good one
        Thread atExit = new Thread(() -> {
            if (context.getServiceReference(WORKBENCH) != null) {
                ended(folder);
            }
        }, "start ended");
        Runtime.getRuntime().addShutdownHook(atExit);
        int code = 1;
        try {
            code = main.run();
            ended(folder);
        } finally {
            Runtime.getRuntime().removeShutdownHook(atExit);
            framework.stop();
            framework.waitForStop(0);
            System.exit(code);
        }
    }

    private static Framework start(StartFolder folder, Map<String, String> settings, MainThread main)
            throws BundleException, IOException {
        Framework framework = Frameworks.of(folder, settings);
        BundleContext context = framework.getBundleContext();
        int expected = folder.bundles().size() + 1;
        if (context.getBundles().length != expected) {
            throw new IOException(context.getBundles().length + " bundles instead of " + expected);
        }
        BundlesByJar.take(context);
        EquinoxConfiguration arguments = (EquinoxConfiguration) context.getService(context.getServiceReference(EnvironmentInfo.class));
        arguments.setAllArgs(new String[0]);
        arguments.setAppArgs(new String[0]);
        arguments.setFrameworkArgs(new String[0]);
        framework.start();
        // behind the start: the application is asked for when all of it is there
        context.registerService(ApplicationLauncher.class, main, null);
        if (!main.isWanted()) {
            throw new BundleException("no application wants to be run");
        }
        return framework;
    }

    /** The product's own, as the launcher takes them, and those of the command line. */
    private static Map<String, String> settings(Path installation) throws IOException {
        Properties product = new Properties();
        try (InputStream in = Files.newInputStream(installation.resolve("configuration/config.ini"))) {
            product.load(in);
        }
        Map<String, String> settings = new TreeMap<>();
        product.forEach((name, value) -> settings.put(name.toString(), value.toString()));
        settings.keySet().removeIf(name -> name.startsWith("osgi.bundles") && !name.equals("osgi.bundles.defaultStartLevel")
                || name.startsWith("osgi.framework") || name.startsWith("org.eclipse.equinox.simpleconfigurator"));
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith("osgi.") || name.toString().startsWith("eclipse.")) {
                settings.put(name.toString(), value.toString());
            }
        });
        settings.put("osgi.install.area", installation.toUri().toString());
        settings.put("osgi.instance.area", "@noDefault");
        settings.put("eclipse.application.launchDefault", "true");
        return settings;
    }

    private static void ended(StartFolder folder) {
        try {
            folder.ended();
        } catch (IOException e) {
            // the next start goes the other way once
        }
    }

    private static int otherWay(Path installation, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(installation.resolve("lockkeeper").toString()));
        command.addAll(arguments);
        ProcessBuilder script = new ProcessBuilder(command).inheritIO();
        script.environment().put("LOCKKEEPER_START", "plain");
        return script.start().waitFor();
    }
}
