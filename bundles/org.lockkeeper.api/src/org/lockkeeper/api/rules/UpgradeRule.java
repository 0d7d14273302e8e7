package org.lockkeeper.api.rules;

/**
 * A rule about upgrades. Implement {@link ClientRule} or {@link ServerRule} and register it as an OSGi service of the
 * type {@code UpgradeRule}; it then takes part in every plan. Rules are stateless and may be called from several
 * threads at once; one that throws is left out of the plan and named as a problem.
 */
public sealed interface UpgradeRule permits ClientRule, ServerRule {

    /** What this rule is; always the same. */
    RuleDescription description();
}
