package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.intake.DefaultIntake;

/**
 * The thirteen rulings, each with evidence that it decides: what {@code plan} tells is what the workbench shows. Its views
 * ask the workspace for the plan of everything or of what is chosen in the Navigator, "Why?" has a client explained, and
 * all of them write the verdicts, titles and consequences of the findings as they are, the table with times as people write them.
 */
class RulingsInEveryViewTest {

    private static final PlanRequest TO_7_3 = PlanRequest.to(ProductVersion.of(7, 3, 0));
    private static final String HEAD = "account,computer,connector,version,updaterService,localAdmin,observedAt\n";

    @TempDir
    private Path folder;

    /**
     * Evidence and what it comes to.
     *
     * @param files a path and a content each
     * @param verdicts {@code account computer VERDICT}, {@code -} for what is not known
     * @param says what one of the findings says
     */
    private record Ruling(int number, List<String[]> files, Set<String> verdicts, String says) {

        @Override
        public String toString() {
            return "ruling " + number;
        }
    }

    private static Ruling ruling(int number, String says, Set<String> verdicts, String... files) {
        List<String[]> all = new ArrayList<>();
        all.add(new String[] {"lockkeeper-server.json", "{\"name\":\"mail1\",\"version\":\"7.2.3\",\"clientStatistics\":true,"
                + "\"collectedAt\":\"2011-10-10T12:00:00Z\"}"});
        for (int i = 0; i < files.length; i += 2) {
            all.add(new String[] {files[i], files[i + 1]});
        }
        return new Ruling(number, all, verdicts, says);
    }

    private static String report(String day, String account) {
        return "[" + day + "/2011 11:25:17] Kerio Outlook Connector (Offline Edition) of some users doesn't have Kerio"
                + " Updater Service installed. ( )\n[" + day + "/2011 11:25:17] User " + account
                + " does not have installed Kerio Updater Service.\n";
    }

    private static String clients(String... rows) {
        return HEAD + String.join("\n", rows) + "\n";
    }

