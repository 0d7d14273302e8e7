package org.lockkeeper.extensions.stranger;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;

/** A stranger's rule. */
public class StrangerRule implements ClientRule {

    @Override
    public RuleDescription description() {
        return new RuleDescription("ACME-1", "Title", "Condition.", "Consequence.", List.of(new Citation("Doc", "")),
                true, List.of());
    }

    @Override
    public Optional<Finding> evaluate(ClientCase client) {
        return Optional.empty();
    }
}
