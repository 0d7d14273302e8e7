package org.lockkeeper.ui.upgrade.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What stands over the grids: target, date, what is in the way, how much there is to do, and saving. */
final class UpgradeHeader {

    private final ThemeTokens theme;
    private final Composite area;
    private final Label title;
    private final Label asOf;
    private final Label totals;
    private final Label blockers;
    private final Label note;
    private final Button save;

    UpgradeHeader(Composite parent, ThemeTokens theme, Supplier<List<ReportWriter>> writers,
            Consumer<ReportWriter> onSave) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 8).spacing(10, 4).create());
        title = label("upgrade.title", false, 1);
        asOf = label("upgrade.asOf", true, 1);
        save = WidgetIds.set(new Button(area, SWT.PUSH), "upgrade.save");
        save.setText(UpgradeMessages.Save + " \u25be");
        // made once and filled when it opens: writers may come and go
        Menu menu = new Menu(save);
        menu.addListener(SWT.Show, _ -> fill(menu, writers.get(), onSave));
        save.setMenu(menu);
        save.addListener(SWT.Selection, _ -> {
            menu.setLocation(save.toDisplay(0, save.getSize().y));
            menu.setVisible(true);
        });
        blockers = label("upgrade.blockers", true, 3);
        totals = label("upgrade.totals", true, 3);
        note = label("upgrade.note", true, 3);
        hide(note, true);
    }

    Composite control() {
        return area;
    }

    private Label label(String id, boolean grab, int span) {
        Label label = WidgetIds.set(new Label(area, grab ? SWT.WRAP : SWT.NONE), id);
        label.setLayoutData(GridDataFactory.fillDefaults().grab(grab, false).span(span, 1).align(SWT.FILL, SWT.CENTER)
                .hint(grab ? 200 : SWT.DEFAULT, SWT.DEFAULT).create());
        return label;
    }

    private static void fill(Menu menu, List<ReportWriter> writers, Consumer<ReportWriter> onSave) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        for (ReportWriter writer : writers) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(NLS.bind(UpgradeMessages.SaveAs, writer.title(), writer.fileExtension()));
            item.addListener(SWT.Selection, _ -> onSave.accept(writer));
        }
    }

    /** Shows a plan; {@code null} where there is none. */
    void show(ScopedPlan plan, Effort effort) {
        PlanIndex index = plan == null ? null : plan.index();
        save.setEnabled(index != null && !index.plan().servers().isEmpty());
        if (index == null) {
            title.setText(UpgradeMessages.HeadlineNone);
            asOf.setText("");
            blockers.setText(UpgradeMessages.NoPlan);
            totals.setText("");
        } else {
            String headline = NLS.bind(UpgradeMessages.Headline, index.request().target());
            title.setText(plan.scope().equals(Scope.EVERYTHING) ? headline
                    : NLS.bind(UpgradeMessages.HeadlineOf, ScopeNames.of(plan.scope()), headline));
            boolean planned = !index.plan().servers().isEmpty();
            asOf.setText(planned ? asOf(index.plan().servers()) : "");
            blockers.setText(planned ? inTheWay(index) : index.model().servers().isEmpty() ? UpgradeMessages.NoPlan
                    : NLS.bind(UpgradeMessages.NoServer, index.request().target()));
            totals.setText(NLS.bind(UpgradeMessages.Totals, new Object[] {effort.steps(), effort.clients(),
                    effort.elevated(), Effort.duration(effort.minutes()), effort.unknown()}));
            totals.setVisible(!index.plan().servers().isEmpty());
            String problems = String.join(" ", index.plan().problems());
            note.setText(problems.isEmpty() ? "" : NLS.bind(UpgradeMessages.Problems, problems));
        }
        hide(note, note.getText().isEmpty());
        applyTheme();
        area.getParent().layout(true, true);
    }

    private static String asOf(List<ServerPlan> servers) {
        Set<Moment> moments = servers.stream().map(ServerPlan::asOf).filter(m -> m != null)
                .collect(Collectors.toSet());
        return moments.size() == 1 ? NLS.bind(UpgradeMessages.AsOf, Wording.moment(moments.iterator().next()))
                : UpgradeMessages.AsOfEach;
    }

    private String inTheWay(PlanIndex index) {
        int blocked = index.count(Verdict.BLOCKED);
        int unknown = index.count(Verdict.UNKNOWN);
        if (blocked == 0 && unknown == 0) {
            return UpgradeMessages.BlockersNone;
        }
        return NLS.bind(UpgradeMessages.BlockersTitle, (blocked > 0 ? blocked + " " + theme.word(Verdict.BLOCKED) : "")
                + (blocked > 0 && unknown > 0 ? ", " : "")
                + (unknown > 0 ? unknown + " " + theme.word(Verdict.UNKNOWN) : ""));
    }

    private static void hide(Label label, boolean hidden) {
        label.setVisible(!hidden);
        ((GridData) label.getLayoutData()).exclude = hidden;
    }

    /** Takes over the colours and fonts of the present theme. */
    void applyTheme() {
        area.setBackground(theme.color(Token.SURFACE));
        for (Control child : area.getChildren()) {
            if (child instanceof Label) {
                child.setBackground(theme.color(Token.SURFACE));
                child.setForeground(theme.color(Token.FOREGROUND));
            }
        }
        title.setFont(theme.font(TextRole.TITLE));
        blockers.setFont(theme.font(TextRole.STRONG));
        asOf.setForeground(theme.color(Token.MUTED));
        note.setForeground(theme.color(Token.MANUAL));
    }
}
