package org.lockkeeper.ui.logs.internal.open;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.logs.view.state.LogChoice;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.FilterField;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks which of several logs to open, or to merge. UI thread. */
final class LogChooser extends TitledDialog {

    private static final String HELP = "log-tools#choose-logs";
    private static final int WIDTH = 720;
    private static final int HEIGHT = 460;

    private final Wording wording;
    private final List<LogChoice> all = new ArrayList<>();
    private final Set<LogChoice> chosen = new LinkedHashSet<>();
    private final Consumer<Consumer<List<LogChoice>>> more;
    private Text filter;
    private Table table;
    private Button merge;
    private boolean merged;

    /**
     * How it is put.
     *
     * @param title of the dialog
     * @param question what is asked
     * @param action what the button says
     * @param asksMerge whether one may choose to merge what is chosen
     */
    record Wording(String title, String question, String action, boolean asksMerge) {
    }

    /**
     * @param choices what there is to choose from
     * @param before what is chosen at first
     * @param more asks for files elsewhere, and hands them out; {@code null} where there are no others
     */
    LogChooser(Shell parent, Wording wording, List<LogChoice> choices, List<LogChoice> before,
            Consumer<Consumer<List<LogChoice>>> more) {
        super(parent, wording.title, HELP);
        this.wording = wording;
        this.more = more;
        all.addAll(choices);
        chosen.addAll(before);
    }

    /** What was chosen, in the order of the list. */
    List<LogChoice> chosen() {
        return all.stream().filter(chosen::contains).toList();
    }

    /** Whether it is to be merged. */
    boolean isMerged() {
        return merged;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 1;
        new Label(area, SWT.WRAP).setText(wording.question);
        filter = FilterField.create(area, "log.choose.filter", LogMessages.ChooseFilter);
        table = new Table(area, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        column(table, LogMessages.ChooseLog, SWT.NONE, 22);
        column(table, LogMessages.ChooseFiles, SWT.NONE, 8);
        column(table, LogMessages.ChooseFolder, SWT.NONE, 64);
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                toggle((TableItem) e.item);
            }
        });
        Accessibles.name(table, wording.question);
        WidgetIds.set(table, "log.choose.list");
        FilterField.listen(filter, table, this::fill);
        if (wording.asksMerge) {
            merge = new Button(area, SWT.CHECK);
            merge.setText(LogMessages.ChooseMerge);
            merge.addListener(SWT.Selection, _ -> merged = merge.getSelection());
            WidgetIds.set(merge, "log.choose.merge");
        }
        fill();
        return area;
    }

    private void toggle(TableItem item) {
        if (item.getChecked()) {
            chosen.add((LogChoice) item.getData());
        } else {
            chosen.remove((LogChoice) item.getData());
        }
        enable();
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        for (LogChoice choice : all) {
            if (TypedWords.areIn(choice.newest(), filter.getText())) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(new String[] {choice.name(), Integer.toString(choice.files().size()), choice.folder()});
                item.setData(choice);
                item.setChecked(chosen.contains(choice));
            }
        }
        table.setRedraw(true);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (more != null) {
            Button other = createButton(parent, IDialogConstants.CLIENT_ID, LogMessages.ChooseOther, false);
            WidgetIds.set(other, "log.choose.other");
        } else {
            Button every = createButton(parent, IDialogConstants.SELECT_ALL_ID, LogMessages.ChooseAll, false);
            WidgetIds.set(every, "log.choose.all");
        }
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, wording.action, true), "log.choose.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.SELECT_ALL_ID) {
            for (TableItem item : table.getItems()) {
                item.setChecked(true);
                toggle(item);
            }
        } else if (id == IDialogConstants.CLIENT_ID) {
            more.accept(this::add);
        } else {
            super.buttonPressed(id);
        }
    }

    private void add(List<LogChoice> others) {
        if (!table.isDisposed()) {
            others.stream().filter(o -> !all.contains(o)).forEach(all::add);
            chosen.addAll(others);
            filter.setText("");
            fill();
            enable();
        }
    }

    private void enable() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!chosen.isEmpty() || !wording.asksMerge);
        }
    }
}
