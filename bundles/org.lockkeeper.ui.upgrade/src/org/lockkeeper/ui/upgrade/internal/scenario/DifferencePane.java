package org.lockkeeper.ui.upgrade.internal.scenario;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * What is known and what would be, side by side: how many clients have which verdict, and how many are cut off. Every
 * number that is not nothing opens its clients.
 */
public final class DifferencePane {

    private static final int COLUMNS = 5;
    private static final int GAP = 6;
    private static final int INDENT = 24;

    private final ThemeTokens theme;
    private final Consumer<ClientFilter> onOpen;
    private final Composite area;
    private final Label answer;
    private final Composite table;
    private final List<String> words = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param onOpen told the clients that are to be seen; {@code null} where no view can be gone to
     */
    public DifferencePane(Composite parent, ThemeTokens theme, Consumer<ClientFilter> onOpen) {
        this.theme = theme;
        this.onOpen = onOpen;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
        answer = WidgetIds.set(new Label(area, SWT.WRAP), "scenario.answer");
        answer.setFont(theme.font(TextRole.STRONG));
        answer.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).create());
        table = WidgetIds.set(new Composite(area, SWT.NONE), "scenario.difference");
        table.setLayout(GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(GAP, 5).create());
        table.setLayoutData(GridDataFactory.fillDefaults().create());
        Accessibles.name(table, ScenarioMessages.Difference);
        WidgetIds.describe(table, this::text);
    }

    /** The control, to be laid out. */
    public Control control() {
        return area;
    }

    /** @param difference {@code null} where there is none to show */
    public void show(Difference difference) {
        for (Control control : table.getChildren()) {
            control.dispose();
        }
        words.clear();
        if (difference == null) {
            answer.setText("");
            return;
        }
        int others = difference.changes().size();
        String changed = others == 0 ? ScenarioMessages.Same : Plural.bind(ScenarioMessages.Other, others);
        List<String> sentences = new ArrayList<>(List.of(changed));
        sentences.addAll(difference.shortfalls());
        answer.setText(String.join(" ", sentences).replace("&", "&&"));
        heading("", SWT.BEGINNING);
        heading("", SWT.BEGINNING);
        List.of(ScenarioMessages.Now, ScenarioMessages.Then, ScenarioMessages.Change).forEach(t -> heading(t, SWT.END));
        for (Verdict verdict : Verdict.values()) {
            row(theme.word(verdict), Icon.of(verdict), difference.present().total(verdict),
                    difference.plan().total(verdict), new Rows(ScenarioMessages.Open,
                            () -> ClientFilter.verdict(verdict), () -> would(difference, EnumSet.of(verdict)),
                            () -> changes(difference, c -> c.from() == verdict || c.to() == verdict)));
        }
        CutOff now = difference.present().cutOff();
        CutOff then = difference.plan().cutOff();
        interval(ScenarioMessages.Least, now.least(), then.least(), difference, ScenarioClients.LEAST);
        interval(ScenarioMessages.Most, now.most(), then.most(), difference, ScenarioClients.MOST);
        row(ScenarioMessages.Differ, null, -1, others, new Rows(ScenarioMessages.Open, null,
                () -> changes(difference, _ -> true), null));
        area.layout(true, true);
    }

    /** All of it in words. */
    public String text() {
        return answer.getText() + String.join("", words);
    }

    /** What the numbers of a row open; {@code null} where they open nothing. */
    private record Rows(String hint, Supplier<ClientFilter> now, Supplier<ClientFilter> then,
            Supplier<ClientFilter> change) {
    }

    /** How many are cut off is reckoned from more than verdicts: it opens those whom the question is about. */
    private void interval(String title, int now, int then, Difference difference, Set<Verdict> verdicts) {
        row(title, null, now, then, new Rows(ScenarioMessages.OpenAsked, () -> ScenarioClients.known(verdicts),
                () -> would(difference, verdicts),
                () -> changes(difference, c -> verdicts.contains(c.from()) != verdicts.contains(c.to()))));
    }

    private static ClientFilter would(Difference difference, Set<Verdict> verdicts) {
        return ScenarioClients.would(difference.plan(), verdicts);
    }

    private static ClientFilter changes(Difference difference, Predicate<ClientChange> which) {
        return ScenarioClients.these(difference.changes().stream().filter(which).map(ClientChange::who).toList(),
                difference.present());
    }

    private void heading(String text, int side) {
        Label label = new Label(table, SWT.NONE);
        label.setText(text);
        label.setFont(theme.font(TextRole.STRONG));
        label.setLayoutData(GridDataFactory.fillDefaults().align(side, SWT.CENTER)
                .indent(text.isEmpty() ? 0 : INDENT, 0).create());
    }

    private void row(String title, Icon icon, int now, int then, Rows rows) {
        Label image = new Label(table, SWT.NONE);
        if (icon != null) {
            image.setImage(theme.image(icon));
        }
        new Label(table, SWT.NONE).setText(title);
        NumberFormat format = NumberFormat.getIntegerInstance();
        number(now < 0 ? "" : format.format(now), now, title, ScenarioMessages.Now, rows.hint(), rows.now());
        number(format.format(then), then, title, ScenarioMessages.Then, rows.hint(), rows.then());
        String change = now < 0 || now == then ? ""
                : (then > now ? "+" : "\u2212") + format.format(Math.abs(then - now));
        number(change, change.isEmpty() ? 0 : 1, title, ScenarioMessages.Change, rows.hint(), rows.change());
        words.add("\n" + title + ": " + (now < 0 ? "" : format.format(now) + " \u2192 ") + format.format(then));
    }

    private void number(String text, int count, String row, String column, String hint, Supplier<ClientFilter> opens) {
        Control control;
        if (onOpen == null || opens == null || count <= 0) {
            Label label = new Label(table, SWT.NONE);
            label.setText(text);
            control = label;
        } else {
            Link link = WidgetIds.set(new Link(table, SWT.NONE), "scenario.open." + row + "." + column);
            link.setText("<a>" + text + "</a>");
            link.setToolTipText(hint);
            Accessibles.name(link, row + ", " + column + ": " + text);
            link.addListener(SWT.Selection, _ -> {
                ClientFilter clients = opens.get();
                if (clients != null) {
                    onOpen.accept(clients);
                }
            });
            control = link;
        }
        control.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(INDENT, 0).create());
    }
}
