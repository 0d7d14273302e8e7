package com.acme.kiosk;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/** Computers whose name begins with KIOSK are looked after by somebody who has to be told. An example: say what is yours. */
public final class KioskRule implements ClientRule {

    /** Your own prefix keeps the id apart from those of others. */
    static final String ID = "KIOSK-001";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, "Shared computer",
            "The computer's name begins with KIOSK.", "Nobody sits there who would see that Outlook updates.",
            List.of(new Citation("README.md of com.acme.kiosk", "Rule")), true,
            List.of(new Remedy("Tell whoever looks after it", List.of(new Step("Tell whoever looks after the computer",
                    Step.Actor.ADMINISTRATOR, false, 5)))));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        String computer = c.client().subject().computer();
        if (computer == null || !computer.startsWith("KIOSK")) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, Verdict.MANUAL, DESCRIPTION.title(), DESCRIPTION.consequence(),
                DESCRIPTION.citations(), List.of(UsedFact.seen(c.client())), DESCRIPTION.remedies()));
    }
}
