package org.lockkeeper.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.guard.AtWork;
import org.lockkeeper.api.guard.ExitWitness;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineEnvironment;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.LogCapture;
import org.lockkeeper.extensions.ExtensionLoader;
import org.lockkeeper.extensions.StopWitness;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The command line as an Equinox application, {@code org.lockkeeper.cli.headless}: takes the services from OSGi and
 * hands the exit code back. Equinox takes its own options (single dash) away wherever they stand; the start script
 * therefore marks each argument, which {@code lockkeeper.marked.arguments} tells.
 */
public final class HeadlessApplication implements IApplication {

    private static final long LONGEST_WAIT_MILLIS = 10_000;

    /** Made by Equinox. */
    public HeadlessApplication() {
        // nothing to set up
    }

    @Override
    public Object start(IApplicationContext context) throws BundleException {
        context.applicationRunning();
        String[] args = context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] given
                ? given : new String[0];
        if (Boolean.getBoolean("lockkeeper.marked.arguments")) {
            args = Arrays.stream(args).map(argument -> argument.substring(1)).toArray(String[]::new);
        } else {
            args = afterDevelopment(args);
        }
        Bundle bundle = FrameworkUtil.getBundle(HeadlessApplication.class);
        if (bundle.getBundleContext() == null) {
            bundle.start(Bundle.START_TRANSIENT);
        }
        CommandLineEnvironment environment = Surroundings.ofProcess(() -> version(bundle.getVersion()));
        PrintStream messages = keepStandardOutput();
        int code = ExitCode.ERROR;
        StopWitness stop = StopWitness.watch(bundle.getBundleContext(), who -> tellWhoStopped(who, messages));
        try (LogCapture log = LogCapture.start()) {
            Extensions extensions = ExtensionLoader.load(bundle.getBundleContext());
            try (ExitWitness _ = ExitWitness.watch((_, type) -> tellWhoEnded(type))) {
                code = new CommandLineApplication(new OsgiServices(bundle.getBundleContext(), extensions, stop), environment)
                        .run(log, args);
            }
        } catch (RuntimeException | Error e) {
            // commands tell what happens in them; what comes to this breaks the program under them
            if (!stop.isStopped()) {
                messages.println("lockkeeper: The program does not work with the extensions that are there ("
                        + ForeignFailures.describe(e) + "). What was asked for is not done. Take the one that came last out of the"
                        + " folder of extensions" + ExtensionLoader.folder().map(folder -> " " + folder).orElse("") + ".");
            }
        } finally {
            stop.close();
            code = stop.isStopped() ? ExitCode.ERROR : code;
            endInTime(code);
            // one that takes these away takes them from the framework, too, which ends in the middle then
            System.setOut(messages);
            System.setErr(messages);
        }
        return code;
    }

    /** What extensions print would stand in the result, and what they close would be closed for it, too. */
    private static PrintStream keepStandardOutput() {
        PrintStream messages = new PrintStream(new FilterOutputStream(System.err) {
            @Override
            public void close() throws IOException {
                flush();
            }
        }, true);
        System.setOut(messages);
        System.setErr(messages);
        return messages;
    }

    private static boolean tellWhoEnded(String type) {
        // the messages of the command may wait for what will not come
        System.err.println("lockkeeper: " + (type.isEmpty() ? "An extension" : "The class " + type + " of an extension")
                + " ended the program. What was asked for is not done. Switch the extension off: lockkeeper extensions --disable ID");
        return true;
    }

    private static void tellWhoStopped(Optional<AtWork.Who> who, PrintStream messages) {
        messages.println("lockkeeper: " + who.map(AtWork.Who::name).orElse("An extension") + " stopped the program under the command. What was"
                + " asked for may be done in part or not at all. Switch the extension off: lockkeeper extensions --disable "
                + who.map(AtWork.Who::extension).orElse("ID"));
    }

    /** Ends the process where the framework does not: it waits without end for a constructor that does not end. */
    private static void endInTime(int code) {
        CompletableFuture.delayedExecutor(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> Runtime.getRuntime().halt(code));
    }

    /** The start script for Windows has looked at {@code --dev DIR}, but cannot take it off. */
    static String[] afterDevelopment(String... args) {
        int first = 0;
        while (first + 1 < args.length && args[first].equals("--dev")) {
            first += 2;
        }
        return Arrays.copyOfRange(args, first, args.length);
    }

    @Override
    public void stop() {
        // the process ends with the framework; an import under way leaves no trace
    }

    // without the qualifier, which only tells when it was built
    private static String version(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /** Services of the registry, waited for a while: components may still be starting. */
    private record OsgiServices(BundleContext context, Extensions loaded, StopWitness stop) implements CommandLineServices {

        @Override
        public List<Extension> extensions() {
            return loaded.all();
        }

        @Override
        public Optional<Path> extensionFolder() {
            return ExtensionLoader.folder();
        }

        @Override
        public boolean areGone() {
            return stop.isStopped();
        }

        @Override
        public List<Extension> reloadExtensions() {
            return ExtensionLoader.load(context).all();
        }

        @Override
        public Workspaces workspaces() throws ProblemException {
            return await(Workspaces.class);
        }

        @Override
        public List<ReportWriter> reportWriters() throws ProblemException {
            await(ReportWriter.class);
            return present(ReportWriter.class);
        }

        @Override
        public List<PaperSection> paperSections() {
            return present(PaperSection.class);
        }

        @Override
        public List<LogFormat> logFormats() {
            return present(LogFormat.class);
        }

        @Override
        public List<AttributeProvider> attributes() {
            return present(AttributeProvider.class);
        }

        @Override
        public List<ConsoleCommand> commands() {
            return present(ConsoleCommand.class);
        }

        @Override
        public List<Collector> collectors() {
            return present(Collector.class);
        }

        @Override
        public List<HelpPages> helpPages() {
            return present(HelpPages.class);
        }

        private <T> List<T> present(Class<T> type) {
            ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
            tracker.open();
            // not closed: services are used until the process ends
            return List.copyOf(tracker.getTracked().values());
        }

        private <T> T await(Class<T> type) throws ProblemException {
            ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
            tracker.open();
            T service = null;
            try {
                service = tracker.waitForService(LONGEST_WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (service == null) {
                throw new ProblemException("This installation of Lockkeeper is not complete: nothing in it provides "
                        + type.getSimpleName() + ". Install it again.");
            }
            return service;
        }
    }
}
