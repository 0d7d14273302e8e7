package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.ui.Card;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.workspace.Workspace;

/** A card of another bundle: where it fails, it says so in its place. */
final class GuardedCard extends GuardedService<OverviewCard> implements OverviewCard {

    private static final int MOST_LINES = 1000;

    GuardedCard(OverviewCard delegate, Duration patience) {
        super(delegate, delegate.id(), "card of the Overview", "The Overview says in its place that it is missing.", patience);
    }

    @Override
    public Optional<Card> card(UpgradePlan plan, Workspace workspace) {
        Card missing = new Card(id(), List.of(new Card.Line(Symbol.ERROR,
                "This card is missing, since what makes it failed. The log has the details.", null)));
        return asked("making a card", _ -> delegate.card(plan, workspace).map(GuardedCard::copied), Optional.of(missing));
    }

    private static Card copied(Card card) {
        return new Card(Foreign.line(card.title()), card.lines().stream().limit(MOST_LINES).map(line -> new Card.Line(
                line.symbol(), Foreign.line(line.text()), line.destination())).toList());
    }
}
