package org.lockkeeper.ui.workbench.internal.settings;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.FilterField;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/** The keys: listed, found by typing, changed by pressing other ones, told where they are taken, reset. */
@Creatable
public final class KeysPage implements SettingsPage {

    private static final int TABLE_HEIGHT = 220;

    private final KeyChanges keys;

    /** Made by injection. */
    @Inject
    public KeysPage(KeyChanges keys) {
        this.keys = keys;
    }

    @Override
    public String id() {
        return "keys";
    }

    @Override
    public String title() {
        return Messages.Settings_keys;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(KitSettings.KEYS);
    }

    @Override
    public String words() {
        return Messages.Settings_keysWords;
    }

    @Override
    public void addMore(Composite parent) {
        new Body(parent);
    }

    /** The page as it is shown once. */
    private final class Body {

        private final Text filter;
        private final Table table;
        private final Text pressed;
        private final Button change;
        private final Button reset;
        private final Label told;
        private String sequence = "";

        Body(Composite parent) {
            filter = FilterField.create(parent, "settings.keys.filter", Messages.Keys_filter);
            table = WidgetIds.set(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL),
                    "settings.keys.table");
            Accessibles.name(table, Messages.Settings_keys);
            table.setHeaderVisible(true);
            table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TABLE_HEIGHT)
                    .create());
            column(Messages.Keys_does, 330);
            column(Messages.Keys_key, 150);
            Composite row = new Composite(parent, SWT.NONE);
            row.setLayout(GridLayoutFactory.fillDefaults().numColumns(5).create());
            row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
            new Label(row, SWT.NONE).setText(Messages.Keys_new);
            pressed = WidgetIds.set(new Text(row, SWT.BORDER | SWT.READ_ONLY), "settings.keys.pressed");
            pressed.setMessage(Messages.Keys_press);
            Accessibles.name(pressed, Messages.Keys_new);
            pressed.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
            pressed.addListener(SWT.KeyDown, this::press);
            change = button(row, "settings.keys.change", Messages.Keys_change, this::change);
            reset = button(row, "settings.keys.reset", Messages.Keys_reset, this::reset);
            button(row, "settings.keys.resetAll", Messages.Keys_resetAll, () -> {
                keys.resetAll();
                fill();
                tell("", false);
            });
            told = WidgetIds.set(new Label(parent, SWT.WRAP), "settings.keys.told");
            told.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(300, 36).create());
            FilterField.listen(filter, table, this::fill);
            table.addListener(SWT.Selection, _ -> update());
            fill();
        }

        private void column(String title, int width) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(title);
            column.setWidth(width);
        }

        private Button button(Composite row, String id, String label, Runnable action) {
            Button button = WidgetIds.set(new Button(row, SWT.PUSH), id);
            button.setText(label);
            button.addListener(SWT.Selection, _ -> action.run());
            return button;
        }

        private void fill() {
            String chosen = selected() == null ? "" : selected().id();
            table.removeAll();
            for (KeyChanges.Bound bound : keys.all()) {
                if (TypedWords.areIn(bound.key().does() + " " + bound.key().keys(),
                        filter.getText().replace('+', ' '))) {
                    TableItem item = new TableItem(table, SWT.NONE);
                    item.setText(new String[] {bound.key().does(), bound.isChanged()
                            ? bound.key().keys() + " " + Messages.Keys_changed : bound.key().keys()});
                    item.setData(bound);
                    if (bound.id().equals(chosen)) {
                        table.setSelection(item);
                    }
                }
            }
            if (table.getSelectionIndex() < 0 && table.getItemCount() > 0) {
                table.setSelection(0);
            }
            update();
        }

        private KeyChanges.Bound selected() {
            return table.getSelectionCount() == 0 ? null : (KeyChanges.Bound) table.getSelection()[0].getData();
        }

        private void update() {
            change.setEnabled(selected() != null && !sequence.isEmpty());
            reset.setEnabled(selected() != null && selected().isChanged());
        }

        private void press(Event event) {
            int accelerator = SWTKeySupport.convertEventToUnmodifiedAccelerator(event);
            KeyStroke stroke = SWTKeySupport.convertAcceleratorToKeyStroke(accelerator);
            if (stroke.isComplete() && stroke.getNaturalKey() != SWT.TAB && stroke.getNaturalKey() != SWT.ESC) {
                KeySequence typed = KeySequence.getInstance(stroke);
                sequence = typed.toString();
                pressed.setText(typed.format());
                event.doit = false;
                update();
            }
        }

        private void change() {
            try {
                keys.change(selected().id(), sequence);
                sequence = "";
                pressed.setText("");
                tell("", false);
                fill();
            } catch (ProblemException e) {
                tell(e.getMessage(), true);
            }
        }

        private void reset() {
            keys.reset(selected().id());
            tell("", false);
            fill();
        }

        private void tell(String text, boolean bad) {
            (bad ? CssClass.BLOCKED : CssClass.MUTED).set(told);
            told.setText(text.replace("&", "&&"));
            told.reskin(SWT.NONE);
        }
    }
}
