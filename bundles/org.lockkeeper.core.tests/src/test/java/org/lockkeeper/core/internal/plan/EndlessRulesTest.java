package org.lockkeeper.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.internal.rules.BuiltInRules;
import org.lockkeeper.core.testing.Given;

/** Rules of other bundles of which one method never ends: plans go on without them, and ask them once. */
class EndlessRulesTest {

    private static final Given GIVEN = new Given().serverVersion("7.2.3").row(at("09-01"), "a@x", "PC1", Connector.KOFF,
            Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT));

    static Stream<Method> methods() {
        return Stream.of(ClientRule.class, ServerRule.class).flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** A rule that is sound but for that method. */
    private static UpgradeRule endless(Method method, AtomicInteger asked) {
        Class<?> type = method.getName().equals("judges") || method.toString().contains("ClientRule") ? ClientRule.class
                : ServerRule.class;
        return (UpgradeRule) Proxy.newProxyInstance(EndlessRulesTest.class.getClassLoader(), new Class<?>[] { type },
                (_, called, _) -> {
                    if (called.getName().equals(method.getName())) {
                        asked.incrementAndGet();
                        new CountDownLatch(1).await();
                    }
                    return switch (called.getName()) {
                        case "description" -> new RuleDescription("ACME-1", "Title", "Condition.", "Consequence.",
                                List.of(new Citation("Doc", "")), true, List.of());
                        case "judges" -> true;
                        default -> Optional.empty();
                    };
                });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aRuleThatNeverEndsIsLeftOutNamedAndNotAskedInTheNextPlan(Method method) {
        AtomicInteger asked = new AtomicInteger();
        UpgradeRule rule = endless(method, asked);
        List<UpgradeRule> all = Stream.concat(BuiltInRules.all().stream(), Stream.of(rule)).toList();
        DefaultPlanner planner = new DefaultPlanner(() -> all, List::of, InstantSource.system(), Duration.ofSeconds(1));
        for (int plans = 0; plans < 2; plans++) {
            UpgradePlan plan = planner.plan(GIVEN.model(), PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE);
            assertThat(plan.problems()).singleElement().asString().contains("left out", rule.getClass().getName());
            assertThat(plan.totals()).containsEntry(Verdict.AUTOMATIC, 1);
            assertThat(asked).hasValue(1);
        }
    }
}
