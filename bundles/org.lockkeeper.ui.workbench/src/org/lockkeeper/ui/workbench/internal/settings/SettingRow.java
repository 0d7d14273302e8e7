package org.lockkeeper.ui.workbench.internal.settings;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FontDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * One setting in the dialog: title, what is chosen, what it is good for. What is chosen counts from then on; what is no
 * value is told below it and changes nothing.
 */
final class SettingRow<T> {

    private static final int TITLE = 200;

    private final Setting<T> setting;
    private final Settings settings;
    private final Composite parent;
    private final Label hint;
    private boolean filling;

    SettingRow(Composite parent, Setting<T> setting, Settings settings, ThemeTokens theme) {
        this.parent = parent;
        this.setting = setting;
        this.settings = settings;
        Composite row = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).create());
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Label title = new Label(row, SWT.NONE);
        title.setText(setting.title());
        title.setFont(theme.font(TextRole.STRONG));
        title.setLayoutData(GridDataFactory.fillDefaults().hint(TITLE, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER)
                .create());
        editor(row);
        new Label(row, SWT.NONE);
        hint = CssClass.MUTED.set(WidgetIds.set(new Label(row, SWT.WRAP), id() + ".hint"));
        hint.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).create());
        say(null);
    }

    private String id() {
        return "settings." + setting.id();
    }

    private void editor(Composite row) {
        switch (setting.form()) {
            case Setting.Choice choice -> combo(row, choice.options());
            case Setting.Number number -> number(row, number);
            case Setting.Flag _ -> flag(row);
            case Setting.Font _ -> font(row);
            case Setting.Elsewhere _ -> throw new IllegalArgumentException(setting + " is chosen elsewhere");
        }
    }

    private <C extends Control> C named(C control) {
        WidgetIds.set(control, id());
        Accessibles.name(control, setting.title());
        return control;
    }

    private String kept() {
        return setting.write(settings.get(setting));
    }

    private void combo(Composite row, List<Setting.Option> options) {
        Combo combo = named(new Combo(row, SWT.READ_ONLY));
        options.forEach(o -> combo.add(o.label()));
        combo.setLayoutData(GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER)
                .create());
        follow(combo, () -> combo.select(options.stream().map(Setting.Option::value).toList().indexOf(kept())));
        combo.addListener(SWT.Selection, _ -> take(options.get(combo.getSelectionIndex()).value()));
    }

    private void number(Composite row, Setting.Number number) {
        Composite cell = cell(row, 2);
        Text text = named(new Text(cell, SWT.BORDER | SWT.RIGHT));
        text.setLayoutData(GridDataFactory.fillDefaults().hint(70, SWT.DEFAULT).create());
        Label unit = new Label(cell, SWT.NONE);
        unit.setText(NLS.bind(Messages.Settings_range, new Object[] {number.unit(), number.least(), number.most()}));
        unit.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        follow(text, () -> {
            // while somebody types "30" the value passes "3": only what means another number is put in its place
            if (!text.getText().strip().equals(kept())) {
                text.setText(kept());
            }
        });
        text.addListener(SWT.Modify, _ -> take(text.getText()));
    }

    private void flag(Composite row) {
        Button check = named(new Button(row, SWT.CHECK));
        follow(check, () -> check.setSelection(kept().equals("true")));
        check.addListener(SWT.Selection, _ -> take(String.valueOf(check.getSelection())));
    }

    private void font(Composite row) {
        Composite cell = cell(row, 2);
        Button choose = WidgetIds.set(new Button(cell, SWT.PUSH), id());
        Accessibles.name(choose, () -> setting.title() + ": " + choose.getText());
        follow(choose, () -> choose.setText(setting.words(settings.get(setting)) + "\u2026"));
        choose.addListener(SWT.Selection, _ -> {
            FontDialog dialog = new FontDialog(choose.getShell());
            String[] present = kept().split("\\|");
            if (present.length == 2) {
                dialog.setFontList(new FontData[] {new FontData(present[0], Integer.parseInt(present[1]), SWT.NORMAL)});
            }
            FontData chosen = dialog.open();
            if (chosen != null) {
                take(chosen.getName() + "|" + chosen.getHeight());
            }
        });
    }

    private static Composite cell(Composite row, int columns) {
        Composite cell = CssClass.CONTENT.set(new Composite(row, SWT.NONE));
        cell.setLayout(GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).create());
        cell.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return cell;
    }

    private void follow(Control control, Runnable show) {
        Runnable shown = () -> {
            filling = true;
            show.run();
            filling = false;
        };
        shown.run();
        var subscription = settings.listen(() -> {
            if (!control.isDisposed()) {
                shown.run();
                say(null);
            }
        });
        control.addListener(SWT.Dispose, _ -> subscription.close());
    }

    private void take(String text) {
        if (filling) {
            return;
        }
        try {
            settings.set(setting, setting.read(text));
            say(null);
        } catch (ProblemException e) {
            say(e.getMessage());
        }
    }

    private void say(String problem) {
        (problem == null ? CssClass.MUTED : CssClass.BLOCKED).set(hint);
        String standard = NLS.bind(setting.applies() == Setting.Applies.AT_ONCE ? Messages.Settings_standard
                : Messages.Settings_standardNextStart, setting.words(setting.standard()));
        hint.setText((problem == null ? setting.description() + " " + standard : problem).replace("&", "&&"));
        hint.reskin(SWT.NONE);
        parent.layout(true, true);
    }
}
