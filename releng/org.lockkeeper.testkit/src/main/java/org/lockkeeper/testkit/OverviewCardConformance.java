package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.ui.Card;
import org.lockkeeper.api.ui.OverviewCard;

/** What every {@link OverviewCard} keeps to. */
public abstract class OverviewCardConformance {

    /** For subclasses. */
    protected OverviewCardConformance() {
        // nothing to set up
    }

    /** The card. */
    protected abstract OverviewCard card();

    /** Plans in which it has something to say, beside those of the test kit; none where it is not overridden. */
    protected List<UpgradePlan> plans() {
        return List.of();
    }

    /** Its id has a prefix of its own and stays the same. */
    @Test
    protected void saysWhatItIs() {
        Ids.check(card()::id, "acme.kiosks");
    }

    /** It bears every plan and an empty workspace, and says the same of the same. */
    @Test
    protected void bearsEveryPlanAndSaysTheSameOfIt() {
        List<UpgradePlan> plans = new ArrayList<>(ReportWriterConformance.plans());
        plans.addAll(plans());
        for (UpgradePlan plan : plans) {
            Optional<Card> card = card().card(plan, MemoryWorkspace.empty());
            assertNotNull(card, "it gives null");
            card.ifPresent(made -> made.lines().forEach(line -> Ids.line(line.text())));
            assertEquals(card, card().card(plan, MemoryWorkspace.empty()));
        }
    }
}
