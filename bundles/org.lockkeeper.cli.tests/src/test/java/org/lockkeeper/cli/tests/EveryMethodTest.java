package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.guard.Impatient;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Selected;
import org.lockkeeper.api.ui.SelectionAction;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.cli.tests.stranger.Everywhere;
import org.lockkeeper.cli.tests.stranger.EverywhereInTheWindow;
import org.lockkeeper.cli.tests.stranger.Misdeed;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition.FieldComparison;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/**
 * Each method of each interface that extensions implement, misbehaving in each way: the command goes on, the rest of its
 * work is done, and the class, its bundle and the log are named. A method that is added to an interface is added to these.
 */
class EveryMethodTest {

    /** A kind of service, by its interface, and the command that asks it everything; none where only the window does. */
    private record Kind(Class<?> type, String name, String... command) {

        /** What only the window asks is not asked by a command. */
        String outer() {
            return (command.length == 0 ? EverywhereInTheWindow.class : Everywhere.class).getSimpleName();
        }

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
            new Kind(ColumnNames.class, "Naming", "import", "mail1", "--dry-run", "--format", "json"),
            new Kind(VersionData.class, "Telling", "path", "--to", "7.3", "--format", "json"),
            new Kind(PaperSection.class, "Adding", "report", "--to", "7.3", "--for", "admin", "--format", "md"),
            new Kind(HelpPages.class, "Paging", "help", "LK-103"),
            new Kind(ClientSection.class, "Detailing"),
            new Kind(SearchSource.class, "Searching"),
            new Kind(OverviewCard.class, "Carding"),
            new Kind(NavigatorNodes.class, "Branching"),
            new Kind(SelectionAction.class, "Acting"),
            new Kind(ConsoleCommand.class, "Commanding", "acme-" + METHOD),
            new Kind(Collector.class, "Collecting", "collect", "acme-" + METHOD),
            new Kind(AttributeProvider.class, "Providing", "clients", "--format", "json"));

