package org.lockkeeper.ui.logs.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.text.LineSource;
import org.lockkeeper.ui.logs.internal.text.LogFiles;
import org.lockkeeper.ui.logs.internal.text.LogFiles.Identity;
import org.lockkeeper.ui.navigation.ShowsEvidence;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The Log view: a file's text at the line that an evidence names. */
public final class LogPart implements ShowsEvidence {

    private static final int GROWTH_MILLIS = 120;
    private static final int COPY_LIMIT = 100_000;

    private final Background background;
    private final UISynchronize ui;
    private final ThemeTokens theme;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("Log lines").factory());

    private Composite pages;
    private StackLayout stack;
    private Page nothing;
    private Composite page;
    private LogHeader header;
    private LineCanvas canvas;
    private Subscription themeChanges;

    private SourceFile file;
    private LineSource source;
    private Task opening;
    private Task search;
    private long wantedLine;
    private int generation;

    /** Made by injection. */
    @Inject
    public LogPart(Background background, UISynchronize ui, ThemeTokens theme) {
        this.background = background;
        this.ui = ui;
        this.theme = theme;
    }

    /** Makes the controls, and answers to the workbench's own commands while the view is active. */
    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        handlers.activateHandler("org.lockkeeper.command.find", new LogHandlers.Find());
        handlers.activateHandler("org.lockkeeper.command.copy", new LogHandlers.Copy());
        pages = new Composite(parent, SWT.NONE);
        stack = new StackLayout();
        pages.setLayout(stack);
        nothing = new Page(pages, "log.nothing", theme);
        nothing.begin();
        nothing.muted(LogMessages.NothingOpen);
        nothing.end();
        page = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        page.setLayout(layout);
        header = new LogHeader(page, theme, this::find, this::goToLine);
        canvas = new LineCanvas(page, theme);
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        WidgetIds.set(canvas, "log.text");
        canvas.onMove(this::showPosition);
        canvas.setMenu(LogMenu.of(canvas, this::copy, header::focusFind, header::focusLine));
        stack.topControl = nothing.control();
        applyTheme();
        themeChanges = theme.listen(this::applyTheme);
    }

    private void applyTheme() {
        header.applyTheme();
        canvas.themeChanged();
    }

    @Focus
    void focus() {
        if (stack.topControl == page) {
            canvas.setFocus();
        } else {
            pages.setFocus();
        }
    }

    @PreDestroy
    void close() {
        themeChanges.close();
        closeFile();
        reader.shutdownNow();
    }

    @Override
    public void showEvidence(Evidence evidence) {
        wantedLine = evidence.line();
        boolean same = source != null && file != null && Objects.equals(file.location(), evidence.file().location());
        if (same && source.isComplete()) {
            goToWanted();
            return;
        }
        closeFile();
        file = evidence.file();
        stack.topControl = page;
        pages.layout();
        header.showFile(file);
        canvas.show(null, reader);
        int mine = ++generation;
        SourceFile what = file;
        opening = background.<Identity>task(NLS.bind(LogMessages.Opening, what.fileName()),
                progress -> LogFiles.open(what, lines -> ui.asyncExec(() -> opened(mine, lines)), progress))
                .onDone(identity -> read(mine, identity))
                .onProblem(problem -> failed(mine, problem))
                .onCancelled(() -> cancelled(mine))
                .start();
    }

    private void closeFile() {
        generation++;
        if (opening != null) {
            opening.cancel();
            opening = null;
        }
        if (search != null) {
            search.cancel();
            search = null;
        }
        if (source != null) {
            source.close();
            source = null;
        }
        if (canvas != null && !canvas.isDisposed()) {
            canvas.show(null, reader);
        }
    }

    private void opened(int mine, LineSource lines) {
        if (mine != generation || canvas.isDisposed()) {
            lines.close();
            return;
        }
        source = lines;
        canvas.show(lines, reader);
        header.status(LogMessages.Counting);
        grow(mine);
    }

    private void grow(int mine) {
        if (mine != generation || canvas.isDisposed() || source == null) {
            return;
        }
        canvas.grown();
        goToWanted();
        if (!source.isComplete()) {
            canvas.getDisplay().timerExec(GROWTH_MILLIS, () -> grow(mine));
        }
    }

    // the line may come to be known only while lines are being counted
    private void goToWanted() {
        long known = source.lineCount();
        if (wantedLine > 0 && wantedLine <= known) {
            canvas.mark(wantedLine - 1);
            wantedLine = 0;
        } else if (wantedLine > 0 && source.isComplete()) {
            header.warn(NLS.bind(LogMessages.Shorter, wantedLine, known));
            wantedLine = 0;
        }
        showPosition();
    }

    private void read(int mine, Identity identity) {
        if (mine != generation || canvas.isDisposed()) {
            return;
        }
        if (source != null) {
            canvas.grown();
            goToWanted();
        }
        switch (identity) {
            case SAME -> header.verified();
            case CHANGED -> header.warn(NLS.bind(LogMessages.Changed, file.fileName()));
            case NOT_KNOWN -> { }
        }
    }

    private void failed(int mine, String problem) {
        if (mine == generation && !canvas.isDisposed()) {
            header.status("");
            header.warn(problem);
        }
    }

    private void cancelled(int mine) {
        if (mine == generation && !canvas.isDisposed()) {
            header.warn(NLS.bind(LogMessages.Cancelled, source == null ? 0 : source.lineCount()));
        }
    }

    private void showPosition() {
        if (source == null || source.lineCount() == 0) {
            header.status("");
            return;
        }
        String position = NLS.bind(source.isComplete() ? LogMessages.Position : LogMessages.PositionCounting,
                canvas.current() + 1, source.lineCount());
        header.status(canvas.selectionCount() == 1 ? position
                : position + "  \u00b7  " + NLS.bind(LogMessages.Selected, canvas.selectionCount()));
    }

    /** Puts the focus where text to find is typed. */
    void focusFind() {
        if (stack.topControl == page) {
            header.focusFind();
        }
    }

    /** Puts the focus where a line number is typed. */
    void focusLine() {
        if (stack.topControl == page) {
            header.focusLine();
        }
    }

    /** Goes to the next or previous line that contains the text to find. */
    void findAgain(boolean forward) {
        if (header.wanted().isEmpty()) {
            focusFind();
        } else {
            find(header.wanted(), forward);
        }
    }

    private void find(String text, boolean forward) {
        canvas.highlight(text);
        if (source == null || text.isEmpty()) {
            return;
        }
        if (search != null) {
            search.cancel();
        }
        long before = canvas.current();
        LineSource where = source;
        int mine = generation;
        long from = Math.floorMod(before + (forward ? 1 : -1), Math.max(1, where.lineCount()));
        search = background.<Long>task(NLS.bind(LogMessages.Looking, text),
                progress -> where.find(text, from, forward, progress))
                .onDone(line -> found(mine, text, forward, before, line))
                .onProblem(problem -> failed(mine, problem))
                .start();
    }

    private void found(int mine, String text, boolean forward, long before, long line) {
        if (mine != generation || canvas.isDisposed()) {
            return;
        }
        if (line < 0) {
            header.note(NLS.bind(LogMessages.NotFound, text));
            return;
        }
        canvas.reveal(line);
        boolean round = forward ? line <= before : line >= before;
        header.note(round ? NLS.bind(LogMessages.FoundAgain, text, line + 1) : "");
    }

    private void goToLine(String text) {
        if (source == null) {
            return;
        }
        try {
            long line = Long.parseLong(text.strip());
            if (line >= 1 && line <= source.lineCount()) {
                canvas.reveal(line - 1);
                canvas.setFocus();
                header.note("");
                return;
            }
        } catch (NumberFormatException _) {
            // told below, as a number out of range is
        }
        header.note(NLS.bind(LogMessages.NoSuchLine, text, source.lineCount()));
    }

    /** Copies the selected lines as text; in a field, what is selected there. */
    void copy() {
        if (canvas.getDisplay().getFocusControl() instanceof Text field) {
            field.copy();
            return;
        }
        if (source == null || source.lineCount() == 0) {
            return;
        }
        long first = canvas.selectionStart();
        long wanted = canvas.selectionCount();
        int count = (int) Math.min(COPY_LIMIT, wanted);
        LineSource where = source;
        background.<String>task(NLS.bind(LogMessages.Copying, count),
                _ -> String.join("\n", where.read(first, count)))
                .quiet().onDone(text -> copied(text, count, wanted)).start();
    }

    private void copied(String text, int count, long wanted) {
        if (canvas.isDisposed() || text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
        header.note(NLS.bind(count < wanted ? LogMessages.CopiedFirst : LogMessages.Copied, count));
    }

    /** Selects all lines; in a field, its text. */
    void selectAll() {
        if (canvas.getDisplay().getFocusControl() instanceof Text field) {
            field.selectAll();
        } else {
            canvas.selectAll();
        }
    }
}
