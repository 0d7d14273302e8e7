package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * What silence hides: what to look at next, sources that could not be read, clients that lack evidence, old evidence,
 * servers that could not be planned.
 */
final class Attention {

    private static final int SHOWN = 4;
    private static final int CHECKS = 2;

    private final Composite area;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private List<Line> present = List.of();

    /** A line: its text, and where it leads. */
    private record Line(Icon icon, String text, Runnable action) {

        boolean says(Line other) {
            return text.equals(other.text);
        }
    }

    Attention(Composite parent, Navigation navigation, ThemeTokens theme) {
        this.navigation = navigation;
        this.theme = theme;
        area = CssClass.CONTENT.set(WidgetIds.set(new Composite(parent, SWT.NONE), "overview.attention"));
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        WidgetIds.describe(area, () -> String.join("\n", present.stream().map(Line::text).toList()));
    }

    void show(PlanIndex index) {
        List<Line> lines = lines(index);
        if (lines.size() == present.size()) {
            boolean same = true;
            for (int i = 0; i < lines.size(); i++) {
                same &= lines.get(i).says(present.get(i));
            }
            if (same) {
                return;
            }
        }
        present = lines;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        for (Line line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
            Label icon = new Label(area, SWT.NONE);
            icon.setImage(theme.image(line.icon()));
            icon.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
            Link link = new Link(area, SWT.NONE);
            link.setText("<a>" + line.text().replace("&", "&&") + "</a>");
            link.setToolTipText(line.text());
            link.addListener(SWT.Selection, _ -> line.action().run());
            link.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).create());
        }
        if (lines.size() > SHOWN) {
            new Label(area, SWT.NONE);
            Label more = CssClass.MUTED.set(new Label(area, SWT.NONE));
            more.setText(NLS.bind(Messages.Attention_more, lines.size() - SHOWN));
        }
        ((org.eclipse.swt.layout.GridData) area.getLayoutData()).exclude = lines.isEmpty();
        area.setVisible(!lines.isEmpty());
    }

    private List<Line> lines(PlanIndex index) {
        List<Line> lines = new ArrayList<>();
        index.plan().nextChecks().stream().limit(CHECKS).forEach(check -> lines.add(next(check)));
        int unread = index.plan().servers().stream().flatMap(s -> s.unread().stream()).collect(Collectors.toSet())
                .size();
        if (unread > 0) {
            lines.add(new Line(Icon.WARNING, unread == 1 ? Messages.Attention_unreadOne
                    : NLS.bind(Messages.Attention_unread, unread), () -> navigation.showPart(PartIds.PROBLEMS)));
        }
        int unknown = index.count(Verdict.UNKNOWN);
        if (unknown > 0) {
            lines.add(new Line(Icon.UNKNOWN, unknown == 1 ? Messages.Attention_unknownOne
                    : NLS.bind(Messages.Attention_unknown, unknown),
                    () -> navigation.showClients(ClientFilter.verdict(Verdict.UNKNOWN))));
        }
        for (ServerPlan plan : index.plan().servers()) {
            server(plan, lines);
        }
        for (String problem : index.plan().problems()) {
            lines.add(new Line(Icon.WARNING, problem, () -> navigation.showPart(PartIds.PROBLEMS)));
        }
        return lines;
    }

    private Line next(NextCheck check) {
        String text = check.narrowsBy() == 0 ? NLS.bind(Messages.Attention_checkAny, check.title())
                : NLS.bind(check.narrowsBy() == 1 ? Messages.Attention_checkOne : Messages.Attention_check,
                        check.title(), check.narrowsBy());
        return new Line(Icon.INFO, text, switch (check.kind()) {
            case SOURCES -> () -> navigation.showPart(PartIds.PROBLEMS);
            case REPORT, ACCOUNTS, ACCOUNT_LIST -> () -> navigation.showPart(PartIds.SERVER);
            default -> () -> navigation.showClients(ClientFilter.verdict(Verdict.UNKNOWN));
        });
    }

    private void server(ServerPlan plan, List<Line> lines) {
        Server server = plan.server();
        Runnable show = () -> navigation.showServer(server.name());
        if (plan.asOf() == null) {
            lines.add(new Line(Icon.WARNING, NLS.bind(Messages.Attention_undated, server.name()), show));
        } else if (plan.detection() == Detection.WAIT_FOR_REPORT) {
            // were a report fresh, it would be the way to find out
            String text = server.newestReport().map(AffectedUserReport::at)
                    .map(at -> NLS.bind(Messages.Attention_stale, new Object[] {server.name(),
                        Wording.day(at), at.until(plan.asOf()).toDays()}))
                    .orElse(NLS.bind(Messages.Attention_action, server.name(), Wording.nextAction(plan.detection())));
            lines.add(new Line(Icon.WARNING, text, show));
        } else if (plan.detection() != Detection.REPORT && plan.nextChecks().isEmpty()) {
            lines.add(new Line(Icon.INFO, NLS.bind(Messages.Attention_action, server.name(),
                    Wording.nextAction(plan.detection())), show));
        }
    }
}
