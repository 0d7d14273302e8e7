package org.lockkeeper.ui.logs.internal.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.logs.kerio.CustomFormat;
import org.lockkeeper.logs.kerio.FormatDefinition;
import org.lockkeeper.logs.kerio.FormatFile;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.forms.StateLine;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.TitledDialog;

/** Edits the formats of logs that users define, tried on lines of the open log as they are typed. UI thread. */
public final class FormatDialog extends TitledDialog {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private final ThemeTokens theme;
    private final LogSample sample;
    private final FileChooser files;
    private final Background background;
    private final FormatFile before;
    private FormatList list;
    private FormatForm form;
    private FormatTrial trial;
    private StateLine says;
    private FormatFile result;

    /**
     * @param sample lines to try formats on
     * @param files asks for files to import and export
     * @param background reads, writes and tries
     * @param formats the formats that there are
     */
    public FormatDialog(Shell shell, ThemeTokens theme, LogSample sample, FileChooser files, Background background,
            FormatFile formats) {
        super(shell, FormatMessages.Title);
        this.theme = Objects.requireNonNull(theme);
        this.sample = Objects.requireNonNull(sample);
        this.files = Objects.requireNonNull(files);
        this.background = Objects.requireNonNull(background);
        this.before = Objects.requireNonNull(formats);
    }

    /** Opens the dialog; empty where it was cancelled. */
    public Optional<FormatFile> edit() {
        open();
        sample.stop();
        return Optional.ofNullable(result);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setMinimumSize(760, 560);
    }

    @Override
    protected Point getInitialSize() {
        Point wanted = super.getInitialSize();
        return new Point(Math.max(wanted.x, WIDTH), Math.max(wanted.y, HEIGHT));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(16, 10).create());
        list = new FormatList(area, theme, f -> problem(f).isEmpty(), this::changed,
                () -> form.focus());
        list.action("formats.import", FormatMessages.Import, null, this::read);
        list.action("formats.export", FormatMessages.Export, null, this::write);
        form = new FormatForm(area, theme, format -> {
            list.replace(format);
            changed();
        });
        trial = new FormatTrial(area, theme, sample, background);
        says = new StateLine(area, theme, "formats.state", 2);
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        list.items(before.definitions(), before.definitions().isEmpty() ? -1 : 0);
        list.focus();
        return contents;
    }

    private void changed() {
        if (says == null) {
            return;
        }
        FormatDefinition selected = list.selected();
        List<CustomFormat.Problem> problems = selected == null ? List.of() : CustomFormat.problems(selected);
        form.show(selected, problems);
        trial.show(problems.isEmpty() ? selected : null);
        String wrong = list.items().stream().filter(f -> !problem(f).isEmpty()).findFirst()
                .map(f -> NLS.bind(FormatMessages.Faulty, f.title(), problem(f))).orElse("");
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
        }
        says.say(wrong.isEmpty() ? null : Icon.ERROR,
                wrong.isEmpty() && list.items().isEmpty() ? FormatMessages.None : wrong);
    }

    private String problem(FormatDefinition format) {
        String own = CustomFormat.problems(format).stream().findFirst().map(p -> FormatForm.text(p.problem()))
                .orElse("");
        boolean twice = list != null && list.items().stream().anyMatch(f -> !f.id().equals(format.id())
                && f.title().strip().equalsIgnoreCase(format.title().strip()));
        return own.isEmpty() && twice ? FormatMessages.SameName : own;
    }

    private Request request(String title, String name) {
        return new Request(title, name, List.of(new Kind(FormatMessages.FileKind, "*.logformats")));
    }

    private void read() {
        files.open(getShell(), request(FormatMessages.Import, "")).ifPresent(
                file -> background.<FormatFile>task(FormatMessages.Import, _ -> FormatFile.read(file)).quiet()
                        .onDone(this::add).onProblem(this::failed).start());
    }

    // those of the same name are replaced, the others come first
    private void add(FormatFile read) {
        if (!isOpen()) {
            return;
        }
        List<FormatDefinition> all = new ArrayList<>(list.items());
        int replaced = 0;
        for (FormatDefinition format : read.definitions()) {
            int at = -1;
            for (int i = 0; i < all.size() && at < 0; i++) {
                at = all.get(i).id().equals(format.id()) ? i : -1;
            }
            if (at >= 0) {
                all.set(at, format);
                replaced++;
            } else {
                all.addFirst(format);
            }
        }
        list.items(all, all.isEmpty() ? -1 : 0);
        says.say(Icon.INFO, NLS.bind(FormatMessages.Imported, read.definitions().size() - replaced, replaced));
    }

    private void write() {
        files.save(getShell(), request(FormatMessages.Export, "lockkeeper.logformats")).ifPresent(this::write);
    }

    private void write(Path file) {
        FormatFile all = file();
        background.<Void>task(FormatMessages.Export, _ -> {
            all.write(file);
            return null;
        }).quiet().onDone(_ -> {
            if (isOpen()) {
                says.say(Icon.INFO, NLS.bind(FormatMessages.Exported, all.definitions().size(), file));
            }
        }).onProblem(this::failed).start();
    }

    private void failed(String problem) {
        if (isOpen()) {
            says.say(Icon.ERROR, problem);
        }
    }

    private boolean isOpen() {
        return getShell() != null && !getShell().isDisposed();
    }

    private FormatFile file() {
        return new FormatFile(list.items().stream().filter(f -> problem(f).isEmpty()).toList(),
                before.endComment());
    }

    @Override
    protected void okPressed() {
        result = file();
        super.okPressed();
    }
}
