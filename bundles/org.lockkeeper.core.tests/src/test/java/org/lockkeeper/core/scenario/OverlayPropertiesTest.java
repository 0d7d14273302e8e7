package org.lockkeeper.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.internal.resolve.Resolver;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.TemporaryWorkspace;

/** What is resolved and judged again in part is as if all were resolved and judged again. */
class OverlayPropertiesTest {

    private static final ProductVersion TARGET = ProductVersion.of(7, 3, 0);
    private static final SourceFile SUPPOSED = SourceFile.stated("hypothetical");
    // whether sources use several names for one account or computer
    private boolean others;
    private static final Moment LATER = Moment.tryParse("2012-01-01T00:00:00Z").orElseThrow();

    private final Random random = new Random();

    @Property(tries = 300)
    void aModelIsAsIfAllWereResolvedAgain(@ForAll long seed) throws ProblemException {
        random.setSeed(seed);
        try (Workspace workspace = workspace()) {
            List<Observation> laid = laid(workspace.model());

            Model partly = Overlay.of(workspace, null, laid, m -> m, Progress.NONE);
            Model wholly = whole(workspace, laid);

            assertThat(partly.clients()).isEqualTo(wholly.clients());
            assertThat(partly.accounts()).containsExactlyInAnyOrderElementsOf(wholly.accounts());
            assertThat(partly.computers()).containsExactlyInAnyOrderElementsOf(wholly.computers());
            assertThat(partly.servers().getFirst().facts()).isEqualTo(wholly.servers().getFirst().facts());
        }
    }

    @Property(tries = 150)
    void aPlanIsAsIfAllWereJudgedAgain(@ForAll long seed) throws ProblemException {
        random.setSeed(seed);
        Planner planner = CoreServices.planner(List.of());
        PlanRequest request = PlanRequest.to(TARGET);
        try (Workspace workspace = workspace()) {
            UpgradePlan before = planner.plan(workspace.model(), request, Progress.NONE);
            Model model = Overlay.of(workspace, null, laid(workspace.model()), m -> m, Progress.NONE);

            UpgradePlan partly = planner.plan(model, request, before, Progress.NONE);
            UpgradePlan wholly = planner.plan(model, request, Progress.NONE);

            assertThat(partly.clients()).isEqualTo(wholly.clients());
            assertThat(partly.servers()).isEqualTo(wholly.servers());
            assertThat(partly.totals()).isEqualTo(wholly.totals());
            assertThat(partly.cutOff()).isEqualTo(wholly.cutOff());
            assertThat(partly.nextChecks()).isEqualTo(wholly.nextChecks());
        }
    }

    @Property(tries = 150)
    void onOneOfSeveralServersWhatIsSupposedHoldsAsIfAllWereDoneAgain(@ForAll long seed) throws ProblemException {
        random.setSeed(seed);
        Planner planner = CoreServices.planner(List.of());
        PlanRequest request = PlanRequest.to(TARGET);
        try (Workspace workspace = workspace()) {
            List<Observation> laid = laid(workspace.model());
            for (String server : List.of("another", "north")) {
                workspace.state("import", observations().observations().stream().map(o -> onServer(o, server)).toList(),
                        List.of(), Progress.NONE);
            }
            Model base = workspace.model();
            UpgradePlan before = planner.plan(base, request, Progress.NONE);

            Model partly = Overlay.of(workspace, null, laid, m -> Holding.in(m, laid, base), Progress.NONE);
            Model wholly = Holding.in(whole(workspace, laid), laid, base);
            UpgradePlan again = planner.plan(partly, request, before, Progress.NONE);
            UpgradePlan anew = planner.plan(wholly, request, Progress.NONE);

            assertThat(base.servers()).hasSize(3);
            assertThat(partly.clients()).isEqualTo(wholly.clients());
            assertThat(again.clients()).isEqualTo(anew.clients());
            assertThat(again.servers()).isEqualTo(anew.servers());
            assertThat(again.totals()).isEqualTo(anew.totals());
            assertThat(again.nextChecks()).isEqualTo(anew.nextChecks());
        }
    }

