package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** LK-131 and LK-132. */
class DatabaseRulesTest {

    private static Given given(String version, Long database, Long free) {
        return new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.builder()
                .put(Attribute.VERSION, version == null ? null : ProductVersion.parse(version))
                .put(Attribute.UPDATER_SERVICE, Presence.PRESENT).put(Attribute.DATABASE_BYTES, database)
                .put(Attribute.FREE_BYTES, free).build());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"7.1.9, 7.2.0, to 7.2.x", "7.1.9, 7.3.0, to 7.2.x and to 7.3.x",
            "6.5.0, 9.0.0, to 7.2.x and to 7.3.x", "7.2.0, 7.3.0, to 7.3.x", "7.2.9, 10.0.0, to 7.3.x",
            "7.2.0, 7.2.3, -", "7.3.0, 7.4.0, -", "7.0.0, 7.1.0, -", "-, 7.1.0, -",
            "-, 7.2.0, 'Database upgrade, where the connector is an older one'",
            "-, 7.3.0, 'Database upgrade, where the connector is an older one'"})
    void theStepsOnTheWayAreNamed(String version, String target, String hops) {
        ClientPlan plan = Judged.client(given(version, null, null), target);
        if (hops == null) {
            assertThat(Judged.rules(plan.findings())).doesNotContain("LK-131", "LK-132");
        } else {
            Finding finding = Judged.finding(plan.findings(), "LK-131");
            assertThat(finding.title()).endsWith(hops);
            assertThat(finding.verdict()).isEqualTo(Verdict.AUTOMATIC);
            assertThat(finding.citations()).hasSize(2);
        }
    }

    /** Ruling 11: no database has 0 bytes, so its size is not known; a disk may well have nothing free. */
    @Test
    void ruling11ADatabaseOf0BytesIsOneOfUnknownSize() {
        for (Long free : new Long[] {0L, 9_000_000_000L}) {
            Finding finding = Judged.finding(Judged.client(given("7.2.3", 0L, free)).findings(), "LK-131");
            assertThat(finding.consequence()).contains("The size of the database is not known", "nobody looked whether it is");
        }
        assertThat(Judged.client(given("7.2.3", 1_000L, 0L)).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({"7.2.3, 1000000000, 5", "7.2.3, 1000000001, 6", "7.1.3, 1000000000, 10", "7.2.3, 1, 1",
            "7.2.3, 4611686018427387903, 2147483647"})
    void theUserWaitsFiveMinutesPerGigabyteAndStep(String version, long bytes, int minutes) {
        Step step = Judged.client(given(version, bytes, Long.MAX_VALUE)).steps().getLast();
        assertThat(step.minutes()).isEqualTo(minutes);
        assertThat(step.actor()).isEqualTo(Step.Actor.USER);
        assertThat(step.needsElevation()).isFalse();
        assertThat(step.phase()).isEqualTo(Step.Phase.AFTER);
    }

    private static Given two(long free) {
        Given given = new Given();
        for (String account : List.of("a@x", "b@x")) {
            given.row(at("09-01"), account, "PC1", Connector.KOFF, Attributes.builder()
                    .put(Attribute.VERSION, ProductVersion.of(7, 2, 3)).put(Attribute.UPDATER_SERVICE, Presence.PRESENT)
                    .put(Attribute.DATABASE_BYTES, 1_000_000_000L).put(Attribute.FREE_BYTES, free).build());
        }
        return given;
    }

    @Test
    void whereTheDiskHasRoomForEachOfTwoDatabasesAndNotForBothThatIsSaid() {
        UpgradePlan plan = Judged.plan(two(2_500_000_000L), "7.3.0");

        assertThat(plan.clients()).hasSize(2).allSatisfy(client -> {
            assertThat(client.verdict()).isEqualTo(Verdict.AUTOMATIC);
            assertThat(Judged.finding(client.findings(), "LK-131").consequence()).contains("of 2 accounts",
                    "4.00 GB (4,000,000,000 bytes)", "only 2.50 GB");
            assertThat(client.steps()).anyMatch(s -> s.title().contains("one after the other"));
        });
        assertThat(plan.cutOff().least()).isZero();
        assertThat(plan.cutOff().most()).isEqualTo(2);
        assertThat(plan.cutOff().conditional()).isEqualTo(2);
        assertThat(plan.nextChecks()).anyMatch(c -> c.kind() == NextCheck.Kind.DISK_SPACE);
    }

    @Test
    void whereTheDiskHasRoomForAllDatabasesNothingIsSaid() {
        UpgradePlan plan = Judged.plan(two(4_000_000_000L), "7.3.0");

        assertThat(plan.clients()).allSatisfy(client -> assertThat(Judged.finding(client.findings(), "LK-131")
                .consequence()).doesNotContain("accounts are upgraded"));
        assertThat(plan.cutOff().conditional()).isZero();
    }

    @Test
    void withoutASizeTheMinutesAreNotKnown() {
        assertThat(Judged.client(given("7.2.3", null, null)).steps().getLast().minutes()).isNull();
    }

    @Test
    void thatTheSourcesDisagreeIsSaidAtTheStepTo73() {
        assertThat(Judged.finding(Judged.client(given("7.2.3", null, null)).findings(), "LK-131").consequence())
                .contains("disagree");
        assertThat(Judged.finding(Judged.client(given("7.1.3", null, null), "7.2.3").findings(), "LK-131")
                .consequence()).doesNotContain("disagree");
    }

    @ParameterizedTest
    @CsvSource({"1000, 2000, false", "1000, 1999, true", "0, 0, false", "9223372036854775807, 9223372036854775806,"
            + " true",
            "4611686018427387904, 9223372036854775807, false"})
    void twiceTheDatabaseHasToBeFree(long database, long free, boolean blocked) {
        ClientPlan plan = Judged.client(given("7.2.3", database, free));
        assertThat(plan.verdict()).isEqualTo(blocked ? Verdict.BLOCKED : Verdict.AUTOMATIC);
        assertThat(Judged.rules(plan.findings()).contains("LK-132")).isEqualTo(blocked);
    }

    @Test
    void theStepSaysHowMuchIsMissing() {
        ClientPlan plan = Judged.client(given("7.2.3", 4_402_339_840L, 6_496_137_216L));
        assertThat(plan.steps().getFirst().title()).contains("2,308,542,464 bytes", "2.31 GB");
        assertThat(Judged.finding(plan.findings(), "LK-132").consequence()).contains("4,402,339,840", "6,496,137,216");
    }

    @Test
    void withoutBothSizesNothingIsSaidAboutSpace() {
        assertThat(Judged.rules(Judged.client(given("7.2.3", 1000L, null)).findings())).doesNotContain("LK-132");
        assertThat(Judged.rules(Judged.client(given("7.2.3", null, 0L)).findings())).doesNotContain("LK-132");
    }

    @Test
    void noSpaceIsNeededWhereNoDatabaseIsUpgraded() {
        assertThat(Judged.client(given("7.3.0", 1000L, 0L), "7.4.0").verdict()).isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void tooLittleSpaceForAVersionThatNobodyKnowsIsUndecided() {
        ClientPlan plan = Judged.client(given(null, 1000L, 1999L), "7.3.0");
        assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Judged.finding(plan.findings(), "LK-132").consequence()).contains("version, which is not known");
        assertThat(Judged.client(given(null, 1000L, 2000L), "7.3.0").verdict()).isEqualTo(Verdict.AUTOMATIC);
        assertThat(Judged.rules(Judged.client(given(null, 1000L, 1999L), "7.2.3").findings())).contains("LK-132");
        assertThat(Judged.rules(Judged.client(given(null, 1000L, 1999L), "7.1.9").findings())).doesNotContain("LK-132");
    }

    @Test
    void ruling11WhereTheVersionIsNotKnownTheRoomIsSpokenOfAllTheSame() {
        ClientPlan plan = Judged.client(given(null, null, null), "7.3.0");
        assertThat(plan.verdict()).isEqualTo(Verdict.AUTOMATIC);
        assertThat(Judged.finding(plan.findings(), "LK-131").consequence()).contains("depends on its version, which is"
                + " not known", "Twice the size of the database has to be free", "nobody looked");
        assertThat(plan.steps()).extracting(Step::task).containsExactly("look-at-space", "await-database-upgrade");
    }

    @Test
    void sizesThatSourcesDisagreeOnAreTakenAtTheirWorst() {
        Given given = given("7.2.3", 1000L, 5000L).row(null, "a@x", "PC1", Connector.KOFF,
                Attributes.of(Attribute.FREE_BYTES, 1500L));
        ClientPlan plan = Judged.client(given, "7.3.0");
        assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Judged.finding(plan.findings(), "LK-132").consequence()).contains("1,500", "The sizes are not certain");
    }
}
