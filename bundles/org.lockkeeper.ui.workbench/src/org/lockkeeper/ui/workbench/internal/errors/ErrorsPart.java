package org.lockkeeper.ui.workbench.internal.errors;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Unexpected errors since the start, each with its whole trace, and a report of one to be given away. */
public final class ErrorsPart {

    private final ErrorLog log;
    private final ErrorReport report;
    private final Background background;
    private final GridFactory grids;
    private final PartUpdates updates;
    private final Notices notices;
    private final FileOpener files;
    private final ThemeTokens theme;
    private Grid<LoggedError> grid;
    private StyledText trace;
    private Button copy;

    /** Made by injection. */
    @Inject
    public ErrorsPart(ErrorLog log, ErrorReport report, Background background, GridFactory grids, PartUpdates updates,
            Notices notices, FileOpener files, ThemeTokens theme) {
        this.log = log;
        this.report = report;
        this.background = background;
        this.grids = grids;
        this.updates = updates;
        this.notices = notices;
        this.files = files;
        this.theme = theme;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        grid = grids.create(sash, "errors", ErrorMessages.Noun, columns(), LoggedError::number);
        Composite side = new Composite(sash, SWT.NONE);
        side.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(6, 4).create());
        copy = button(side, "errors.copy", ErrorMessages.Copy, ErrorMessages.CopyHint, this::copyReport);
        button(side, "errors.file", ErrorMessages.OpenFile, ErrorMessages.OpenFileHint, this::openFile);
        trace = WidgetIds.set(new StyledText(side, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL), "errors.trace");
        trace.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(2, 1).create());
        Accessibles.name(trace, ErrorMessages.Trace);
        // there Tab goes on
        trace.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        sash.setWeights(55, 45);
        grid.onSelect(_ -> show());
        updates.closeWithPart(log.listen(updates::request));
        updates.closeWithPart(theme.listen(this::dress));
        dress();
        updates.start(this::refresh);
    }

    private static Button button(Composite parent, String id, String text, String hint, Runnable action) {
        Button button = WidgetIds.set(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.setToolTipText(hint);
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    private static List<GridColumn<LoggedError>> columns() {
        return List.of(
                GridColumn.<LoggedError, Instant>of("at", ErrorMessages.At, LoggedError::at)
                        .order(Comparator.naturalOrder()).format(Wording::instant).icon(_ -> Icon.ERROR).width(24).build(),
                GridColumns.<LoggedError>number("times", ErrorMessages.Times, e -> (long) e.times()).width(8).build(),
                GridColumns.<LoggedError>text("message", ErrorMessages.What, LoggedError::message).width(50).build(),
                GridColumns.<LoggedError>text("bundle", ErrorMessages.Bundle, LoggedError::bundle).width(30).build());
    }

    private void dress() {
        if (!trace.isDisposed()) {
            trace.setFont(theme.font(TextRole.MONOSPACE));
            trace.setBackground(theme.color(Token.BACKGROUND));
            trace.setForeground(theme.color(Token.FOREGROUND));
        }
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        grid.setFocus();
    }

    private void refresh() {
        grid.setRows(log.all());
        show();
    }

    private void show() {
        LoggedError error = grid.current().orElse(null);
        String text = error == null ? log.count() == 0 ? ErrorMessages.None : "" : error.trace().isEmpty()
                ? error.message() + "\n\n" + ErrorMessages.NoTrace : error.message() + "\n\n" + error.trace();
        if (!text.equals(trace.getText())) {
            // a sentence wraps, the lines of a trace do not
            trace.setWordWrap(error == null);
            trace.setText(text);
        }
        copy.setEnabled(error != null);
    }

    private void copyReport() {
        grid.current().ifPresent(error -> {
            String head = report.head();
            background.task(ErrorMessages.Copy, _ -> report.of(error, head)).quiet().onDone(text -> {
                CopiedText.put(trace.getDisplay(), text);
                notices.tell(Notice.of(ErrorMessages.Copied));
            }).start();
        });
    }

    private void openFile() {
        File file = Platform.getLogFileLocation().toFile();
        files.open(file.toPath());
    }
}