    private static Stream<Ruling> rulings() {
        String list = "lockkeeper-clients.csv";
        String koff = "Program,Version\nKerio Outlook Connector (Offline Edition),7.2.3\nAdobe Reader 9,9.4\n";
        return Stream.of(
                ruling(1, "Updater Service", Set.of("a@x.example pc1 BLOCKED", "b@x.example pc1 BLOCKED"), list,
                        clients("a@x.example,PC1,KOFF,7.2.3,yes,,2011-10-01T08:00:00Z",
                                "b@x.example,PC1,KOFF,7.2.3,no,,2011-10-05T08:00:00Z")),
                ruling(2, "names", Set.of("a@x.example pc1 AUTOMATIC", "a@x.example - UNKNOWN"), list,
                        clients("a@x.example,PC1,KOFF,7.2.3,yes,,2011-10-06T08:00:00Z"), "warning.log",
                        report("03/Oct", "a@x.example")),
                ruling(3, "not known", Set.of("a@x.example pc1 UNKNOWN", "b@x.example - BLOCKED"), list,
                        clients("a@x.example,PC1,KOFF,7.2.3,yes,,2011-09-01T08:00:00Z"), "warning.log",
                        report("08/Sep", "a@x.example") + report("22/Sep", "b@x.example")),
                ruling(4, "not known", Set.of("a@x.example pc1 UNKNOWN"), list,
                        clients("a@x.example,PC1,KOFF,7.2.3,yes,,2011-10-05T08:00:00Z",
                                "a@x.example,PC1,KOFF,7.2.3,no,,2011-10-05T08:00:00Z")),
                ruling(5, "not known", Set.of("- pc1 UNKNOWN"), "PC1/InstallList.csv",
                        koff + "\"Microsoft Off"),
                ruling(6, "Updater Service", Set.of("- pc1 AUTOMATIC", "- pc2 BLOCKED"), "PC1/InstallList.csv",
                        koff + "Kerio Updater Service,1.0\n", "PC2/InstallList.csv", koff),
                ruling(7, "could not be read", Set.of("a@x.example pc1 AUTOMATIC"), list,
                        clients("a@x.example,PC1,KOFF,7.2.3,yes,,2011-10-06T08:00:00Z"), "PC2.csv", "Program,Version\n"),
                ruling(8, "could not be read", Set.of("a@x.example pc1 UNKNOWN"), list,
                        clients("a@x.example,PC1,KOFF,7.2.3,yes,,2011-09-01T08:00:00Z"), "warning.log",
                        "[03/Oct/2011 11:25:18] a@x.example nem\u00e1 Kerio Updater Service\n"),
                ruling(9, "Offline Edition", Set.of("a@x.example pc1 BLOCKED"), list,
                        clients("a@x.example,PC1,KOC,7.2.3,no,,2011-10-06T08:00:00Z")),
                ruling(10, "report", Set.of("a@x.example pc1 UNKNOWN"), list,
                        clients("a@x.example,PC1,KOFF,7.3.0,,,2011-09-01T08:00:00Z"), "warning.log",
                        report("03/Oct", "a@x.example")),
                ruling(11, "twice", Set.of("a@x.example pc1 AUTOMATIC"), list,
                        clients("a@x.example,PC1,KOFF,7.1.3,yes,,2011-10-06T08:00:00Z")),
                ruling(12, "Times from the future", Set.of("a@x.example pc1 BLOCKED"), list,
                        clients("a@x.example,PC1,KOFF,7.2.3,no,,2011-10-01T08:00:00Z",
                                "a@x.example,PC1,KOFF,7.2.3,yes,,2012-10-01T08:00:00Z")),
                ruling(13, "Updater Service", Set.of("a@x.example pc1 BLOCKED", "a@x.example pc1 AUTOMATIC"),
                        "one/lockkeeper-server.json", "{\"name\":\"mail1\",\"version\":\"7.2.3\"}", "one/" + list,
                        clients("a@x.example,PC1,KOFF,7.2.3,no,,2011-10-06T08:00:00Z"), "two/lockkeeper-server.json",
                        "{\"name\":\"mail1\",\"version\":\"7.2.3\"}", "two/" + list,
                        clients("a@x.example,PC1,KOFF,7.2.3,yes,,2011-10-06T08:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void theWorkbenchShowsWhatThePlanTells(Ruling ruling) throws IOException, ProblemException {
        for (String[] file : ruling.files()) {
            // two servers have nothing beside their folders
            if (ruling.number() != 13 || file[0].contains("/")) {
                Path path = folder.resolve("site").resolve(file[0]);
                Files.createDirectories(path.getParent());
                Files.writeString(path, file[1]);
            }
        }
        JsonNode json = new Terminal(folder, new DefaultIntake(List.of())).run("plan", "site", "--to", "7.3", "--format",
                "json").json();
        List<String> told = new ArrayList<>();
        json.get("clients").forEach(c -> told.add(c.get("server").asText() + " " + text(c)));
        json.get("servers").forEach(s -> told.add(s.get("name").asText() + " " + findings(s)));
        String table = new Terminal(folder, new DefaultIntake(List.of())).run("plan", "site", "--to", "7.3").out();

        assertThat(json.get("clients")).extracting(c -> word(c, "account") + " " + word(c, "computer") + " "
                + c.get("verdict").asText()).containsExactlyInAnyOrderElementsOf(ruling.verdicts());
        assertThat(json.toString()).contains(ruling.says());
        try (Workspace workspace = CoreServices.workspaces(_ -> {
            throw new AssertionError("it is in memory");
        }, new DefaultIntake(List.of()), List.of()).temporary()) {
            workspace.importFrom(new IntakeRequest(List.of(folder.resolve("site")), null), Progress.NONE);
            UpgradePlan whole = workspace.plan(TO_7_3, Progress.NONE);
            assertThat(shown(whole)).as("everything").containsExactlyInAnyOrderElementsOf(told);
            for (ServerPlan server : whole.servers()) {
                String name = server.server().name();
                assertThat(shown(workspace.plan(TO_7_3.of(Set.of(name)), Progress.NONE))).as("the server %s", name)
                        .containsExactlyInAnyOrderElementsOf(told.stream().filter(t -> t.startsWith(name + " ")).toList());
                server.findings().forEach(f -> assertThat(words(table)).contains(words(Times.sentence(f.consequence()))));
            }
            for (ClientPlan client : whole.clients()) {
                Subject.OfClient who = client.client().subject();
                assertThat(workspace.plan(TO_7_3.of(Set.of(who.server())).about(Set.of(who)), Progress.NONE).clients())
                        .as("%s alone", who).containsExactly(client);
                Derivation derivation = workspace.explain(TO_7_3, client.client());
                assertThat(derivation.plan()).as("Why? of %s", who).isEqualTo(client);
                if (client.verdict().compareTo(Verdict.MANUAL) <= 0) {
                    // what would change those that are ready "Why?" alone tells, and the table counts them
                    assertThat(derivation.flips()).as("what would change %s", who).isEqualTo(whole.alternatives(client));
                }
            }
        }
    }

    /** Lines are broken where the table ends. */
    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String word(JsonNode client, String field) {
        return client.get(field).isNull() ? "-" : client.get(field).asText().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode client) {
        return word(client, "account") + " " + word(client, "computer") + " " + client.get("verdict").asText() + findings(client);
    }

    private static String findings(JsonNode of) {
        StringBuilder text = new StringBuilder();
        of.get("findings").forEach(f -> text.append(" | ").append(f.get("rule").asText()).append(' ')
                .append(f.get("verdict").isNull() ? "-" : f.get("verdict").asText()).append(": ")
                .append(f.get("title").asText()).append(". ").append(f.get("consequence").asText()));
        return text.toString();
    }

    /** What the views write of a plan. */
    private static List<String> shown(UpgradePlan plan) {
        List<String> shown = new ArrayList<>();
        plan.clients().forEach(c -> shown.add(c.client().subject().server() + " " + orNone(c.client().subject().account())
                + " " + orNone(c.client().subject().computer()) + " " + c.verdict() + findings(c.findings())));
        plan.servers().forEach(s -> shown.add(s.server().name() + " " + findings(s.findings())));
        return shown;
    }

    private static String orNone(String name) {
        return name == null ? "-" : name.toLowerCase(Locale.ROOT);
    }

    private static String findings(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(f -> text.append(" | ").append(f.rule()).append(' ').append(f.verdict() == null ? "-" : f.verdict())
                .append(": ").append(f.title()).append(". ").append(f.consequence()));
        return text.toString();
    }
}
