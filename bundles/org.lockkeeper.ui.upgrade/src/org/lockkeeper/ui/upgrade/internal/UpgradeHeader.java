package org.lockkeeper.ui.upgrade.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What stands over the tabs: what is upgraded to which version, as of when. */
final class UpgradeHeader {

    private final ThemeTokens theme;
    private final Composite area;
    private final Label title;
    private final Label asOf;

    UpgradeHeader(Composite parent, ThemeTokens theme) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 5).spacing(10, 0).create());
        title = WidgetIds.set(new Label(area, SWT.NONE), "upgrade.title");
        asOf = WidgetIds.set(new Label(area, SWT.NONE), "upgrade.asOf");
        asOf.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).create());
    }

    Composite control() {
        return area;
    }

    /**
     * Shows a plan.
     *
     * @param plan {@code null} where there is none
     * @param computing whether the next one is under way
     * @param target what that is for
     */
    void show(ScopedPlan plan, boolean computing, ProductVersion target) {
        if (plan == null) {
            title.setText(UpgradeMessages.HeadlineNone);
        } else {
            String headline = NLS.bind(UpgradeMessages.Headline, plan.index().request().target());
            title.setText((plan.scope().equals(Scope.EVERYTHING) ? headline
                    : NLS.bind(UpgradeMessages.HeadlineOf, ScopeNames.of(plan.scope()), headline)).replace("&", "&&"));
        }
        boolean planned = plan != null && !plan.index().plan().servers().isEmpty();
        asOf.setText(computing ? NLS.bind(UpgradeMessages.Computing, target)
                : planned ? asOf(plan.index().plan().servers()) : "");
        area.layout();
    }

    private static String asOf(List<ServerPlan> servers) {
        Set<Moment> moments = servers.stream().map(ServerPlan::asOf).filter(m -> m != null)
                .collect(Collectors.toSet());
        return moments.size() == 1 ? NLS.bind(UpgradeMessages.AsOf, Wording.moment(moments.iterator().next()))
                : UpgradeMessages.AsOfEach;
    }

    /** Takes over the colours and fonts of the present theme. */
    void applyTheme() {
        area.setBackground(theme.color(Token.SURFACE));
        for (Control child : area.getChildren()) {
            child.setBackground(theme.color(Token.SURFACE));
            // a button that cannot be pressed has the system's colour for that
            if (!(child instanceof Button)) {
                child.setForeground(theme.color(Token.FOREGROUND));
            }
        }
        title.setFont(theme.font(TextRole.TITLE));
        asOf.setForeground(theme.color(Token.MUTED));
    }
}
