package org.lockkeeper.ui.upgrade.internal.scenario;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What is known and what would be, side by side: how many clients have which verdict, and how many are cut off. */
public final class DifferencePane {

    private final ThemeTokens theme;
    private final Composite area;
    private final Label answer;
    private final Table table;

    /**
     * An empty one.
     *
     * @param onOpen told the verdict whose present clients are to be seen
     */
    public DifferencePane(Composite parent, ThemeTokens theme, Consumer<Verdict> onOpen) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
        answer = WidgetIds.set(new Label(area, SWT.WRAP), "scenario.answer");
        answer.setFont(theme.font(TextRole.STRONG));
        answer.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).create());
        table = WidgetIds.set(new Table(area, SWT.BORDER | SWT.FULL_SELECTION), "scenario.difference");
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 190).create());
        Accessibles.name(table, ScenarioMessages.Difference);
        WidgetIds.describe(table, this::text);
        table.addListener(SWT.DefaultSelection, e -> {
            if (e.item.getData() instanceof Verdict verdict) {
                onOpen.accept(verdict);
            }
        });
        for (String heading : List.of("", ScenarioMessages.Now, ScenarioMessages.Then, ScenarioMessages.Change)) {
            TableColumn column = new TableColumn(table, heading.isEmpty() ? SWT.LEFT : SWT.RIGHT);
            column.setText(heading);
            column.setWidth(heading.isEmpty() ? 360 : 110);
        }
    }

    /** The control, to be laid out. */
    public Control control() {
        return area;
    }

    /** @param difference {@code null} where there is none to show */
    public void show(Difference difference) {
        table.removeAll();
        if (difference == null) {
            answer.setText("");
            return;
        }
        int others = difference.changes().size();
        String changed = others == 0 ? ScenarioMessages.Same : others == 1 ? ScenarioMessages.OtherOne
                : NLS.bind(ScenarioMessages.Other, NumberFormat.getIntegerInstance().format(others));
        List<String> sentences = new ArrayList<>(List.of(changed));
        sentences.addAll(difference.shortfalls());
        answer.setText(String.join(" ", sentences).replace("&", "&&"));
        for (Verdict verdict : Verdict.values()) {
            row(theme.word(verdict), verdict, difference.present().total(verdict), difference.plan().total(verdict));
        }
        CutOff now = difference.present().cutOff();
        CutOff then = difference.plan().cutOff();
        row(ScenarioMessages.Least, null, now.least(), then.least());
        row(ScenarioMessages.Most, null, now.most(), then.most());
        area.layout();
    }

    /** All of it in words. */
    public String text() {
        return answer.getText() + Arrays.stream(table.getItems()).map(i -> "\n" + i.getText(0) + ": " + i.getText(1)
                + " \u2192 " + i.getText(2)).collect(Collectors.joining());
    }

    private void row(String title, Verdict verdict, int now, int then) {
        TableItem item = new TableItem(table, SWT.NONE);
        NumberFormat format = NumberFormat.getIntegerInstance();
        List<String> texts = new ArrayList<>(List.of(title, format.format(now), format.format(then)));
        texts.add(now == then ? "" : (then > now ? "+" : "\u2212") + format.format(Math.abs(then - now)));
        item.setText(texts.toArray(String[]::new));
        if (verdict != null) {
            item.setImage(theme.image(Icon.of(verdict)));
            item.setData(verdict);
        }
    }
}
