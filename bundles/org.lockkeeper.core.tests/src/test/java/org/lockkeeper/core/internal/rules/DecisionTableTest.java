package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/**
 * Every combination of the facts that LK-101 to LK-105 use, observed as importers observe them and judged by the real
 * resolver and the real rules: each is decided by exactly one of LK-101 to LK-104, or is out of their scope for a
 * reason that is named here. What is expected is written down by the article's sentences, not by the rules' code.
 */
class DecisionTableTest {

    /** The version step that the article speaks of. */
    enum Target {
        BELOW_7_3("7.2.9"), FROM_7_3("7.3.0");

        final String version;

        Target(String version) {
            this.version = version;
        }
    }

    enum ConnectorVersion {
        UP_TO_7_2("7.2.3"), FROM_7_3("7.3.1"), UNKNOWN(null);

        final String text;

        ConnectorVersion(String text) {
            this.text = text;
        }
    }

    /** What evidence other than a report tells of the Updater Service. */
    enum Told {
        PRESENT, ABSENT, NOTHING
    }

    enum Right {
        ADMINISTRATOR, NOT, UNKNOWN
    }

    /** What reports there are, and whether the other evidence is from before or after the newest. */
    enum Report {
        NONE, NAMED_BEFORE_OTHER_EVIDENCE, NAMED_AFTER_OTHER_EVIDENCE, NAMED_IN_SUPERSEDED_REPORT_ONLY,
        OTHERS_NAMED_ONLY
    }

    enum OutOfScope {
        TARGET_BELOW_7_3, CONNECTOR_HAS_NEW_UPGRADE_SYSTEM
    }

    record Combination(Target target, ConnectorVersion version, Told told, Right right, Report report) {

        /** What holds of the Updater Service after weighing: the newest evidence wins. */
        Told holding() {
            return switch (report) {
                case NONE, NAMED_IN_SUPERSEDED_REPORT_ONLY, OTHERS_NAMED_ONLY -> told;
                case NAMED_BEFORE_OTHER_EVIDENCE -> told == Told.NOTHING ? Told.ABSENT : told;
                case NAMED_AFTER_OTHER_EVIDENCE -> Told.ABSENT;
            };
        }

        OutOfScope outOfScope() {
            if (target == Target.BELOW_7_3) {
                return OutOfScope.TARGET_BELOW_7_3;
            }
            return version == ConnectorVersion.FROM_7_3 && holding() != Told.PRESENT
                    ? OutOfScope.CONNECTOR_HAS_NEW_UPGRADE_SYSTEM : null;
        }

        String expectedRule() {
            if (outOfScope() != null) {
                return null;
            }
            if (holding() == Told.PRESENT) {
                return "LK-103";
            }
            if (right == Right.ADMINISTRATOR) {
                return "LK-102";
            }
            return holding() == Told.ABSENT ? "LK-101" : "LK-104";
        }

        boolean namedInNewestReport() {
            return report == Report.NAMED_BEFORE_OTHER_EVIDENCE || report == Report.NAMED_AFTER_OTHER_EVIDENCE;
        }

        /** An older list that has the new upgrade system is doubted by the report (ruling 10). */
        boolean isVersionDoubted() {
            return version == ConnectorVersion.FROM_7_3 && namedInNewestReport();
        }

        Given observed() {
            Given given = new Given()
                    .row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.builder()
                            .put(Attribute.VERSION, version.text == null ? null : ProductVersion.parse(version.text))
                            .put(Attribute.LOCAL_ADMIN, right == Right.UNKNOWN ? null
                                    : YesNo.of(right == Right.ADMINISTRATOR))
                            .build());
            if (told != Told.NOTHING) {
                given.updater(at("09-15"), "PC1", Presence.valueOf(told.name()));
            }
            switch (report) {
                case NONE -> {
                    // no report
                }
                case NAMED_BEFORE_OTHER_EVIDENCE -> given.report(at("09-08T11:25:17"), "a@x");
                case NAMED_AFTER_OTHER_EVIDENCE -> given.report(at("09-22T11:25:17"), "a@x", "b@x");
                case NAMED_IN_SUPERSEDED_REPORT_ONLY -> given.report(at("09-08T11:25:17"), "a@x")
                        .report(at("09-22T11:25:17"), "b@x");
                case OTHERS_NAMED_ONLY -> given.report(at("09-22T11:25:17"), "b@x");
            }
            return given;
        }
    }

    private static final Map<String, Verdict> VERDICTS = Map.of("LK-101", Verdict.BLOCKED, "LK-102", Verdict.AUTOMATIC,
            "LK-103", Verdict.AUTOMATIC, "LK-104", Verdict.UNKNOWN);

    static Stream<Combination> combinations() {
        List<Combination> all = new ArrayList<>();
        for (Target target : Target.values()) {
            for (ConnectorVersion version : ConnectorVersion.values()) {
                for (Told told : Told.values()) {
                    for (Right right : Right.values()) {
                        for (Report report : Report.values()) {
                            all.add(new Combination(target, version, told, right, report));
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isDecidedExactlyOnceOrOutOfScopeForAReason(Combination combination) {
        ClientPlan plan = Judged.plan(combination.observed(), combination.target().version).clients().stream()
                .filter(c -> c.client().subject().equals(client("a@x", "PC1", Connector.KOFF))).findFirst()
                .orElseThrow();
        if (combination.isVersionDoubted()) {
            assertThat(plan.client().facts().get(Attribute.VERSION).isDisputed()).isTrue();
            return;
        }
        List<Finding> deciding = plan.findings().stream().filter(f -> VERDICTS.containsKey(f.rule())).toList();

        if (combination.outOfScope() != null) {
            assertThat(Judged.rules(deciding)).as("out of scope: %s", combination.outOfScope()).isEmpty();
            assertThat(plan.verdict()).isEqualTo(Verdict.UNAFFECTED);
        } else {
            assertThat(Judged.rules(deciding)).containsExactly(combination.expectedRule());
            assertThat(plan.verdict()).isEqualTo(VERDICTS.get(combination.expectedRule()))
                    .isEqualTo(deciding.getFirst().verdict());
        }
        assertThat(Judged.rules(plan.findings()).contains("LK-105")).isEqualTo(combination.namedInNewestReport());
    }

    @Test
    void theTableIsWhole() {
        assertThat(combinations()).hasSize(2 * 3 * 3 * 3 * 5).doesNotHaveDuplicates();
        Map<OutOfScope, Integer> outside = new EnumMap<>(OutOfScope.class);
        combinations().filter(c -> c.outOfScope() != null).forEach(c -> outside.merge(c.outOfScope(), 1, Integer::sum));
        assertThat(outside).hasSize(2);
        assertThat(combinations().map(Combination::expectedRule).filter(r -> r != null).distinct())
                .containsExactlyInAnyOrderElementsOf(VERDICTS.keySet());
    }
}
