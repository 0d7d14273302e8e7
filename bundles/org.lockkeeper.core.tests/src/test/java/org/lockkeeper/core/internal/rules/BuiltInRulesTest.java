package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.UpgradeRule;

class BuiltInRulesTest {

    private static final List<RuleDescription> RULES = BuiltInRules.all().stream().map(UpgradeRule::description)
            .toList();

    @Test
    void allRulesOfTheDesignAreThereInOrder() {
        assertThat(RULES).extracting(RuleDescription::id).containsExactly("LK-100", "LK-101", "LK-102", "LK-103",
                "LK-104", "LK-105", "LK-106", "LK-107", "LK-110", "LK-111", "LK-112", "LK-113", "LK-114", "LK-115",
                "LK-121", "LK-122", "LK-131", "LK-132", "LK-141", "LK-142", "LK-143", "LK-201", "LK-202", "LK-203", "LK-204", "LK-205", "LK-206");
    }

    @Test
    void everyRuleTellsPeopleWhatItIs() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.condition()).endsWith(".");
            assertThat(rule.consequence()).matches(Pattern.compile(".*[.)]", Pattern.DOTALL));
            assertThat(rule.citations()).isNotEmpty();
        });
    }

    @Test
    void whatTheDesignAddsIsMarkedDerived() {
        assertThat(RULES).filteredOn(RuleDescription::derived).extracting(RuleDescription::id)
                .contains("LK-100", "LK-106", "LK-110", "LK-114");
    }

    @Test
    void aDescriptionIsAlwaysTheSame() {
        assertThat(BuiltInRules.all()).allSatisfy(rule -> assertThat(rule.description()).isSameAs(rule.description()));
    }

    @Test
    void whoeverNeedsAPasswordIsAnAdministrator() {
        assertThat(RULES).flatExtracting(RuleDescription::remedies).flatExtracting(r -> r.steps())
                .filteredOn(Step::needsElevation)
                .allSatisfy(s -> assertThat(s.actor()).isEqualTo(Step.Actor.ADMINISTRATOR));
    }

    @Test
    void everyRuleTellsWhereItsAnswerChanges() {
        assertThat(BuiltInRules.all()).allSatisfy(rule -> {
            assertThat(rule.breakpoints()).isPresent();
            assertThat(rule.breakpoints()).isEqualTo(rule.breakpoints());
        });
    }

    @Test
    void stepsAreKnownByTheirTask() {
        Map<String, String> titles = new HashMap<>();
        RULES.stream().flatMap(r -> r.remedies().stream()).flatMap(r -> r.steps().stream())
                .forEach(s -> assertThat(titles.merge(s.task(), s.title(), (a, b) -> a)).isEqualTo(s.title()));
        assertThat(titles.keySet()).allSatisfy(task -> assertThat(task).matches("[a-z-]+"));
    }
}
