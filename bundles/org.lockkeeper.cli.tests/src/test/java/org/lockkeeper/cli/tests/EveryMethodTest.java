package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.guard.Impatient;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.cli.tests.stranger.Everywhere.Misdeed;
import org.lockkeeper.cli.tests.stranger.Everywhere;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition.FieldTest;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/**
 * Each method of each interface that extensions implement, misbehaving in each way: the command goes on, the rest of its
 * work is done, and the class, its bundle and the log are named. A method that is added to an interface is added to these.
 */
class EveryMethodTest {

    /** A kind of service, by its interface, and the command that asks it everything. */
    private record Kind(Class<?> type, String name, String... command) {

        List<Method> methods() {
            return Arrays.stream(type.getMethods()).filter(m -> !Modifier.isStatic(m.getModifiers())).toList();
        }
    }

    private static final String METHOD = "METHOD";
    private static final List<Kind> KINDS = List.of(
            new Kind(LogFormat.class, "Format", "log", METHOD + ".log", "--format", "json"),
            new Kind(Importer.class, "Importing", "import", "mail1", "--dry-run", "--format", "json"),
            new Kind(ClientRule.class, "OfClients", "plan", "mail1", "--to", "7.3", "--format", "json"),
            new Kind(ServerRule.class, "OfServers", "plan", "mail1", "--to", "7.3", "--format", "json"),
            new Kind(ReportWriter.class, "Writing", "plan", "mail1", "--to", "7.3", "--format", "acme-" + METHOD),
            new Kind(AttributeProvider.class, "Providing", "clients", "--format", "json"));

    @TempDir
    private Path folder;

    private void write(String method) throws IOException {
        Files.writeString(folder.resolve(method + ".log"), "alpha\nbeta\n");
        Path site = Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(site.resolve("lockkeeper-server.json"), "{\"name\":\"mail1\",\"version\":\"7.2.3\"}");
        Files.writeString(site.resolve("lockkeeper-clients.csv"),
                "account,computer,connector,version,updaterService\na@acme.example,PC-1,KOFF,7.2.3,yes\n");
        Files.writeString(site.resolve(method + ".txt"), "kiosk\n");
    }

    @ParameterizedTest
    @EnumSource
    void whateverAMethodDoesTheCommandGoesOnAndNamesIt(Misdeed misdeed) throws Exception {
        try (StrangersBundle bundle = StrangersBundle.in(folder)) {
            Class<?> misdeeds = bundle.load("Everywhere$Misdeed");
            for (Kind kind : KINDS) {
                for (Method method : kind.methods()) {
                    Class<?> bad = bundle.load("Everywhere$" + kind.name());
                    assertThat(bad.getDeclaredMethod(method.getName(), method.getParameterTypes())).isNotNull();
                    boolean rule = kind.type() == ClientRule.class || kind.type() == ServerRule.class;
                    boolean nothing = misdeed == Misdeed.NULL && method.getReturnType().isPrimitive();
                    // a rule has its twenty seconds here; PlannerTest has less patience
                    if (nothing || rule && misdeed == Misdeed.ENDLESS) {
                        continue;
                    }
                    write(method.getName());
                    Object service = bad.getConstructor(String.class, misdeeds).newInstance(method.getName(),
                            misdeeds.getEnumConstants()[misdeed.ordinal()]);
                    if (List.of("isVerbatim", "severityExpressions").contains(method.getName())) {
                        search(bundle, method.getName(), service);
                    } else {
                        goesOn(bundle, kind, method.getName(), StrangersBundle.terminal(folder, List.of(service)));
                    }
                }
            }
        }
    }

    private static void goesOn(StrangersBundle bundle, Kind kind, String method, Terminal terminal) {
        String[] command = Stream.of(kind.command()).map(word -> word.replace(METHOD, method)).toArray(String[]::new);
        if (kind.type() == AttributeProvider.class) {
            terminal.run("import", "mail1");
        }
        Result result = terminal.run(command);
        bundle.assertNamed(result.err(), "Everywhere$" + kind.name());
        if (kind.type() == ReportWriter.class) {
            // what cannot be written is not, or the format is not there; the others are
            assertThat(result.out()).as(kind.name() + " " + method).isEmpty();
            assertThat(result.code()).isEqualTo(1);
            assertThat(terminal.run("plan", "mail1", "--to", "7.3", "--format", "json").out()).contains("\"LK-103\"");
        } else {
            assertThat(result.out()).as(kind.name() + " " + method)
                    .contains(kind.type() == LogFormat.class ? "" : "mail1");
        }
    }

    /** What only the filters of the Log view ask. */
    private void search(StrangersBundle bundle, String method, Object format) throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(ForeignFailures.LOGGER);
        Handler handler = new StreamHandler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getMessage());
            }
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (LogEngine engine = new LogEngine()) {
            Impatient.taken(format).map(LogFormat.class::cast).ifPresent(engine::addFormat);
            LogSet set = engine.open(List.of(folder.resolve(method + ".log").toString()), LogOpener.Options.DEFAULT);
            set.load(Progress.NONE, () -> {
                // nobody looks
            });
            LogSearch search = set.search(List.of(new Condition.Field("word", FieldTest.EQUALS, "alpha"),
                    new Condition.Field("severity", FieldTest.EQUALS, "error")), null);
            search.run(Progress.NONE, () -> {
                // nobody looks
            });
            if (format.toString().contains("ENDLESS")) {
                // it is not asked any more, and what is not told is in no line
                assertThat(search.matches()).hasSize(2);
            } else {
                assertThat(search.matches()).extracting(Matches::size).as(method).containsExactly(1L, 2L);
            }
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        assertThat(told).singleElement().asString().contains("class " + format.getClass().getName(), bundle.jar().toString(),
                "acme-" + method);
    }
}
