package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.DATABASE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.FREE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.VERSION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.Step.Phase;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Sizes;

/** LK-132: the database upgrade has no room. */
final class Lk132NotEnoughSpace extends ConnectorRule {

    private static final String ID = "LK-132";
    private static final String TITLE = "Not enough free space for the database upgrade";
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "LK-131 applies, and less than twice the size of the database is free on the disk of the user's profile."
                    + " Undecided where the connector's version is not known, or sources disagree on the sizes.",
            "The database upgrade fails at every start of Outlook until enough space is free.",
            List.of(Documents.DATABASE), false,
            List.of(free("Free space until twice the size of the database is free"), Remedies.NEW_PROFILE));

    Lk132NotEnoughSpace() {
        super(DESCRIPTION, Set.of(Connector.KOFF), DatabaseUpgrade.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        Fact<Long> size = c.client().facts().get(DATABASE_BYTES);
        Fact<Long> space = c.client().facts().get(FREE_BYTES);
        Long database = of(size, Math::max);
        Long free = of(space, Math::min);
        boolean open = DatabaseUpgrade.isOpen(c);
        if (database == null || free == null || !open && !DatabaseUpgrade.of(c).isNeeded()) {
            return Optional.empty();
        }
        long missing = DatabaseUpgrade.missingBytes(database, free);
        if (missing == 0) {
            return Optional.empty();
        }
        boolean disputed = !size.isKnown() || !space.isKnown();
        String consequence = "The database upgrade needs twice the size of the database of " + Sizes.text(database)
                + ", that is " + Sizes.text(2 * Math.min(database, Long.MAX_VALUE / 2)) + "; only " + Sizes.text(free) + " are free on the disk of the user's profile. The upgrade fails at every"
                + " start of Outlook until " + Sizes.text(missing) + " more are free."
                + (open ? " Whether there is an upgrade" + DatabaseUpgrade.openBy(c, "the connector's") + " upgrade their database." : "")
                + (disputed ? " The sizes are not certain; these are the worst that the sources allow." : "")
                + Disabled.remark(c);
        return Optional.of(new Finding(ID, open || disputed ? Verdict.UNKNOWN : Verdict.BLOCKED, TITLE, consequence, DESCRIPTION.citations(),
                Used.withNames(c, FREE_BYTES, DATABASE_BYTES, VERSION),
                List.of(free("Free " + Sizes.text(missing) + " more on the disk of the user's profile"), Remedies.NEW_PROFILE)));
    }

    /** The value, or the worst of those that may hold; {@code null} where nothing is told. */
    private static @Nullable Long of(Fact<Long> fact, BinaryOperator<Long> worst) {
        return fact.isKnown() ? fact.value() : fact.conflicts().stream().filter(Fact.Conflict::open)
                .map(Fact.Conflict::value).reduce(worst).orElse(null);
    }

    private static Remedy free(String title) {
        return new Remedy("Free space", List.of(new Step(title, Actor.USER, false, null, Phase.BEFORE, "free-space")));
    }
}
