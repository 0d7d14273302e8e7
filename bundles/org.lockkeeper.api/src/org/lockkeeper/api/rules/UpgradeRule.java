package org.lockkeeper.api.rules;

import java.util.List;
import java.util.Optional;

/**
 * A rule about upgrades. Implement {@link ClientRule} or {@link ServerRule} and register it as an OSGi service of the
 * type {@code UpgradeRule}; it then takes part in every plan. Rules are stateless and may be called from several
 * threads at once; one that throws is left out of the plan and named as a problem.
 */
public sealed interface UpgradeRule permits ClientRule, ServerRule {

    /** What this rule is; always the same. */
    RuleDescription description();

    /**
     * Where this rule's answer changes; always the same. A rule about clients that tells them depends on nothing else
     * than these facts, the connector, which of account and computer are known, whether a report is unexplained, the
     * server's facts, the target and the date of judgement; what it says of who loses e-mail does not depend on who else
     * uses the computer.
     *
     * @return empty where the rule does not tell: it is then taken to say the same whatever the facts are that are not
     *         known
     */
    default Optional<List<Breakpoint>> breakpoints() {
        return Optional.empty();
    }
}
