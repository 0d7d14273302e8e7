package org.lockkeeper.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.report.ReportWriters;
import org.lockkeeper.store.DerbyStores;

/**
 * The command line started from its jars alone, without OSGi, which takes half a second of processor time. For all commands
 * where no bundle was added that might bring formats, rules or attributes; the start script knows. What OSGi would find as
 * services is put together here.
 */
public final class DirectStart {

    private DirectStart() {
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args what the user typed, without the program's name
     */
    public static void main(String[] args) {
        System.exit(new CommandLineApplication(new BuiltIn(), Surroundings.ofProcess(DirectStart::version)).run(args));
    }

    /** As the manifest of the jar tells it, without the qualifier, which only tells when it was built. */
    private static String version() {
        URI jar = URI.create("jar:" + DirectStart.class.getProtectionDomain().getCodeSource().getLocation()
                + "!/META-INF/MANIFEST.MF");
        try (InputStream in = jar.toURL().openStream()) {
            String version = new Manifest(in).getMainAttributes().getValue("Bundle-Version");
            return String.join(".", List.of(version.split("\\.")).subList(0, 3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Lockkeeper brings; made when a command asks for it. */
    private static final class BuiltIn implements CommandLineServices {

        private @Nullable Workspaces workspaces;

        @Override
        public synchronized Workspaces workspaces() {
            if (workspaces == null) {
                workspaces = CoreServices.workspaces(new DerbyStores(), new DefaultIntake(List.of()), List.of());
            }
            return workspaces;
        }

        @Override
        public List<ReportWriter> reportWriters() {
            return ReportWriters.builtIn();
        }
    }
}
