package org.lockkeeper.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.TemporaryWorkspace;

/** Supposing that the service is rolled out adds nobody, and makes nobody ready of whom a report speaks elsewhere. */
class RolledOutTest {

    private static final PlanRequest REQUEST = PlanRequest.to(ProductVersion.of(7, 3, 0));
    private static final String ANN = "ann@harbor.example";
    private static final Predicate<Verdict> UNDONE = v -> v == Verdict.BLOCKED || v == Verdict.UNKNOWN;

    @Test
    void anAccountThatOnlyAReportCallsWithoutTheServiceIsUndecidedOnItsOwnComputer() throws ProblemException {
        Given given = new Given().serverVersion("7.2.3")
                .row(at("09-20"), ANN, "PC1", Connector.KOFF, version().build()).report(at("09-28"), ANN);
        try (Workspace workspace = workspace(given)) {
            UpgradePlan present = workspace.plan(REQUEST, Progress.NONE);
            assertThat(present.clients()).extracting(ClientPlan::verdict).containsExactly(Verdict.BLOCKED);

            Hypothetical supposed = supposed(workspace, "computer = PC1");

            assertThat(supposed.plan().clients()).singleElement().satisfies(c -> {
                assertThat(c.client().subject().computer()).isEqualTo("PC1");
                assertThat(c.verdict()).isEqualTo(Verdict.UNKNOWN);
                assertThat(c.findings()).anySatisfy(f -> {
                    assertThat(f.rule()).isEqualTo("LK-106");
                    assertThat(f.consequence()).contains("(PC1)");
                });
            });
            assertThat(supposed.plan().cutOff().least()).isZero();
            assertThat(supposed.plan().cutOff().most()).isOne();
            assertThat(supposed.plan().nextChecks()).isNotEmpty();
        }
    }

    @Test
    void whatElseBlocksItGoesOn() throws ProblemException {
        Given given = new Given().serverVersion("7.2.3").row(at("09-20"), ANN, "PC1", Connector.KOFF, version()
                .put(Attribute.DATABASE_BYTES, 9_000_000_000L).put(Attribute.FREE_BYTES, 1L).build())
                .report(at("09-28"), ANN);
        try (Workspace workspace = workspace(given)) {
            assertThat(supposed(workspace, "computer = PC1").plan().clients()).singleElement()
                    .satisfies(c -> assertThat(c.verdict()).isEqualTo(Verdict.BLOCKED));
        }
    }

    @Test
    void aComputerThatWasSeenWithoutTheServiceExplainsTheReportAndIsReady() throws ProblemException {
        Given given = new Given().serverVersion("7.2.3").row(at("09-20"), ANN, "PC1", Connector.KOFF, version().build())
                .updater(at("09-29"), "PC1", Presence.ABSENT).report(at("09-24"), ANN);
        try (Workspace workspace = workspace(given)) {
            assertThat(supposed(workspace, "computer = PC1").plan().clients()).singleElement()
                    .satisfies(c -> assertThat(c.verdict()).as("%s", c.findings()).isEqualTo(Verdict.AUTOMATIC));
        }
    }

    @Property(tries = 150)
    void nobodyIsAddedOrLostAndNoReportIsForgotten(@ForAll long seed) throws ProblemException {
        Random random = new Random(seed);
        try (Workspace workspace = workspace(observations(random))) {
            List<Subject.OfClient> known = workspace.model().clients().stream().map(Client::subject).toList();
            String filter = switch (random.nextInt(4)) {
                case 0 -> "computer is known";
                case 1 -> "verdict = BLOCKED";
                case 2 -> "account ~ \"user" + random.nextInt(5) + "*\"";
                default -> "computer = WS-" + random.nextInt(5);
            };

            Hypothetical supposed = supposed(workspace, filter);

            assertThat(supposed.model().clients()).extracting(Client::subject).containsExactlyElementsOf(known);
            // what evidence alone would say of the same: whom a report leaves open there, is open here
            for (Client open : asEvidence(workspace, filter).clients()) {
                if (open.unexplained() != null) {
                    assertThat(supposed.plan().clients()).anySatisfy(c -> {
                        assertThat(c.client().subject().account()).isEqualTo(open.subject().account());
                        assertThat(c.client().subject().connector()).isIn(Connector.KOFF, Connector.KOC);
                        assertThat(c.verdict()).matches(UNDONE);
                    });
                }
            }
        }
    }

    private static Model asEvidence(Workspace workspace, String filter) throws ProblemException {
        Scenario scenario = scenario(filter);
        UpgradePlan present = workspace.plan(REQUEST, Progress.NONE);
        return Overlay.of(workspace, null, new Suppositions(scenario, workspace, ClientRow.of(workspace.model(), present),
                language(), AttributeCatalogue.with(List.of())).of(scenario), m -> m, Progress.NONE);
    }

    private static Hypothetical supposed(Workspace workspace, String filter) throws ProblemException {
        return Hypothetical.of(scenario(filter), workspace, REQUEST, language(), AttributeCatalogue.with(List.of()),
                Progress.NONE);
    }

    private static QueryLanguage<ClientRow> language() {
        return new QueryLanguage<>(ClientFields.all(), ClientRow::asOf);
    }

    private static Scenario scenario(String filter) {
        return new Scenario("rolled out", null, null, "",
                List.of(new Supposition(Supposition.Kind.SERVICE, "", filter, false)));
    }

    private static Workspace workspace(Given given) throws ProblemException {
        Workspace workspace = TemporaryWorkspace.open();
        workspace.state("import", new ArrayList<>(given.observations()), List.of(), Progress.NONE);
        return workspace;
    }

    private static Attributes.Builder version() {
        return Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, 2, 3));
    }

    private static Given observations(Random random) {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = 0; i < 25; i++) {
            String account = "user" + random.nextInt(5) + "@harbor.example";
            String computer = "WS-" + random.nextInt(5);
            switch (random.nextInt(5)) {
                case 0 -> given.updater(at("09-" + (10 + random.nextInt(20))), computer,
                        random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT);
                case 1 -> given.report(at("09-" + (10 + random.nextInt(20))), account);
                default -> {
                    Attributes.Builder facts = version();
                    if (random.nextInt(3) == 0) {
                        facts.put(Attribute.LOCAL_ADMIN, random.nextBoolean() ? YesNo.YES : YesNo.NO);
                    }
                    given.row(at("09-" + (10 + random.nextInt(20))), account, random.nextInt(5) == 0 ? null : computer,
                            Objects.requireNonNull(Connector.values()[random.nextInt(3)]), facts.build());
                }
            }
        }
        return given;
    }
}
