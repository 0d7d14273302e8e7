package org.lockkeeper.ui.workbench.internal.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.FilterField;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/** All settings by pages, found by typing; what is chosen counts at once, or says that it does at the next start. */
public final class PreferencesDialog extends TitledDialog {

    private static final String HELP = "preferences";
    private static final int EXPORT = 1001;
    private static final int IMPORT = 1002;
    private static final int RESET = 1003;

    private final Settings settings;
    private final ThemeTokens theme;
    private final FileChooser files;
    private final List<SettingsPage> pages;
    private final String searched;
    private Text filter;
    private Table list;
    private ScrolledComposite scroller;
    private Label told;

    /** @param searched what is typed in the search field at first; {@code ""} for nothing */
    public PreferencesDialog(Shell parent, Settings settings, ThemeTokens theme, FileChooser files, String searched) {
        super(parent, Messages.Settings_title, HELP);
        this.settings = settings;
        this.theme = theme;
        this.files = files;
        this.pages = settings.pages();
        this.searched = searched;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 2;
        filter = FilterField.create(area, "settings.filter", Messages.Settings_filter);
        filter.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create());
        list = WidgetIds.set(new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL),
                "settings.pages");
        Accessibles.name(list, Messages.Settings_pages);
        list.setLayoutData(GridDataFactory.fillDefaults().grab(false, true).hint(Math.max(150, convertWidthInCharsToPixels(24)), 430).create());
        scroller = CssClass.CONTENT.set(new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER));
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(640, 430).create());
        told = CssClass.MUTED.set(WidgetIds.set(new Label(area, SWT.WRAP), "settings.told"));
        told.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(640, SWT.DEFAULT).create());
        FilterField.listen(filter, list, this::fill);
        list.addListener(SWT.Selection, _ -> show());
        filter.setText(searched);
        if (searched.isEmpty()) {
            fill();
        }
        filter.setFocus();
        return area;
    }

    private boolean matches(SettingsPage page) {
        return TypedWords.areIn(page.title() + " " + page.words(), filter.getText())
                || page.settings().stream().anyMatch(s -> matches(page, s));
    }

    private boolean matches(SettingsPage page, Setting<?> setting) {
        return TypedWords.areIn(page.title() + " " + setting.title() + " " + setting.description(), filter.getText());
    }

    private void fill() {
        SettingsPage chosen = chosen().orElse(null);
        list.removeAll();
        for (SettingsPage page : pages) {
            if (matches(page)) {
                TableItem item = new TableItem(list, SWT.NONE);
                item.setText(page.title());
                item.setData(page);
                if (page == chosen) {
                    list.setSelection(item);
                }
            }
        }
        if (list.getSelectionIndex() < 0 && list.getItemCount() > 0) {
            list.setSelection(0);
        }
        show();
    }

    private Optional<SettingsPage> chosen() {
        return list.getSelectionCount() == 0 ? Optional.empty()
                : Optional.of((SettingsPage) list.getSelection()[0].getData());
    }

    private void show() {
        if (scroller.getContent() != null) {
            scroller.getContent().dispose();
        }
        Composite page = CssClass.CONTENT.set(WidgetIds.set(new Composite(scroller, SWT.NONE), "settings.page"));
        page.setLayout(GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 14).create());
        chosen().ifPresentOrElse(p -> fill(page, p), () -> {
            Label none = new Label(page, SWT.WRAP);
            none.setText(NLS.bind(Messages.Settings_none, filter.getText()).replace("&", "&&"));
            none.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).create());
        });
        scroller.setContent(page);
        page.layout(true, true);
        scroller.setMinHeight(page.computeSize(Math.max(300, scroller.getClientArea().width), SWT.DEFAULT).y);
        scroller.setOrigin(0, 0);
    }

    private void fill(Composite page, SettingsPage chosen) {
        Label title = new Label(page, SWT.NONE);
        title.setText(chosen.title().replace("&", "&&"));
        title.setFont(theme.font(TextRole.SECTION));
        for (Setting<?> setting : chosen.settings()) {
            if (!(setting.form() instanceof Setting.Elsewhere)) {
                new SettingRow<>(page, setting, settings, theme);
            }
        }
        chosen.addMore(page);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, RESET, "settings.reset", Messages.Settings_reset, this::reset);
        button(parent, IMPORT, "settings.import", Messages.Settings_import, this::importFile);
        button(parent, EXPORT, "settings.export", Messages.Settings_export, this::exportFile);
        closeButton(parent);
    }

    private void button(Composite parent, int id, String name, String label, Runnable action) {
        Button button = WidgetIds.set(createButton(parent, id, label, false), name);
        button.addListener(SWT.Selection, _ -> action.run());
    }

    @Override
    protected void buttonPressed(int id) {
        // the others do what they do without closing
        if (id < EXPORT) {
            super.buttonPressed(id);
        }
    }

    private void reset() {
        chosen().ifPresent(page -> {
            page.settings().forEach(this::reset);
            show();
            told.setText(NLS.bind(Messages.Settings_resetDone, page.title()).replace("&", "&&"));
        });
    }

    private <T> void reset(Setting<T> setting) {
        settings.set(setting, setting.standard());
    }

    private FileChooser.Request request(String title) {
        return new FileChooser.Request(title, "lockkeeper-settings.properties",
                List.of(new FileChooser.Kind(Messages.Settings_file, "*.properties")));
    }

    private void exportFile() {
        files.save(getShell(), request(Messages.Settings_exportTitle)).ifPresent(file -> tell(() -> {
            int written = settings.exportTo(file);
            return Plural.bind(Messages.Settings_exported, written, file, written);
        }));
    }

    private void importFile() {
        files.open(getShell(), request(Messages.Settings_importTitle)).ifPresent(file -> tell(() -> take(file)));
    }

    private String take(Path file) throws ProblemException {
        List<String> said = new ArrayList<>();
        said.add(NLS.bind(Messages.Settings_imported, file));
        said.addAll(settings.importFrom(file));
        show();
        return String.join(" ", said);
    }

    /** Something that says what came of it. */
    @FunctionalInterface
    private interface Saying {
        String run() throws ProblemException;
    }

    private void tell(Saying saying) {
        String text;
        try {
            text = saying.run();
        } catch (ProblemException e) {
            text = e.getMessage();
        }
        told.setText(text.replace("&", "&&"));
        told.setToolTipText(text);
        told.getParent().layout();
    }
}
