package org.lockkeeper.ui.workbench.internal.settings;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/**
 * The folder of extensions, and what was found there: state, what each brings, why one does not take part; to switch off and
 * on, and to remove. The folder is not chosen here: commands, which have no window, read
 * the same one, so that a plan never depends on where it was made.
 */
@Creatable
public final class ExtensionsPage implements SettingsPage {

    private static final Map<Extension.State, Supplier<String>> STATES = Map.of(
            Extension.State.ACTIVE, () -> Messages.Settings_stateActive,
            Extension.State.PARTIAL, () -> Messages.Settings_statePartial,
            Extension.State.REFUSED, () -> Messages.Settings_stateRefused,
            Extension.State.REPLACED, () -> Messages.Settings_stateReplaced,
            Extension.State.DISABLED, () -> Messages.Settings_stateDisabled);

    private final Extensions extensions;
    private final Provider<FileOpener> opener;
    private final Provider<Dialogs> dialogs;

    /**
     * Made by injection.
     *
     * @param extensions {@code null} where none were loaded
     */
    @Inject
    public ExtensionsPage(@Optional Extensions extensions, Provider<FileOpener> opener,
            Provider<Dialogs> dialogs) {
        this.extensions = extensions;
        this.opener = opener;
        this.dialogs = dialogs;
    }

    @Override
    public String id() {
        return "extensions";
    }

    @Override
    public String title() {
        return Messages.Settings_extensions;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public String words() {
        return Messages.Settings_extensionsWords;
    }

    @Override
    public void addMore(Composite parent) {
        String named = System.getProperty("lockkeeper.extensions", "");
        Text folder = WidgetIds.set(new Text(parent, SWT.READ_ONLY | SWT.BORDER), "settings.extensions.folder");
        folder.setText(named.isBlank() ? Messages.Settings_noFolder : named);
        Accessibles.name(folder, Messages.Settings_folder);
        folder.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Button open = WidgetIds.set(new Button(parent, SWT.PUSH), "settings.extensions.open");
        open.setText(Messages.Notice_openFolder);
        open.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        open.setEnabled(!named.isBlank() && Files.isDirectory(Path.of(named)));
        open.addListener(SWT.Selection, _ -> opener.get().open(Path.of(named)));
        label(parent, Messages.Settings_folderHow);
        List<Extension> all = extensions == null ? List.of() : extensions.all();
        label(parent, all.isEmpty() ? Messages.Settings_noExtensions : Messages.Settings_loaded);
        all.forEach(extension -> row(parent, extension));
    }

    /** One extension: what it is, what it brings, why not all of it, and what can be done about it. */
    private void row(Composite parent, Extension extension) {
        Composite row = new Composite(parent, SWT.NONE);
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).create());
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Label told = label(row, words(extension));
        WidgetIds.set(told, "settings.extensions.told." + extension.id());
        boolean off = extension.state() == Extension.State.DISABLED || extension.problems().stream()
                .anyMatch(p -> p.contains("--enable"));
        Button onOff = button(row, off ? Messages.Settings_switchOn : Messages.Settings_switchOff, "onOff", extension);
        // what does not take part anyway is put right or removed
        onOff.setVisible(off || extension.state() == Extension.State.ACTIVE || extension.state() == Extension.State.PARTIAL);
        Button remove = button(row, Messages.Settings_remove, "remove", extension);
        onOff.addListener(SWT.Selection, _ -> change(extension, told, row, () -> {
            extensions.setEnabled(extension.id(), off);
            return NLS.bind(off ? Messages.Settings_isOn : Messages.Settings_isOff, extension.title());
        }));
        remove.addListener(SWT.Selection, _ -> {
            if (dialogs.get().confirm(Messages.Settings_removeTitle, NLS.bind(Messages.Settings_removeAsk, extension.title(),
                    extension.origin()), Messages.Settings_removeDo, Messages.Settings_removeNot)) {
                change(extension, told, row, () -> {
                    extensions.remove(extension.id());
                    return NLS.bind(Messages.Settings_isRemoved, extension.title());
                });
            }
        });
    }

    private interface Change {
        String run() throws ProblemException;
    }

    private void change(Extension extension, Label told, Composite row, Change change) {
        try {
            told.setText(change.run().replace("&", "&&"));
            for (Control control : row.getChildren()) {
                // one change a start: what is on and off now is told by the next one
                control.setVisible(control == told);
            }
            row.getParent().layout(true, true);
        } catch (ProblemException e) {
            dialogs.get().problem(extension.title(), e.getMessage());
        }
    }

    private static Button button(Composite row, String text, String id, Extension extension) {
        Button button = WidgetIds.set(new Button(row, SWT.PUSH), "settings.extensions." + id + "." + extension.id());
        button.setText(text);
        Accessibles.name(button, text + ": " + extension.title());
        button.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).create());
        return button;
    }

    private static String words(Extension extension) {
        String name = extension.title() + (extension.version() == null ? "" : " " + extension.version()) + ", "
                + STATES.get(extension.state()).get();
        String brings = extension.contributes().isEmpty() ? "" : "\n" + String.join(", ", extension.contributes());
        String wrong = extension.problems().isEmpty() ? "" : "\n" + String.join("\n", extension.problems());
        return name + "\n" + extension.origin() + brings + wrong;
    }

    private static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).create());
        return label;
    }
}
