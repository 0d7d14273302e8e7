package com.acme.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.testkit.RuleConformance;

class KioskRuleTest extends RuleConformance {

    @Override
    protected UpgradeRule rule() {
        return new KioskRule();
    }

    @Test
    void aKioskNeedsSomebody() {
        assertEquals(Verdict.MANUAL, new KioskRule().evaluate(nothingKnown(Connector.KOFF, null, "KIOSK-1")).orElseThrow()
                .verdict());
    }

    @Test
    void anyOtherComputerIsNoneOfItsBusiness() {
        assertTrue(new KioskRule().evaluate(nothingKnown(Connector.KOFF, null, "PC-1")).isEmpty());
    }
}