    private static final UpgradePlan NOBODY = new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.EPOCH, List.of(), List.of(),
            Map.of(), List.of());

    @TempDir
    private Path folder;

    private void write(String method) throws IOException {
        Files.writeString(folder.resolve(method + ".log"), "alpha\nbeta\n");
        Files.writeString(StrangersBundle.site(folder).resolve(method + ".txt"), "kiosk\n");
    }

    @ParameterizedTest
    @EnumSource
    void whateverAMethodDoesTheCommandGoesOnAndNamesIt(Misdeed misdeed) throws Exception {
        try (StrangersBundle bundle = StrangersBundle.in(folder)) {
            Class<?> misdeeds = bundle.load("Misdeed");
            for (Kind kind : KINDS) {
                for (Method method : kind.methods()) {
                    Class<?> bad = bundle.load(kind.outer() + "$" + kind.name());
                    assertThat(bad.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass().isInterface()).as(
                            "%s is not spoilt", method).isFalse();
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
                    } else if (kind.command().length == 0) {
                        look(bundle, method.getName(), service);
                    } else {
                        goesOn(bundle, kind, method.getName(), StrangersBundle.terminal(folder, List.of(service)));
                    }
                }
            }
        }
    }

    private static void goesOn(StrangersBundle bundle, Kind kind, String method, Terminal terminal) {
        String[] command = Stream.of(kind.command()).map(word -> word.replace(METHOD, method)).toArray(String[]::new);
        if (List.of(AttributeProvider.class, PaperSection.class, VersionData.class, Collector.class).contains(kind.type())) {
            terminal.run("import", "mail1");
        }
        Result result = terminal.run(command);
        bundle.assertNamed(result.err(), kind.outer() + "$" + kind.name());
        if (List.of(ReportWriter.class, ConsoleCommand.class, Collector.class).contains(kind.type())) {
            // what cannot be written or run is not, or the name is not there; the others are
            assertThat(result.out()).as(kind.name() + " " + method).isEmpty();
            assertThat(result.code()).isEqualTo(1);
            assertThat(terminal.run("plan", "mail1", "--to", "7.3", "--format", "json").out()).contains("\"LK-103\"");
        } else {
            assertThat(result.out()).as(kind.name() + " " + method)
                    .contains(kind.type() == LogFormat.class ? "" : kind.type() == HelpPages.class ? "# LK-103" : "mail1");
        }
    }

    /** What only the filters of the Log view ask. */
    private void search(StrangersBundle bundle, String method, Object format) throws Exception {
        List<String> told = told(() -> {
            try (LogEngine engine = new LogEngine()) {
                Impatient.taken(format).map(LogFormat.class::cast).ifPresent(engine::addFormat);
                LogSet set = engine.open(List.of(folder.resolve(method + ".log").toString()), LogOpener.Options.DEFAULT);
                set.load(Progress.NONE, () -> {
                    // nobody looks
                });
                LogSearch search = set.search(List.of(new Condition.Field("word", FieldComparison.EQUALS, "alpha"),
                        new Condition.Field("severity", FieldComparison.EQUALS, "error")), null);
                search.run(Progress.NONE, () -> {
                    // nobody looks
                });
                if (format.toString().contains("ENDLESS")) {
                    // it is not asked any more, and what is not told is in no line
                    assertThat(search.matches()).hasSize(2);
                } else {
                    assertThat(search.matches()).extracting(Matches::size).as(method).containsExactly(1L, 2L);
                }
            }
        });
        assertThat(told).singleElement().asString().contains("class " + format.getClass().getName(), bundle.jar().toString(),
                "acme-" + method);
    }

    /** What only the window asks. */
    private static void look(StrangersBundle bundle, String method, Object service) throws Exception {
        // nobody asks it anything here
        Workspace workspace = (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(),
                new Class<?>[] {Workspace.class}, (_, _, _) -> null);
        List<String> told = told(() -> {
            Optional<?> taken = Impatient.taken(service);
            if (List.of("id", "title", "about").contains(method)) {
                assertThat(taken).isEmpty();
                return;
            }
            switch (taken.orElseThrow()) {
                case ClientSection section -> assertThat(section.section(client(), workspace)).hasValueSatisfying(
                        made -> assertThat(made.blocks()).asString().contains("This section is missing"));
                case SearchSource source -> {
                    SearchRequest request = new SearchRequest("a", 5, workspace, Progress.NONE);
                    assertThat(source.find(request)).isEmpty();
                    source.search(request, found -> assertThat(found).isEmpty());
                    source.closed();
                }
                case OverviewCard card -> assertThat(card.card(NOBODY, workspace)).hasValueSatisfying(
                        made -> assertThat(made.lines()).asString().contains("This card is missing"));
                case NavigatorNodes nodes -> assertThat(nodes.nodes(workspace)).singleElement().satisfies(
                        node -> assertThat(node.label()).contains("missing, see the log"));
                case SelectionAction action -> assertThat(action.run(new Selected.Servers(List.of()), workspace,
                        Progress.NONE).sentence()).contains("did not come to its end");
                default -> throw new AssertionError("nobody asks " + service);
            }
        });
        assertThat(told).singleElement().asString().contains("class " + service.getClass().getName(), bundle.jar().toString());
    }

    private static ClientPlan client() {
        return new ClientPlan(new Client(new Subject.OfClient("mail1", "a@acme.example", "PC-1", Connector.KOFF),
                Facts.NONE, List.of(Evidence.ofFile(SourceFile.stated("test"), null))), Verdict.UNKNOWN, List.of(), List.of());
    }

    /** Something that is done. */
    private interface Action {
        void run() throws Exception;
    }

    /** What people are told meanwhile. */
    private static List<String> told(Action action) throws Exception {
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
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return told;
    }
}
