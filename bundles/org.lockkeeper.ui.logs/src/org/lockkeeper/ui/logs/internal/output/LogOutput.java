package org.lockkeeper.ui.logs.internal.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.logs.view.output.LineFile;
import org.lockkeeper.logs.view.output.PageTheme;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.text.PaletteTokens;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.CopiedText;

/** Copies and saves lines: the selected ones, or all that are shown. UI thread. */
public final class LogOutput implements LogFeature {

    /** What the clipboard takes; LogMessages.CopyTooMuch says so. */
    private static final int COPY_LINES = 100_000;
    private static final int COPY_CHARACTERS = 20_000_000;
    /** So many lines are copied before anybody could look for how far it is. */
    private static final int UNSEEN = 500;

    private final LogDocument document;
    private final LineCanvas canvas;
    private final LogServices services;
    private final Supplier<SourceFile> file;
    private final Consumer<String> note;
    private Task copying;
    private int copies;

    /**
     * @param file which file is open
     * @param note says what came of it
     */
    public LogOutput(LogDocument document, LineCanvas canvas, LogServices services, Supplier<SourceFile> file,
            Consumer<String> note) {
        this.document = document;
        this.canvas = canvas;
        this.services = services;
        this.file = file;
        this.note = note;
    }

    @Override
    public void offer(LogActions to) {
        to.on(LogAction.WHOLE_LINE, this::showWhole);
        to.on(LogAction.SAVE, () -> save(file.get().fileName()));
    }

    private LineFile lines(long first, long count) {
        Decorator plain = new Decorator(document.highlighters(), null);
        return new LineFile(new RowReader(document.log(), () -> plain), document.view(), first, count);
    }

    /** Copies the selected lines as text. */
    public void copy() {
        if (document.log() == null || canvas.count() == 0) {
            return;
        }
        String text = canvas.selectedText();
        if (!text.isEmpty()) {
            copies++;
            copied(text);
            note.accept(LogMessages.CopiedText);
            return;
        }
        long count = canvas.selectionCount();
        if (copying != null) {
            copying.cancel();
        }
        int number = ++copies;
        if (count > COPY_LINES) {
            copied(null, count);
            return;
        }
        LineFile lines = lines(canvas.selectionStart(), count);
        TaskBuilder<Optional<String>> task = document.scope().<Optional<String>>lasting(
                NLS.bind(LogMessages.Copying, Counts.of(count)), progress -> lines.text(COPY_CHARACTERS, progress));
        if (count <= UNSEEN) {
            task.quiet();
        }
        copying = task.onDone(all -> {
            // what was copied since is what somebody wants
            if (number == copies && !canvas.isDisposed()) {
                copied(all.orElse(null), count);
            }
        }).onProblem(note).start();
    }

    private void copied(String text, long count) {
        if (text == null) {
            note.accept(NLS.bind(LogMessages.CopyTooMuch, Counts.of(count), LogAction.SAVE.keys()));
        } else if (!text.isEmpty()) {
            copied(text);
            note.accept(NLS.bind(LogMessages.Copied, Counts.of(count)));
        }
    }

    private void copied(String text) {
        CopiedText.put(canvas.getDisplay(), text);
    }

    /** Shows all of the current line, however long it is. */
    void showWhole() {
        long row = canvas.currentRow();
        if (document.log() == null || row < 0) {
            return;
        }
        LogSet set = document.log().set();
        document.scope().<LogLine>task(NLS.bind(LogMessages.LineReading, Counts.of(row + 1)), _ -> {
            LogLine line = set.rows().lines(row, 1, WholeLineDialog.MOST_BYTES).getFirst();
            return new LogLine(line.number(), line.offset(), line.bytes(), RowReader.whole(line), line.cut());
        }).onDone(line -> new WholeLineDialog(canvas.getShell(), services, row, line.text(), line.bytes()).open())
                .onProblem(note).start();
    }

    /** Asks for a file and writes the selected lines, or all that are shown where only one is selected. */
    void save(String title) {
        if (document.log() == null || canvas.count() == 0) {
            return;
        }
        services.files().save(canvas.getShell(), new Request(LogMessages.Save, title + ".txt",
                List.of(new Kind(LogMessages.TextFile, "*.txt"), new Kind(LogMessages.PageFile, "*.html"))))
                .ifPresent(file -> write(file, title));
    }

    /** Writes the lines; the ending of the file's name tells how. */
    void write(Path file, String title) {
        boolean some = canvas.selectionCount() > 1;
        long count = some ? canvas.selectionCount() : canvas.count();
        LineFile lines = lines(some ? canvas.selectionStart() : 0, count);
        boolean page = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
        Decorator by = new Decorator(document.highlighters(), null);
        PageTheme colors = colors();
        document.scope().<Void>lasting(NLS.bind(LogMessages.Saving, file.getFileName()), progress -> {
            if (page) {
                lines.writePage(file, title, by, colors, progress);
            } else {
                lines.writeText(file, progress);
            }
            return null;
        }).onDone(_ -> {
            String told = NLS.bind(LogMessages.Saved, count, file);
            note.accept(told);
            services.notices().tellWritten(told, file);
        }).start();
    }

    private PageTheme colors() {
        return new PageTheme(value(Token.BACKGROUND), value(Token.FOREGROUND), Arrays.stream(PaletteColor.values())
                .collect(Collectors.toMap(color -> color, color -> value(PaletteTokens.of(color)))));
    }

    private String value(Token token) {
        RGB rgb = services.theme().color(token).getRGB();
        return String.format("#%02x%02x%02x", rgb.red, rgb.green, rgb.blue);
    }
}
