package org.lockkeeper.testkit;

import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.core.internal.rules.BuiltInRules;

/** Our own rules keep to what those of others have to keep to. */
@ParameterizedClass
@MethodSource("rules")
class OurRulesTest extends RuleConformance {

    private final UpgradeRule rule;

    OurRulesTest(UpgradeRule rule) {
        this.rule = rule;
    }

    static List<UpgradeRule> rules() {
        return List.copyOf(BuiltInRules.all());
    }

    @Override
    protected UpgradeRule rule() {
        return rule;
    }
}