    private static Observation onServer(Observation observation, String server) {
        Subject subject = switch (observation.subject()) {
            case Subject.OfServer _ -> new Subject.OfServer(server);
            case Subject.OfAccount account -> new Subject.OfAccount(server, account.account());
            case Subject.OfComputer computer -> new Subject.OfComputer(server, computer.computer());
            case Subject.OfClient client -> new Subject.OfClient(server, client.account(), client.computer(),
                    client.connector());
            case Subject.OfSetting setting -> setting;
        };
        return new Observation(subject, observation.source(), observation.attributes(), observation.evidence());
    }

    private static Model whole(Workspace workspace, List<Observation> laid) throws ProblemException {
        Resolver resolver = new Resolver();
        Object[] last = new Object[1];
        workspace.forEachObservation((entry, observation) -> {
            if (entry != last[0]) {
                last[0] = entry;
                resolver.startImport(entry.importedAt());
            }
            resolver.add(observation);
        }, Progress.NONE);
        laid.forEach(resolver::add);
        return resolver.model(1);
    }

    /** A few accounts and computers, seen by lists, inventories, logs and reports in several imports. */
    private Workspace workspace() throws ProblemException {
        Workspace workspace = TemporaryWorkspace.open();
        others = random.nextBoolean();
        for (int i = 0; i < 3; i++) {
            workspace.state("import", observations().observations(), List.of(), Progress.NONE);
        }
        return workspace;
    }

    private Given observations() {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = 0; i < 12; i++) {
            Moment time = random.nextInt(6) == 0 ? null : at("09-" + (10 + random.nextInt(20)));
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> given.row(time, some(account(), 5), null, null, facts());
                case 3 -> given.updater(time, computer(), random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT);
                case 4 -> given.report(at("09-" + (10 + random.nextInt(20))), account(), account());
                default -> given.row(time, some(account(), 4), computer(), connector(), facts());
            }
        }
        return given;
    }

    private Attributes facts() {
        Attributes.Builder facts = Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, 2, random.nextInt(3)));
        if (random.nextInt(3) > 0) {
            facts.put(Attribute.UPDATER_SERVICE, random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT);
        }
        if (random.nextInt(3) == 0) {
            facts.put(Attribute.LOCAL_ADMIN, random.nextBoolean() ? YesNo.YES : YesNo.NO);
        }
        return facts.build();
    }

    private List<Observation> laid(Model model) {
        List<Observation> laid = new ArrayList<>();
        Evidence evidence = Evidence.ofFile(SUPPOSED, LATER);
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            Subject.OfClient client = model.clients().get(random.nextInt(model.clients().size())).subject();
            laid.add(switch (random.nextInt(4)) {
                case 0 -> new Observation(new Subject.OfServer(Given.SERVER), SourceKind.STATEMENT,
                        Attributes.of(Attribute.CLIENT_STATISTICS, YesNo.YES), evidence);
                case 1 -> new Observation(client, SourceKind.STATEMENT, Attributes.of(Attribute.LOCAL_ADMIN, YesNo.YES),
                        evidence);
                default -> new Observation(client, SourceKind.STATEMENT,
                        Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT), evidence);
            });
        }
        return laid;
    }

    private String account() {
        int user = random.nextInt(5);
        return !others || random.nextInt(4) > 0 ? "user" + user + "@harbor.example"
                : random.nextBoolean() ? "HARBOR\\user" + user : "user" + user + "@south.example";
    }

    private String computer() {
        return "WS-" + random.nextInt(5) + (!others || random.nextInt(4) > 0 ? ""
                : random.nextInt(3) > 0 ? ".harbor.example" : ".south.example");
    }

    private String some(String name, int often) {
        return random.nextInt(often) == 0 ? "other@harbor.example" : name;
    }

    private Connector connector() {
        return random.nextInt(4) == 0 ? null : Connector.values()[random.nextInt(3)];
    }
}
