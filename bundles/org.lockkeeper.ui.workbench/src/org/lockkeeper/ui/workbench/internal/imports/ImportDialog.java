package org.lockkeeper.ui.workbench.internal.imports;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.ImportPreview;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * What an import would read and change, before anything is written: the files, as what, for which server, what is not
 * understood. Who does not want to wait for that can import at once.
 */
public final class ImportDialog extends TitledDialog {

    private static final String HELP = "import";
    private static final int PAUSE_MS = 300;

    private final Workspace workspace;
    private final ProductVersion target;
    private final Background background;
    private final ThemeTokens theme;
    private final List<Path> paths;
    private final Optional<Intake> intake;
    private Label headline;
    private Label changes;
    private ImportFiles files;
    private Label reason;
    private Combo server;
    private Text columns;
    private Button choose;
    private Button watch;
    // the folder whose name must not become that of a server; null where it may
    private final String noServer;
    // whether nothing tells, as far as is known, which server it is about
    private boolean lacksServer;
    private boolean watched;
    // whether nothing of it could be read
    private boolean isRefused;
    private Task trying;
    private IntakeRequest asked;

    /**
     * @param target the version that verdicts are compared for
     * @param watched whether people want to be told when something changes there
     * @param intake looks at tables; empty where there is none
     * @param pasted whether it is text from the clipboard: where it does not name its server itself, people have to
     */
    ImportDialog(Shell parent, Workspace workspace, ProductVersion target, Background background, ThemeTokens theme,
            List<Path> paths, boolean watched, boolean pasted, Optional<Intake> intake) {
        super(parent, Messages.ImportDialog_title, HELP);
        this.watched = watched;
        this.intake = intake;
        this.workspace = workspace;
        this.target = target;
        this.background = background;
        this.theme = theme;
        this.paths = List.copyOf(paths);
        this.noServer = pasted ? paths.getFirst().getParent().getFileName().toString() : null;
        this.lacksServer = pasted;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.fillDefaults().margins(12, 10).spacing(6, 8).create());
        headline = label(area, "import.headline");
        headline.setFont(theme.font(TextRole.SECTION));
        changes = label(area, "import.changes");
        files = new ImportFiles(area, this, theme);
        files.table().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(110),
                convertHeightInCharsToPixels(16)).create());
        reason = label(area, "import.reason");
        told("");
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 4).create());
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        caption(row, Messages.ImportDialog_server);
        server = WidgetIds.set(new Combo(row, SWT.DROP_DOWN), "import.server");
        workspace.model().servers().forEach(known -> server.add(known.name()));
        server.setToolTipText(Messages.ImportDialog_serverHint);
        server.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER)
                .hint(convertWidthInCharsToPixels(30), SWT.DEFAULT).create());
        Accessibles.name(server, Messages.ImportDialog_server);
        caption(row, Messages.ImportDialog_columns);
        columns = WidgetIds.set(new Text(row, SWT.BORDER), "import.columns");
        columns.setMessage(Messages.ImportDialog_columnsMessage);
        columns.setToolTipText(NLS.bind(Messages.ImportDialog_columnsHint, String.join(", ", ColumnMapping.FIELDS)));
        columns.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Accessibles.name(columns, Messages.ImportDialog_columns);
        choose = WidgetIds.set(new Button(row, SWT.PUSH), "import.columns.choose");
        choose.setText(SourceMessages.ColumnsChoose);
        choose.setToolTipText(SourceMessages.ColumnsChooseHint);
        choose.setEnabled(false);
        choose.addListener(SWT.Selection, _ -> selected().ifPresent(this::chooseColumns));
        files.table().addListener(SWT.Selection, _ -> {
            choose.setEnabled(selected().isPresent());
            // a cell is too narrow for it
            told(files.selected().map(files::details).orElse(""));
        });
        watch = WidgetIds.set(new Button(area, SWT.CHECK), "import.watch");
        watch.setText(SourceMessages.Watch);
        watch.setToolTipText(SourceMessages.WatchHint);
        watch.setSelection(watched);
        watch.addListener(SWT.Selection, _ -> watched = watch.getSelection());
        // what is typed is tried when it is whole: with Enter, or when one goes on
        for (Control field : List.of(server, columns)) {
            field.addListener(SWT.FocusOut, _ -> retry());
            field.addListener(SWT.Traverse, e -> {
                if (e.detail == SWT.TRAVERSE_RETURN) {
                    // looks, and does not import what nobody saw
                    e.doit = false;
                    retry();
                }
            });
        }
        server.addListener(SWT.Selection, _ -> retry());
        server.addListener(SWT.Modify, _ -> {
            if (lacksServer) {
                getButton(IDialogConstants.OK_ID).setEnabled(!server.getText().isBlank());
            }
        });
        asked = new IntakeRequest(paths, null);
        look();
        return area;
    }

    @Override
    public void create() {
        super.create();
        if (!getButton(IDialogConstants.OK_ID).isEnabled()) {
            // else nothing has the focus, and no key is heard
            files.table().setFocus();
        }
    }

    private void caption(Composite row, String text) {
        new Label(row, SWT.NONE).setText(text);
    }

    /** Looks again where something else is asked for; tells whether it is the same as before. */
    private boolean retry() {
        IntakeRequest request;
        try {
            String name = server.getText().strip();
            request = new IntakeRequest(paths, name.isEmpty() ? null : name,
                    columns.getText().isBlank() ? List.of() : List.of(ColumnMapping.parse(columns.getText())));
        } catch (ProblemException e) {
            refuse(ImportWords.ofWindow(String.valueOf(e.getMessage())));
            return false;
        }
        if (request.equals(asked) && getButton(IDialogConstants.OK_ID).isEnabled()) {
            return true;
        }
        asked = request;
        lacksServer = noServer != null && request.server() == null;
        getButton(IDialogConstants.OK_ID).setEnabled(!lacksServer);
        look();
        return false;
    }

    /** Whether people want to be told when something changes there. */
    boolean isWatched() {
        return watched;
    }

    /** Asks; empty where it was cancelled. */
    Optional<IntakeRequest> ask() {
        return open() == Window.OK ? Optional.of(asked) : Optional.empty();
    }

    /**
     * The selected file, where its columns can be chosen: one that nobody reads, or of which something is wrong. Where
     * nothing could be read at all it is what was given.
     */
    private Optional<Path> selected() {
        if (intake.isEmpty() || files.selected().isEmpty()) {
            return intake.isPresent() && isRefused && paths.size() == 1 ? Optional.of(paths.getFirst()) : Optional.empty();
        }
        return files.selected().filter(file -> !file.isRecognised() || file.problem() != null)
                .map(file -> Path.of(file.file().location()));
    }

    private void chooseColumns(Path file) {
        String name = Wording.path(file.toString());
        background.task(NLS.bind(SourceMessages.ColumnsReading, name),
                progress -> intake.orElseThrow().tableOf(file, progress)).quiet()
                .onDone(table -> {
                    if (files.table().isDisposed()) {
                        return;
                    }
                    if (table.isEmpty()) {
                        changes.setText(NLS.bind(SourceMessages.ColumnsNoTable, name).replace("&", "&&"));
                        return;
                    }
                    new TableColumnsDialog(getShell(), name, table.get()).ask().ifPresent(mapping -> {
                        columns.setText(mapping.text());
                        retry();
                    });
                }).onProblem(message -> {
                    if (!changes.isDisposed()) {
                        changes.setText(message.replace("&", "&&"));
                    }
                }).start();
    }

    private void look() {
        if (trying != null) {
            trying.cancel();
        }
        files.clear();
        told("");
        isRefused = false;
        choose.setEnabled(false);
        changes.setForeground(null);
        headline.setText(NLS.bind(Messages.ImportDialog_looking, names()).replace("&", "&&"));
        changes.setText(noServer == null ? Messages.ImportDialog_wait : Messages.ImportDialog_waitForServer);
        IntakeRequest request = asked;
        trying = background.task(NLS.bind(Messages.ImportDialog_trying, names()),
                progress -> ImportPreview.of(workspace, request, target, progress)).quiet()
                .onDone(preview -> show(preview, request)).onProblem(this::fail).start();
        tellHowFar(trying);
    }

    /** Says from time to time how much of a large folder was looked at, until something else is said. */
    private void tellHowFar(Task of) {
        String looking = headline.getText();
        headline.getDisplay().timerExec(PAUSE_MS, () -> {
            if (!headline.isDisposed() && of == trying && !of.status().isOver() && headline.getText().equals(looking)) {
                if (of.fraction() > 0) {
                    headline.setText(NLS.bind(Messages.ImportDialog_lookingSoFar, names(),
                            NumberFormat.getPercentInstance().format(of.fraction())).replace("&", "&&"));
                }
                tellHowFar(of);
            }
        });
    }

    private static Label label(Composite area, String id) {
        Label label = WidgetIds.set(new Label(area, SWT.WRAP), id);
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).create());
        return label;
    }

    private String names() {
        return paths.stream().map(p -> p.getFileName() == null ? p.toString() : p.getFileName().toString())
                .collect(Collectors.joining(", "));
    }

    private void fail(String message) {
        if (!headline.isDisposed()) {
            headline.setText(NLS.bind(Messages.ImportDialog_impossible, names()).replace("&", "&&"));
            isRefused = true;
            choose.setEnabled(selected().isPresent());
            refuse(ImportWords.ofWindow(message));
        }
    }

    private void refuse(String message) {
        changes.setText(message.replace("&", "&&"));
        changes.setForeground(theme.color(Token.BLOCKED));
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        getShell().layout(true, true);
    }

    private void show(ImportPreview preview, IntakeRequest request) {
        if (headline.isDisposed() || request != asked) {
            return;
        }
        lacksServer = lacksServer && preview.entry().servers().stream().anyMatch(noServer::equalsIgnoreCase);
        long unknown = files.show(preview, name -> lacksServer && name.equalsIgnoreCase(noServer));
        headline.setText(Plural.bind(Messages.ImportDialog_reads, preview.files().size(), number(preview.files().size()),
            lacksServer || preview.entry().servers().isEmpty() ? Messages.ImportDialog_noServer
                    : String.join(", ", preview.entry().servers()), unknown == 0 ? Messages.ImportDialog_allRight
                            : Plural.bind(Messages.ImportDialog_unclear, unknown, number(unknown))).replace("&", "&&"));
        if (lacksServer) {
            refuse(Messages.ImportDialog_whichServer);
        } else {
            changes.setText(ChangeWords.of(preview.changes()).replace("&", "&&"));
            getButton(IDialogConstants.OK_ID).setEnabled(true);
        }
        getShell().layout(true, true);
    }

    /** Says below the files what is wrong with the one that is selected. */
    private void told(String text) {
        reason.setText(text.replace("&", "&&"));
        ((GridData) reason.getLayoutData()).exclude = text.isEmpty();
        reason.setVisible(!text.isEmpty());
        reason.requestLayout();
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    @Override
    protected void okPressed() {
        // what was typed last is looked at first, though nobody went on from it
        if (retry()) {
            super.okPressed();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, Messages.ImportDialog_import, true), "import.do")
                .setEnabled(noServer == null);
        WidgetIds.set(createButton(parent, IDialogConstants.CANCEL_ID, Messages.Cancel, false), "import.cancel");
    }

    @Override
    public boolean close() {
        if (trying != null) {
            trying.cancel();
        }
        return super.close();
    }
}
