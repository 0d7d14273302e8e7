package org.lockkeeper.ui.workbench.internal.workspaces;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Hint;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.workspaces.RecentWorkspaces.Recent;

/** Asks which workspace to open: one that was open lately, or any folder. */
final class OpenWorkspaceDialog extends TitledDialog {

    private static final String HELP = "workspaces#open";
    private static final int BESIDE = IDialogConstants.CLIENT_ID;

    private final RecentWorkspaces recent;
    private final Path present;
    private final FileChooser files;
    private final ThemeTokens theme;
    private Table table;
    private Button forget;
    private Hint hint;
    // found on the disk; shown before all others
    private Path found;
    private WorkspaceOpener.Choice choice;
    private boolean wantsNew;

    /** @param present the one in this window, which is not opened again; {@code null} for none */
    OpenWorkspaceDialog(Shell parent, RecentWorkspaces recent, Path present, FileChooser files, ThemeTokens theme) {
        super(parent, WorkspaceMessages.OpenTitle, HELP);
        this.recent = recent;
        this.present = present;
        this.files = files;
        this.theme = theme;
    }

    /** Asks; empty where it was cancelled. */
    Optional<WorkspaceOpener.Choice> ask() {
        open();
        return Optional.ofNullable(choice);
    }

    /** Whether a new one was asked for. */
    boolean wantsNew() {
        return wantsNew;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 8).create());
        Label text = CssClass.MUTED.set(new Label(area, SWT.WRAP));
        text.setText(WorkspaceMessages.OpenText);
        text.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
                .hint(convertWidthInCharsToPixels(90), SWT.DEFAULT).create());
        table = WidgetIds.set(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL),
                "workspaces.table");
        table.setHeaderVisible(true);
        Accessibles.name(table, WorkspaceMessages.OpenTitle);
        WidgetIds.describe(table, () -> String.join("\n", Arrays.stream(table.getItems())
                .map(i -> i.getText(0) + "\t" + i.getText(1) + "\t" + i.getText(2)).toList()));
        column(table, WorkspaceMessages.ColumnName, SWT.LEFT, 24);
        column(table, WorkspaceMessages.ColumnFolder, SWT.LEFT, 46);
        column(table, WorkspaceMessages.ColumnOpened, SWT.LEFT, 20);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT,
                convertHeightInCharsToPixels(11)).create());
        table.addListener(SWT.Selection, _ -> enable());
        table.addListener(SWT.DefaultSelection, _ -> take(false));
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                forget();
            }
        });
        Composite side = new Composite(area, SWT.NONE);
        side.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 6).create());
        side.setLayoutData(GridDataFactory.fillDefaults().create());
        button(side, "workspaces.browse", WorkspaceMessages.Browse).addListener(SWT.Selection, _ -> browse());
        button(side, "workspaces.new", WorkspaceMessages.New).addListener(SWT.Selection, _ -> {
            wantsNew = true;
            close();
        });
        forget = button(side, "workspaces.forget", WorkspaceMessages.Forget);
        forget.addListener(SWT.Selection, _ -> forget());
        hint = new Hint(area, "workspaces.hint");
        hint.control().setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
                .hint(convertWidthInCharsToPixels(90), SWT.DEFAULT).create());
        fill();
        return area;
    }

    private static Button button(Composite side, String id, String text) {
        Button button = WidgetIds.set(new Button(side, SWT.PUSH), id);
        button.setText(text);
        button.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return button;
    }

    private void fill() {
        int selected = Math.max(0, table.getSelectionIndex());
        table.removeAll();
        List<Recent> all = new ArrayList<>(recent.all());
        if (found != null && all.stream().noneMatch(r -> r.folder().equals(found))) {
            all.addFirst(new Recent(found, null));
        }
        for (Recent each : all) {
            TableItem item = new TableItem(table, SWT.NONE);
            boolean isHere = each.folder().equals(present);
            item.setText(new String[] {WorkspaceNames.of(each.folder()), WorkspaceNames.place(each.folder()),
                isHere ? WorkspaceMessages.Here : each.isThere() ? opened(each) : WorkspaceMessages.Gone});
            item.setImage(theme.image(Icon.GROUP));
            item.setData(each);
            if (isHere || !each.isThere()) {
                item.setForeground(theme.color(Token.MUTED));
            }
        }
        // the one in this window was opened last: the one before it is meant
        int other = selected == 0 && all.size() > 1 && all.getFirst().folder().equals(present) ? 1 : selected;
        if (!all.isEmpty()) {
            table.setSelection(Math.min(other, all.size() - 1));
        }
        enable();
    }

    private static String opened(Recent recent) {
        return recent.openedAt() == null ? "" : Wording.instant(recent.openedAt());
    }

    private Recent selected() {
        return table.getSelectionIndex() < 0 ? null : (Recent) table.getItem(table.getSelectionIndex()).getData();
    }

    private boolean canOpen() {
        Recent selected = selected();
        return selected != null && selected.isThere() && !selected.folder().equals(present);
    }

    private void enable() {
        for (int id : new int[] {IDialogConstants.OK_ID, BESIDE}) {
            if (getButton(id) != null) {
                getButton(id).setEnabled(canOpen());
            }
        }
        forget.setEnabled(selected() != null && selected().openedAt() != null && !selected().folder().equals(present));
    }

    private void forget() {
        if (forget.isEnabled()) {
            recent.forget(selected().folder());
            fill();
            table.setFocus();
        }
    }

    private void browse() {
        files.folder(getShell(), WorkspaceMessages.OpenTitle, WorkspaceMessages.BrowseHint)
                .map(chosen -> chosen.toAbsolutePath().normalize()).ifPresent(this::show);
    }

    /** A folder that was found is opened by the same buttons as the others. */
    private void show(Path chosen) {
        if (!WorkspaceFolders.isWorkspace(chosen)) {
            hint.problem(NLS.bind(WorkspaceMessages.NoWorkspace, WorkspaceNames.place(chosen)));
            getShell().layout(true, true);
            return;
        }
        hint.clear();
        found = chosen;
        fill();
        for (int i = 0; i < table.getItemCount(); i++) {
            if (((Recent) table.getItem(i).getData()).folder().equals(chosen)) {
                table.setSelection(i);
            }
        }
        enable();
        table.setFocus();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, BESIDE, WorkspaceMessages.OpenBeside, false), "workspaces.beside");
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, WorkspaceMessages.Open, true), "workspaces.open");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case IDialogConstants.OK_ID -> take(false);
            case BESIDE -> take(true);
            default -> super.buttonPressed(id);
        }
    }

    private void take(boolean isBeside) {
        if (canOpen()) {
            choice = new WorkspaceOpener.Choice(selected().folder(), isBeside);
            close();
        }
    }
}
