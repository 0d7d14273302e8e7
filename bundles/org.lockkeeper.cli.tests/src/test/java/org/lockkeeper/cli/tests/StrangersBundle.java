package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.guard.Impatient;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.cli.tests.stranger.ConsoleCommands;
import org.lockkeeper.cli.tests.stranger.Everywhere;
import org.lockkeeper.cli.tests.stranger.EverywhereInTheWindow;
import org.lockkeeper.cli.tests.stranger.Formats;
import org.lockkeeper.cli.tests.stranger.Importers;
import org.lockkeeper.cli.tests.stranger.Misdeed;
import org.lockkeeper.cli.tests.stranger.Rules;
import org.lockkeeper.cli.tests.stranger.Sections;
import org.lockkeeper.cli.tests.stranger.Spoilt;
import org.lockkeeper.cli.tests.stranger.Writers;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.intake.DefaultIntake;
import org.lockkeeper.report.JsonReportWriter;
import org.lockkeeper.store.DerbyStores;

/**
 * The classes of an extension, in a jar of their own.
 *
 * @param jar the bundle {@code com.acme.kiosk}
 * @param loader loads the classes from it
 */
record StrangersBundle(Path jar, URLClassLoader loader) implements AutoCloseable {

    private static final String PACKAGE = Rules.class.getPackageName();

    /** Makes the jar. */
    static StrangersBundle in(Path folder) throws IOException {
        Path jar = folder.resolve("kiosk.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "com.acme.kiosk;singleton:=true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> outer : List.of(Rules.class, Formats.class, Importers.class, Writers.class, ConsoleCommands.class,
                    Sections.class, Misdeed.class, Spoilt.class,
                    Everywhere.class, EverywhereInTheWindow.class)) {
                for (Class<?> type : Stream.concat(Stream.of(outer), Arrays.stream(outer.getDeclaredClasses())).toList()) {
                    String entry = type.getName().replace('.', '/') + ".class";
                    out.putNextEntry(new JarEntry(entry));
                    try (var in = outer.getClassLoader().getResourceAsStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
        URLClassLoader loader = new URLClassLoader(new java.net.URL[] { jar.toUri().toURL() },
                StrangersBundle.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.startsWith(PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded != null ? loaded : findClass(name);
                }
            }
        };
        return new StrangersBundle(jar, loader);
    }

    /** Loads a class by its name within the package. */
    Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass(PACKAGE + "." + name);
    }

    /** One of each of these classes, whose names all begin with the prefix, such as {@code Rules$}. */
    List<Object> services(String prefix, String... names) throws ReflectiveOperationException {
        List<Object> services = new ArrayList<>();
        for (String name : names) {
            services.add(load(prefix + name).getConstructor().newInstance());
        }
        return services;
    }

    /** Makes the folder {@code mail1} of a server with one client, which is ready for 7.3. */
    static Path site(Path folder) throws IOException {
        Path site = Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(site.resolve("lockkeeper-server.json"), "{\"name\":\"mail1\",\"version\":\"7.2.3\"}");
        Files.writeString(site.resolve("lockkeeper-clients.csv"),
                "account,computer,connector,version,updaterService\na@acme.example,PC-1,KOFF,7.2.3,yes\n");
        return site;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** What people are told of a class that failed. */
    void assertNamed(String err, String name) {
        assertThat(err).contains("class " + PACKAGE + "." + name.replace('.', '$'),
                "of the extension com.acme.kiosk", jar.toString(), "Details for whoever looks into it are in")
                .doesNotContain("not your fault", "\tat ");
    }

    /** A terminal with services of extensions; as components do, they are only taken when a command asks for them. */
    static Terminal terminal(Path folder, List<?> services) {
        Intake intake = (request, sink, progress) -> new DefaultIntake(all(services, Importer.class),
                all(services, ColumnNames.class))
                .read(request, sink, progress);
        return new Terminal(folder, new CommandLineServices() {
            @Override
            public Workspaces workspaces() throws ProblemException {
                DerbyStores stores = new DerbyStores();
                all(services, AttributeProvider.class).forEach(stores::addAttributes);
                return CoreServices.workspaces((ObservationStores) stores, intake, all(services, UpgradeRule.class),
                        all(services, VersionData.class));
            }

            @Override
            public List<ReportWriter> reportWriters() {
                List<ReportWriter> writers = new ArrayList<>(List.of(new JsonReportWriter()));
                writers.addAll(all(services, ReportWriter.class));
                return writers;
            }

            @Override
            public List<LogFormat> logFormats() {
                return all(services, LogFormat.class);
            }

            @Override
            public List<AttributeProvider> attributes() {
                return all(services, AttributeProvider.class);
            }

            @Override
            public List<PaperSection> paperSections() {
                return all(services, PaperSection.class);
            }

            @Override
            public List<Collector> collectors() {
                return all(services, Collector.class);
            }

            @Override
            public List<HelpPages> helpPages() {
                return all(services, HelpPages.class);
            }

            @Override
            public List<ConsoleCommand> commands() {
                return all(services, ConsoleCommand.class);
            }
        });
    }

    private static <T> List<T> all(List<?> services, Class<T> type) {
        return services.stream().filter(type::isInstance).flatMap(service -> Impatient.taken(service).stream())
                .map(type::cast).toList();
    }
}
