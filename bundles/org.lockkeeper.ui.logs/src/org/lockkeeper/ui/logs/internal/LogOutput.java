package org.lockkeeper.ui.logs.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
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
import org.lockkeeper.ui.logs.internal.highlight.PaletteTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.CopiedText;

/** Copies and saves lines: the selected ones, or all that are shown. UI thread. */
final class LogOutput {

    /** What the clipboard takes; LogMessages.CopyTooMuch says so. */
    private static final int COPY_LINES = 100_000;
    private static final int COPY_CHARACTERS = 20_000_000;
    /** So many lines are copied before anybody could look for how far it is. */
    private static final int UNSEEN = 500;

    private final LogScene scene;
    private final LineCanvas canvas;
    private final LogServices services;
    private final Consumer<String> note;
    private Task copying;
    private int copies;

    LogOutput(LogScene scene, LineCanvas canvas, LogServices services, Consumer<String> note) {
        this.scene = scene;
        this.canvas = canvas;
        this.services = services;
        this.note = note;
    }

    private LineFile lines(long first, long count) {
        Decorator plain = new Decorator(scene.highlighters(), null);
        return new LineFile(new RowReader(scene.log(), () -> plain), scene.view(), first, count);
    }

    /** Copies the selected lines as text. */
    void copy() {
        if (scene.log() == null || canvas.count() == 0) {
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
        TaskBuilder<Optional<String>> task = scene.<Optional<String>>task(
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
        if (scene.log() == null || row < 0) {
            return;
        }
        int mine = scene.generation();
        LogSet set = scene.log().set();
        scene.<LogLine>task(NLS.bind(LogMessages.LineReading, Counts.of(row + 1)), _ -> {
            LogLine line = set.rows().lines(row, 1, WholeLineDialog.MOST_BYTES).getFirst();
            return new LogLine(line.number(), line.offset(), line.bytes(), RowReader.whole(line), line.cut());
        }).onDone(line -> {
            if (scene.isCurrent(mine)) {
                new WholeLineDialog(canvas.getShell(), services, row, line.text(), line.bytes()).open();
            }
        }).onProblem(note).start();
    }

    /** Asks for a file and writes the selected lines, or all that are shown where only one is selected. */
    void save(String title) {
        if (scene.log() == null || canvas.count() == 0) {
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
        Decorator by = new Decorator(scene.highlighters(), null);
        PageTheme colors = colors();
        scene.<Void>task(NLS.bind(LogMessages.Saving, file.getFileName()), progress -> {
            if (page) {
                lines.writePage(file, title, by, colors, progress);
            } else {
                lines.writeText(file, progress);
            }
            return null;
        }).onDone(_ -> note.accept(NLS.bind(LogMessages.Saved, count, file))).start();
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
