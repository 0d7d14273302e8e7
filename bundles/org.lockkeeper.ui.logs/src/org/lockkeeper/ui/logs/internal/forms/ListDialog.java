package org.lockkeeper.ui.logs.internal.forms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.TitledDialog;

/**
 * Edits a list whose order counts: the list, the fields of what is selected in it, and what it does to lines of the
 * open log. It is accepted only where nothing is wrong, and shared as a file. UI thread.
 *
 * @param <T> one in the list, as it is typed, right or wrong; immutable
 * @param <S> the whole list as it is kept; immutable
 */
public abstract class ListDialog<T, S> extends TitledDialog {

    private static final Point SMALLEST = new Point(760, 560);
    private static final Point USUAL = new Point(1000, 700);

    private final Texts texts;
    private final Services services;
    private final S before;
    private EditedList<T> list;
    private Button export;
    private StateLine says;
    private S result;

    /**
     * What a dialog says and is called.
     *
     * @param id what the ids of its controls begin with
     * @param title of the dialog
     * @param help its place in the help
     * @param none said where the list is empty
     * @param file what it is shared as
     * @param fileName proposed name of such a file
     */
    public record Texts(String id, String title, String help, String none, Kind file, String fileName) {
    }

    /**
     * What it works with.
     *
     * @param theme colours, fonts, icons
     * @param sample lines of the open log, to try on
     * @param files asks for files to import and export
     * @param background reads, writes and tries
     */
    public record Services(ThemeTokens theme, LogSample sample, FileChooser files, Background background) {
        /** Checks that all are there. */
        public Services {
            Objects.requireNonNull(theme);
            Objects.requireNonNull(sample);
            Objects.requireNonNull(files);
            Objects.requireNonNull(background);
        }
    }

    /**
     * @param before what there is
     */
    protected ListDialog(Shell shell, Texts texts, Services services, S before) {
        super(shell, texts.title, texts.help);
        this.texts = texts;
        this.services = Objects.requireNonNull(services);
        this.before = Objects.requireNonNull(before);
    }

    /** Makes the list and, beside and below it in two columns, what is needed to edit and to try what is in it. */
    protected abstract EditedList<T> createParts(Composite area);

    /** Shows one to be edited, and what is wrong with it; {@code null} for none. */
    protected abstract void show(T selected);

    /** What is wrong with one, for people; {@code ""} for nothing. */
    protected abstract String problem(T item);

    /** Whether one takes the place of another when it is imported. */
    protected abstract boolean isSame(T one, T other);

    /** Where those are put that are imported and new: 0 for the start of the list. */
    protected abstract int placeOfNew();

    /** What is in a list that is kept. */
    protected abstract List<T> items(S whole);

    /** The list to be kept of those that are right. */
    protected abstract S whole(List<T> right);

    /** Reads a file; in the background. */
    protected abstract S read(Path file) throws Exception;

    /** Writes a file; in the background. */
    protected abstract void write(S whole, Path file) throws Exception;

    /** Opens the dialog; empty where it was cancelled. */
    public final Optional<S> edit() {
        open();
        services.sample.stop();
        return Optional.ofNullable(result);
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setMinimumSize(SMALLEST);
    }

    @Override
    protected final Point getInitialSize() {
        Point wanted = super.getInitialSize();
        return new Point(Math.max(wanted.x, USUAL.x), Math.max(wanted.y, USUAL.y));
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(16, 10).create());
        list = createParts(area);
        list.action(texts.id + ".import", FormMessages.Import, null, this::importFile);
        export = list.action(texts.id + ".export", FormMessages.Export, null, this::exportFile);
        says = new StateLine(area, services.theme, texts.id + ".state", 2);
        return area;
    }

    @Override
    protected final Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        list.items(items(before), 0);
        // once it is open: until then the platform gives the focus away again
        contents.getDisplay().asyncExec(() -> {
            if (isOpen()) {
                list.focus();
            }
        });
        return contents;
    }

    /** What the dialog works with. */
    protected final Services services() {
        return services;
    }

    /** What is in the list now. */
    protected final List<T> items() {
        return list == null ? List.of() : list.items();
    }

    /** Those in the list with which nothing is wrong. */
    protected final List<T> right() {
        return items().stream().filter(i -> problem(i).isEmpty()).toList();
    }

    /** Takes the selected one as it is typed now. */
    protected final void typed(T now) {
        list.replace(now);
        changed();
    }

    /** To be told when others are in the list, or another one is selected. */
    protected final void changed() {
        // the list tells so while it is made, too
        if (says != null) {
            show(list.selected());
            export.setEnabled(!right().isEmpty());
            String wrong = wrong();
            Button ok = getButton(IDialogConstants.OK_ID);
            if (ok != null) {
                ok.setEnabled(wrong.isEmpty());
            }
            says.say(wrong.isEmpty() ? null : Icon.ERROR, wrong.isEmpty() && items().isEmpty() ? texts.none : wrong);
        }
    }

    private String wrong() {
        return items().stream().filter(i -> !problem(i).isEmpty()).findFirst()
                .map(i -> NLS.bind(FormMessages.Faulty, list.name(i), problem(i))).orElse("");
    }

    /** Says what was done, unless there is something wrong to be told. */
    protected final void tell(String done) {
        if (wrong().isEmpty()) {
            says.say(Icon.INFO, done);
        }
    }

    /** Puts others in place of the same, or where new ones are put; returns how many were replaced. */
    protected final int merge(List<T> others) {
        List<T> all = new ArrayList<>(items());
        int place = placeOfNew();
        int replaced = 0;
        int select = -1;
        for (T other : others) {
            int at = 0;
            while (at < all.size() && !isSame(all.get(at), other)) {
                at++;
            }
            if (at < all.size()) {
                all.set(at, other);
                replaced++;
            } else {
                at = place++;
                all.add(at, other);
            }
            select = select < 0 ? at : select;
        }
        list.items(all, Math.max(0, select));
        return replaced;
    }

    private Request request(String title, String name) {
        return new Request(Accessibles.plain(title), name, List.of(texts.file));
    }

    private void importFile() {
        services.files.open(getShell(), request(FormMessages.Import, "")).ifPresent(
                file -> services.background.<S>task(Accessibles.plain(FormMessages.Import), _ -> read(file)).quiet()
                        .onDone(this::add).onProblem(this::failed).start());
    }

    private void add(S read) {
        if (isOpen()) {
            List<T> others = items(read);
            int replaced = merge(others);
            tell(NLS.bind(FormMessages.Imported, others.size() - replaced, replaced));
        }
    }

    private void exportFile() {
        services.files.save(getShell(), request(FormMessages.Export, texts.fileName)).ifPresent(this::exportFile);
    }

    private void exportFile(Path file) {
        List<T> right = right();
        S whole = whole(right);
        int wrong = items().size() - right.size();
        services.background.<Void>task(Accessibles.plain(FormMessages.Export), _ -> {
            write(whole, file);
            return null;
        }).quiet().onDone(_ -> {
            if (isOpen()) {
                says.say(Icon.INFO, NLS.bind(wrong == 0 ? FormMessages.Exported : FormMessages.ExportedRight,
                        new Object[] {right.size(), file, wrong}));
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

    @Override
    protected final void okPressed() {
        result = whole(right());
        super.okPressed();
    }
}
