package org.lockkeeper.ui.logs.internal.output;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.logs.view.viewport.LineText;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** All of a line, however long, broken into pieces so that it can be read; to be copied or saved. UI thread. */
final class WholeLineDialog extends TitledDialog {

    private static final String HELP = "log-tools#whole-line";

    /** As much of a line as is read. */
    static final int MOST_BYTES = 16 << 20;

    private static final int SHOWN = 1_000_000;
    private static final int PIECE = 100;

    private final LogServices services;
    private final long row;
    private final String text;
    private final long bytes;
    private Label note;

    /**
     * @param row number of the line, from 0
     * @param text as it may be shown
     * @param bytes length of the line in its file
     */
    WholeLineDialog(Shell shell, LogServices services, long row, String text, long bytes) {
        super(shell, NLS.bind(LogMessages.LineTitle, Counts.of(row + 1)), HELP);
        this.services = services;
        this.row = row;
        this.text = text;
        this.bytes = bytes;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        StyledText shown = new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        shown.setFont(services.theme().font(TextRole.MONOSPACE));
        shown.setMargins(6, 6, 6, 6);
        shown.setKeyBinding(SWT.MOD1 | 'A', ST.SELECT_ALL);
        shown.addListener(SWT.Traverse, e -> e.doit = true);
        shown.setText(pieces());
        shown.setLayoutData(GridDataFactory.fillDefaults().grab(true, true)
                .hint(width(shown), 16 * shown.getLineHeight()).create());
        Accessibles.name(shown, NLS.bind(LogMessages.LineBroken, PIECE));
        WidgetIds.set(shown, "log.wholeLine.text");
        note = CssClass.MUTED.set(WidgetIds.set(new Label(area, SWT.NONE), "log.wholeLine.note"));
        note.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        boolean all = text.length() <= SHOWN && bytes <= MOST_BYTES;
        note.setText(all ? NLS.bind(LogMessages.LineBytes, Counts.of(bytes))
                : NLS.bind(LogMessages.LineBytesCut, Counts.of(bytes), Counts.of(Math.min(SHOWN, text.length()))));
        return area;
    }

    private static int width(StyledText text) {
        GC gc = new GC(text);
        try {
            gc.setFont(text.getFont());
            return (int) (PIECE * gc.getFontMetrics().getAverageCharacterWidth()) + 40;
        } finally {
            gc.dispose();
        }
    }

    // a control is slow with one line of a million characters, not with many short ones
    private String pieces() {
        int end = Math.min(text.length(), SHOWN);
        StringBuilder pieces = new StringBuilder(end + end / PIECE + 1);
        for (int at = 0; at < end; at += PIECE) {
            pieces.append(LineText.visible(text.substring(at, Math.min(end, at + PIECE)))).append('\n');
        }
        return pieces.toString();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, "log.wholeLine.copy", LogMessages.LineCopy, this::copy);
        button(parent, "log.wholeLine.save", LogMessages.LineAsFile, this::save);
        closeButton(parent);
    }

    private void button(Composite parent, String id, String label, Runnable action) {
        ((GridLayout) parent.getLayout()).numColumns++;
        Button button = Forms.button(parent, SWT.PUSH, id, label, action);
        setButtonLayoutData(button);
    }

    private void copy() {
        CopiedText.put(getShell().getDisplay(), text);
        note.setText(LogMessages.CopiedText);
    }

    private void save() {
        services.files().save(getShell(), new Request(Accessibles.plain(LogMessages.LineAsFile), "line-" + (row + 1) + ".txt",
                List.of(new Kind(LogMessages.TextFile, "*.txt")))).ifPresent(
                        file -> services.background().<Void>task(Accessibles.plain(LogMessages.LineAsFile), _ -> {
                            WholeFile.write(file, text);
                            return null;
                        }).quiet().onDone(_ -> say(NLS.bind(LogMessages.LineSaved, file))).onProblem(this::say)
                                .start());
    }

    private void say(String words) {
        if (!note.isDisposed()) {
            note.setText(words);
        }
    }
}
