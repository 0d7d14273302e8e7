package org.lockkeeper.ui.servers.internal;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lockkeeper.api.ui.Card;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Shows a card: its title and its first lines, each of which leads where it says. UI thread. */
final class CardBox {

    private static final int SHOWN = 4;

    private final Composite area;
    private final String more;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private Card present = new Card("", List.of());

    /** @param more says how many lines are not shown */
    CardBox(Composite parent, String id, String more, Navigation navigation, ThemeTokens theme) {
        this.more = more;
        this.navigation = navigation;
        this.theme = theme;
        area = CssClass.CONTENT.set(WidgetIds.set(new Composite(parent, SWT.NONE), id));
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        WidgetIds.describe(area, () -> String.join("\n", present.lines().stream().map(Card.Line::text).toList()));
    }

    void show(Card card) {
        if (card.equals(present)) {
            return;
        }
        present = card;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        if (!card.title().isEmpty()) {
            Label title = new Label(area, SWT.NONE);
            title.setText(card.title().replace("&", "&&"));
            title.setFont(theme.font(TextRole.STRONG));
            title.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).create());
        }
        card.lines().stream().limit(SHOWN).forEach(this::add);
        if (card.lines().size() > SHOWN) {
            new Label(area, SWT.NONE);
            Label rest = CssClass.MUTED.set(new Label(area, SWT.NONE));
            rest.setText(NLS.bind(more, Wording.number(card.lines().size() - SHOWN)));
        }
        ((GridData) area.getLayoutData()).exclude = card.lines().isEmpty();
        area.setVisible(!card.lines().isEmpty());
    }

    private void add(Card.Line line) {
        Label icon = new Label(area, SWT.NONE);
        Icon.of(line.symbol()).ifPresent(symbol -> icon.setImage(theme.image(symbol)));
        icon.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        Control text;
        if (line.destination() == null) {
            Label label = new Label(area, SWT.WRAP);
            label.setText(line.text().replace("&", "&&"));
            text = label;
        } else {
            Link link = new Link(area, SWT.NONE);
            link.setText("<a>" + line.text().replace("&", "&&") + "</a>");
            link.addListener(SWT.Selection, _ -> navigation.go(line.destination()));
            text = link;
        }
        text.setToolTipText(line.text());
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).create());
    }
}
