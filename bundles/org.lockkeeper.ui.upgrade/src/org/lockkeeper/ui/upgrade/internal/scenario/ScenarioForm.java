package org.lockkeeper.ui.upgrade.internal.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.core.scenario.Supposition;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Hint;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The fields of a scenario. */
final class ScenarioForm {

    private final SuppositionRow.Choices choices;
    private final Runnable onChange;
    private final Composite area;
    private final Text name;
    private final Text target;
    private final Text asOf;
    private final Text note;
    private final Composite list;
    private final List<SuppositionRow> rows = new ArrayList<>();

    /** A field that cannot be meant, or is still to be filled in. */
    static final class WrongException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Control lacking;

        WrongException(String sentence) {
            this(sentence, null);
        }

        /** @param lacking the field that is still empty; {@code null} for none */
        WrongException(String sentence, Control lacking) {
            super(sentence);
            this.lacking = lacking;
        }

        /** Says it in a dialog. */
        void tell(Hint hint) {
            if (lacking == null) {
                hint.problem(getMessage());
            } else {
                hint.lacks(lacking, getMessage());
            }
        }
    }

    ScenarioForm(Composite parent, SuppositionRow.Choices choices, Runnable onChange) {
        this.choices = choices;
        this.onChange = onChange;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 6).create());
        name = field(ScenarioMessages.Name, "scenario.name", ScenarioMessages.NameHint);
        note = field(ScenarioMessages.Note, "scenario.note", ScenarioMessages.NoteHint);
        target = field(ScenarioMessages.Target, "scenario.target", ScenarioMessages.TargetHint);
        asOf = field(ScenarioMessages.AsOf, "scenario.asOf", ScenarioMessages.AsOfHint);
        Label caption = new Label(area, SWT.NONE);
        caption.setText(ScenarioMessages.Supposed);
        caption.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).align(SWT.FILL, SWT.CENTER).create());
        Button add = WidgetIds.set(new Button(area, SWT.PUSH), "scenario.add");
        add.setText(ScenarioMessages.Add);
        add.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        add.addListener(SWT.Selection, _ -> {
            add(new Supposition(Supposition.Kind.SERVICE, "", "", false)).focus();
            onChange.run();
        });
        list = new Composite(area, SWT.NONE);
        list.setLayout(GridLayoutFactory.fillDefaults().numColumns(SuppositionRow.COLUMNS).spacing(6, 4).create());
        list.setLayoutData(GridDataFactory.fillDefaults().span(4, 1).grab(true, false).create());
    }

    Control control() {
        return area;
    }

    private Text field(String caption, String id, String hint) {
        new Label(area, SWT.NONE).setText(caption);
        Text field = WidgetIds.set(new Text(area, SWT.BORDER | SWT.SINGLE), id);
        field.setMessage(hint);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).create());
        Accessibles.name(field, caption);
        field.addListener(SWT.Modify, _ -> onChange.run());
        return field;
    }

    /** The field of its name. */
    Control name() {
        return name;
    }

    /** Shows a scenario. */
    void show(Scenario scenario) {
        name.setText(scenario.name());
        note.setText(scenario.note());
        target.setText(scenario.target() == null ? "" : scenario.target().toString());
        asOf.setText(scenario.asOf() == null ? "" : scenario.asOf().toString());
        scenario.suppositions().forEach(this::add);
        name.selectAll();
        name.setFocus();
    }

    private SuppositionRow add(Supposition supposition) {
        SuppositionRow row = new SuppositionRow(list, rows.size() + 1, choices, onChange, this::remove);
        rows.add(row);
        row.show(supposition);
        area.getShell().layout(true, true);
        return row;
    }

    private void remove(SuppositionRow row) {
        int index = rows.indexOf(row);
        rows.remove(row);
        // the focus leaves first: a button that goes with it stays the dialog's default button, and Enter does nothing any more
        if (rows.isEmpty()) {
            name.setFocus();
        } else {
            rows.get(Math.min(index, rows.size() - 1)).focus();
        }
        row.dispose();
        area.getShell().layout(true, true);
        onChange.run();
    }

    /** What stands in the fields. */
    Scenario scenario() throws WrongException {
        String called = name.getText().strip();
        if (called.contains(",")) {
            throw new WrongException(ScenarioMessages.NameComma);
        }
        ProductVersion version = parsed(target, ProductVersion.tryParse(target.getText().strip()), ScenarioMessages.NoVersion);
        Moment day = parsed(asOf, Moment.tryParse(asOf.getText().strip()), ScenarioMessages.NoDay);
        List<Supposition> suppositions = new ArrayList<>();
        for (SuppositionRow row : rows) {
            suppositions.add(row.supposition());
        }
        return new Scenario(called, version, day, note.getText(), suppositions);
    }

    private static <T> T parsed(Text field, Optional<T> value, String wrong) throws WrongException {
        String text = field.getText().strip();
        if (text.isEmpty()) {
            return null;
        }
        return value.orElseThrow(() -> new WrongException(NLS.bind(wrong, text)));
    }
}
