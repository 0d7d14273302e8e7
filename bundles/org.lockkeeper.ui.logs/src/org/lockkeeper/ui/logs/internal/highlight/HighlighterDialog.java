package org.lockkeeper.ui.logs.internal.highlight;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.forms.StateLine;
import org.lockkeeper.ui.logs.internal.model.Highlighter;
import org.lockkeeper.ui.logs.internal.model.Highlighters;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.TitledDialog;

/** Edits the highlighters, with a preview on lines of the open log. UI thread. */
public final class HighlighterDialog extends TitledDialog {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 680;

    private final ThemeTokens theme;
    private final LogSample sample;
    private final FileChooser files;
    private final Background background;
    private final List<Highlighter> before;
    private DraftList list;
    private DraftForm form;
    private PreviewPane preview;
    private StateLine says;
    private List<Highlighter> result;

    /**
     * @param sample lines to try highlighters on
     * @param files asks for files to import and export
     * @param background reads and writes them
     * @param set the highlighters that there are
     */
    public HighlighterDialog(Shell shell, ThemeTokens theme, LogSample sample, FileChooser files,
            Background background, List<Highlighter> set) {
        super(shell, HighlightMessages.Edit);
        this.theme = Objects.requireNonNull(theme);
        this.sample = Objects.requireNonNull(sample);
        this.files = Objects.requireNonNull(files);
        this.background = Objects.requireNonNull(background);
        this.before = List.copyOf(set);
    }

    /** Opens the dialog; empty where it was cancelled. */
    public Optional<List<Highlighter>> edit() {
        open();
        sample.stop();
        return Optional.ofNullable(result);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setMinimumSize(720, 560);
    }

    @Override
    protected Point getInitialSize() {
        Point wanted = super.getInitialSize();
        return new Point(Math.max(wanted.x, WIDTH), Math.max(wanted.y, HEIGHT));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(false).margins(10, 10)
                .spacing(16, 10).create());
        list = new DraftList(area, theme, before, this::changed, () -> form.focus());
        list.action("highlights.kerio", HighlightMessages.Kerio, HighlightMessages.KerioHint, this::restore);
        list.action("highlights.import", HighlightMessages.Import, null, this::read);
        list.action("highlights.export", HighlightMessages.Export, null, this::write);
        form = new DraftForm(area, theme, draft -> {
            list.replace(draft);
            changed();
        });
        preview = new PreviewPane(spanning(area), sample);
        says = new StateLine(area, theme, "highlights.state", 2);
        return area;
    }

    private static Composite spanning(Composite parent) {
        Composite both = new Composite(parent, SWT.NONE);
        both.setLayout(GridLayoutFactory.fillDefaults().create());
        both.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, true).create());
        return both;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        changed();
        list.focus();
        return contents;
    }

    private void changed() {
        if (says == null) {
            return;
        }
        Draft selected = list.selected();
        form.show(selected);
        preview.update(built(), selected);
        String wrong = list.items().stream().filter(d -> !d.problem().isEmpty()).findFirst()
                .map(d -> NLS.bind(HighlightMessages.Faulty, d.name(), d.problem())).orElse("");
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
        }
        says.say(!wrong.isEmpty() ? Icon.ERROR : null,
                wrong.isEmpty() && list.items().isEmpty() ? HighlightMessages.None : wrong);
    }

    private List<Highlighter> built() {
        return list.items().stream().map(Draft::build).flatMap(Optional::stream).toList();
    }

    private void restore() {
        List<Highlighter> shipped = Highlighters.shipped();
        merge(shipped);
        says.say(Icon.INFO, NLS.bind(HighlightMessages.KerioRestored, shipped.size()));
    }

    /** Puts highlighters in place of those of the same name, and the others at the end; returns how many replaced. */
    private int merge(List<Highlighter> others) {
        List<Draft> drafts = new ArrayList<>(list.items());
        int replaced = 0;
        int select = -1;
        for (Highlighter other : others) {
            Draft draft = Draft.of(other);
            int at = -1;
            for (int i = 0; i < drafts.size() && at < 0; i++) {
                at = drafts.get(i).name().equals(draft.name()) ? i : -1;
            }
            if (at >= 0) {
                drafts.set(at, draft);
                replaced++;
            } else {
                drafts.add(draft);
                at = drafts.size() - 1;
            }
            select = select < 0 ? at : select;
        }
        list.items(drafts, Math.max(0, select));
        return replaced;
    }

    private Request request(String title, String name) {
        return new Request(title, name, List.of(new Kind(HighlightMessages.FileKind, "*.highlighters")));
    }

    private void read() {
        files.open(getShell(), request(HighlightMessages.Import, "")).ifPresent(
                file -> background.<List<Highlighter>>task(HighlightMessages.Import, _ -> read(file)).quiet()
                        .onDone(this::add).onProblem(this::failed).start());
    }

    private static List<Highlighter> read(Path file) throws ProblemException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Highlighters.read(in, file.getFileName().toString());
        } catch (CharacterCodingException e) {
            throw new ProblemException(NLS.bind(HighlightMessages.NoText, file.getFileName()), e);
        } catch (IOException e) {
            throw new ProblemException(NLS.bind(HighlightMessages.NotRead, file, e.getMessage()), e);
        }
    }

    private void add(List<Highlighter> read) {
        if (isOpen()) {
            int replaced = merge(read);
            says.say(Icon.INFO, NLS.bind(HighlightMessages.Imported, read.size() - replaced, replaced));
        }
    }

    private void failed(String problem) {
        if (isOpen()) {
            says.say(Icon.ERROR, problem);
        }
    }

    private boolean isOpen() {
        return getShell() != null && !getShell().isDisposed();
    }

    private void write() {
        files.save(getShell(), request(HighlightMessages.Export, "lockkeeper.highlighters")).ifPresent(file -> {
            List<Highlighter> set = built();
            background.<Void>task(HighlightMessages.Export, _ -> {
                Files.writeString(file, Highlighters.write(set), StandardCharsets.UTF_8);
                return null;
            }).quiet().onDone(_ -> {
                if (isOpen()) {
                    says.say(Icon.INFO, NLS.bind(HighlightMessages.Exported, set.size(), file));
                }
            }).onProblem(this::failed).start();
        });
    }

    @Override
    protected void okPressed() {
        result = built();
        super.okPressed();
    }
}
