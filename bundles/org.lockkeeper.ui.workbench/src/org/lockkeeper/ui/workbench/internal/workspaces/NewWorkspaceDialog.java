package org.lockkeeper.ui.workbench.internal.workspaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Hint;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks for the name of a new workspace and where to put it. */
final class NewWorkspaceDialog extends TitledDialog {

    private static final String HELP = "workspaces#new";
    private static final int BESIDE = IDialogConstants.CLIENT_ID;
    // what some system or other does not take as the name of a folder
    private static final Pattern NO_NAME = Pattern.compile(".*[/\\\\:*?\"<>|\\p{Cntrl}].*|\\.+|.*\\.");

    private final Path proposed;
    private final FileChooser files;
    private Text name;
    private Text folder;
    private Hint hint;
    private Path made;
    private WorkspaceOpener.Choice choice;

    /** @param proposed the folder to put it into */
    NewWorkspaceDialog(Shell parent, Path proposed, FileChooser files) {
        super(parent, WorkspaceMessages.NewTitle, HELP);
        this.proposed = proposed;
        this.files = files;
    }

    /** Asks; empty where it was cancelled. */
    Optional<WorkspaceOpener.Choice> ask() {
        open();
        return Optional.ofNullable(choice);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(8, 8).create());
        Label text = CssClass.MUTED.set(new Label(area, SWT.WRAP));
        text.setText(WorkspaceMessages.NewText);
        text.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).grab(true, false)
                .hint(convertWidthInCharsToPixels(80), SWT.DEFAULT).create());
        name = field(area, WorkspaceMessages.Name, "workspaces.name", 2);
        folder = field(area, WorkspaceMessages.Folder, "workspaces.folder", 1);
        folder.setText(proposed.toString());
        Button browse = WidgetIds.set(new Button(area, SWT.PUSH), "workspaces.browse");
        browse.setText(WorkspaceMessages.Browse);
        browse.addListener(SWT.Selection, _ -> files.folder(getShell(), WorkspaceMessages.NewTitle,
                WorkspaceMessages.NoFolder).ifPresent(chosen -> folder.setText(chosen.toString())));
        hint = new Hint(area, "workspaces.hint");
        hint.watch(name);
        hint.watch(folder);
        hint.control().setLayoutData(GridDataFactory.fillDefaults().span(3, 1).grab(true, false)
                .hint(convertWidthInCharsToPixels(80), convertHeightInCharsToPixels(2)).create());
        return area;
    }

    private Text field(Composite area, String caption, String id, int columns) {
        new Label(area, SWT.NONE).setText(caption);
        Text field = WidgetIds.set(new Text(area, SWT.BORDER | SWT.SINGLE), id);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).create());
        Accessibles.name(field, caption);
        field.addListener(SWT.Modify, _ -> check());
        return field;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        check();
        name.setFocus();
        return contents;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, BESIDE, WorkspaceMessages.CreateBeside, false), "workspaces.createBeside");
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, WorkspaceMessages.Create, true), "workspaces.create");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        made = null;
        String called = name.getText().strip();
        if (called.isEmpty()) {
            hint.lacks(name, WorkspaceMessages.NoName);
        } else if (NO_NAME.matcher(called).matches()) {
            hint.problem(NLS.bind(WorkspaceMessages.NameWrong, called));
        } else if (folder.getText().isBlank()) {
            hint.lacks(folder, WorkspaceMessages.NoFolder);
        } else {
            checkPlace(called);
        }
        getButton(IDialogConstants.OK_ID).setEnabled(made != null);
        getButton(BESIDE).setEnabled(made != null);
    }

    private void checkPlace(String called) {
        Path place;
        try {
            place = Path.of(folder.getText().strip()).resolve(called).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            hint.problem(NLS.bind(WorkspaceMessages.NameWrong, folder.getText()));
            return;
        }
        String shown = WorkspaceNames.place(place);
        if (WorkspaceFolders.isWorkspace(place)) {
            hint.problem(NLS.bind(WorkspaceMessages.Exists, shown));
        } else if (Files.exists(place) && !isEmpty(place)) {
            hint.problem(NLS.bind(WorkspaceMessages.Full, shown));
        } else {
            hint.tell(NLS.bind(WorkspaceMessages.WillBe, shown));
            made = place;
        }
    }

    private static boolean isEmpty(Path place) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> content = Files.list(place)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    protected void buttonPressed(int id) {
        if (made != null && (id == IDialogConstants.OK_ID || id == BESIDE)) {
            choice = new WorkspaceOpener.Choice(made, id == BESIDE);
            close();
        } else {
            super.buttonPressed(id);
        }
    }
}
