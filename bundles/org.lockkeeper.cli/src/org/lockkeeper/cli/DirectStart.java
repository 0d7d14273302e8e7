package org.lockkeeper.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.jar.Manifest;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineServices;

/**
 * The command line started from its jars alone, without OSGi: a fraction of a second instead of most of one. For commands
 * that need no service, which is {@code log} where no bundle was added that might bring formats; the start script knows.
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
        System.exit(new CommandLineApplication(new NoServices(), Surroundings.ofProcess(DirectStart::version)).run(args));
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

    private static final class NoServices implements CommandLineServices {

        @Override
        public Workspaces workspaces() throws ProblemException {
            throw none();
        }

        @Override
        public List<ReportWriter> reportWriters() throws ProblemException {
            throw none();
        }

        private static ProblemException none() {
            return new ProblemException("This command needs a workspace; start it by the script lockkeeper.");
        }
    }
}
