package org.lockkeeper.ui.internal.settings;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The folder of extensions, and what was found there. The folder is not chosen here: commands, which have no window, read
 * the same one, so that a plan never depends on where it was made.
 */
@Creatable
public final class ExtensionsPage implements SettingsPage {

    private final Extensions extensions;
    private final Provider<FileOpener> opener;

    /**
     * Made by injection.
     *
     * @param extensions {@code null} where none were loaded
     */
    @Inject
    public ExtensionsPage(@Optional Extensions extensions, Provider<FileOpener> opener) {
        this.extensions = extensions;
        this.opener = opener;
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
        label(parent, all.isEmpty() ? Messages.Settings_noExtensions
                : NLS.bind(Messages.Settings_loaded, String.join("\n", all.stream().map(ExtensionsPage::words).toList())));
    }

    private static String words(Extension extension) {
        String name = extension.title() + (extension.version() == null ? "" : " " + extension.version());
        return extension.isSound() ? name : name + ": " + extension.shortfall();
    }

    private static void label(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).create());
    }
}
