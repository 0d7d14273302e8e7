package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** All keys of the Log view and what they do: those of its commands, and those that only its text knows. */
final class LogKeysDialog extends TitledDialog {

    private static final String CONTEXT = "org.lockkeeper.bindings.log";

    private record Key(String keys, String does) {
    }

    private final MApplication application;

    LogKeysDialog(Shell shell, MApplication application) {
        super(shell, LogMessages.Keys);
        this.application = application;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Table table = WidgetIds.set(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "log.keys");
        Forms.name(table, LogMessages.KeysName);
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(100),
                convertHeightInCharsToPixels(26)).create());
        column(table, LogMessages.KeysColumn, SWT.NONE, 30);
        column(table, LogMessages.KeysDoes, SWT.NONE, 66);
        List<Key> all = new ArrayList<>(ofText());
        all.addAll(ofCommands());
        all.forEach(key -> new TableItem(table, SWT.NONE).setText(new String[] {key.keys, key.does}));
        WidgetIds.describe(table, () -> String.join("\n", all.stream().map(k -> k.keys + "\t" + k.does).toList()));
        return area;
    }

    private static List<Key> ofText() {
        return List.of(new Key(LogMessages.KeyMove, LogMessages.KeyMoveDoes),
                new Key(LogMessages.KeyEnds, LogMessages.KeyEndsDoes),
                new Key(LogMessages.KeySlide, LogMessages.KeySlideDoes),
                new Key(LogMessages.KeyWords, LogMessages.KeyWordsDoes),
                new Key(LogMessages.KeyStretch, LogMessages.KeyStretchDoes),
                new Key(LogMessages.KeyBack, LogMessages.KeyBackDoes),
                new Key(LogMessages.KeyMenu, LogMessages.KeyMenuDoes),
                new Key(LogMessages.KeyEnter, LogMessages.KeyEnterDoes),
                new Key(LogMessages.KeyBars, LogMessages.KeyBarsDoes),
                new Key(LogMessages.KeyOrder, LogMessages.KeyOrderDoes));
    }

    private List<Key> ofCommands() {
        List<Key> keys = new ArrayList<>();
        for (MBindingTable table : application.getBindingTables()) {
            boolean ours = table.getBindingContext() != null
                    && CONTEXT.equals(table.getBindingContext().getElementId());
            for (MKeyBinding binding : table.getBindings()) {
                if (binding.getCommand() != null && (ours || binding.getCommand().getElementId().contains(".log."))) {
                    keys.add(new Key(format(binding.getKeySequence()),
                            binding.getCommand().getLocalizedCommandName()));
                }
            }
        }
        keys.sort(Comparator.comparing(Key::does, String.CASE_INSENSITIVE_ORDER));
        return keys;
    }

    private static String format(String sequence) {
        try {
            return KeySequence.getInstance(sequence).format();
        } catch (ParseException e) {
            return sequence;
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
