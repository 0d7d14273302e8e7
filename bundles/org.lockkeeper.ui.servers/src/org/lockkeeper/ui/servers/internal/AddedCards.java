package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.ui.Card;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The cards of extensions, beside each other, made in the background. UI thread. */
final class AddedCards {

    private static final int BESIDE = 3;
    private static final int MOST = 6;

    private final Composite row;
    private final Background background;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private List<Card> present = List.of();
    private Task making;

    AddedCards(Composite parent, Background background, Navigation navigation, ThemeTokens theme) {
        this.background = background;
        this.navigation = navigation;
        this.theme = theme;
        row = CssClass.CONTENT.set(WidgetIds.set(new Composite(parent, SWT.NONE), "overview.cards"));
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        arrange();
    }

    void show(List<OverviewCard> cards, UpgradePlan plan, Workspace workspace) {
        if (making != null) {
            making.cancel();
        }
        if (cards.isEmpty()) {
            taken(List.of());
            return;
        }
        making = background.task(Messages.Cards_making, progress -> {
            List<Card> made = new ArrayList<>();
            for (OverviewCard card : cards) {
                progress.checkCancelled();
                card.card(plan, workspace).filter(each -> !each.lines().isEmpty()).ifPresent(made::add);
            }
            return made;
        }).quiet().onDone(this::taken).start();
    }

    private void taken(List<Card> cards) {
        if (row.isDisposed() || cards.equals(present)) {
            return;
        }
        present = List.copyOf(cards);
        for (Control child : row.getChildren()) {
            child.dispose();
        }
        for (Card card : present.subList(0, Math.min(MOST, present.size()))) {
            new CardBox(row, "overview.card", Messages.Cards_more, navigation, theme).show(card);
        }
        arrange();
        row.getParent().layout(true, true);
    }

    private void arrange() {
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(Math.clamp(present.size(), 1, BESIDE)).equalWidth(true)
                .spacing(16, 6).create());
        ((GridData) row.getLayoutData()).exclude = present.isEmpty();
        row.setVisible(!present.isEmpty());
    }
}
