package org.lockkeeper.ui.workbench.internal.about;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/** What this is: sign, version, licence, the libraries with theirs, and what to send along with a report of a fault. */
public final class AboutDialog extends TitledDialog {

    private static final String HELP = "about";
    private static final int COPY = 1001;
    // the sign is drawn on a grid of 16
    private static final int SIGN_ZOOM = 400;

    private final ThemeTokens theme;
    private final Diagnostics diagnostics;
    private final List<Library> libraries;
    private Label told;

    /** @param libraries what is told of each; empty where the installation does not tell */
    public AboutDialog(Shell parent, ThemeTokens theme, Diagnostics diagnostics, List<Library> libraries) {
        super(parent, Messages.About_title, HELP);
        this.theme = theme;
        this.diagnostics = diagnostics;
        this.libraries = List.copyOf(libraries);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).create());
        head.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Label sign = new Label(head, SWT.NONE);
        Image image = new Image(parent.getDisplay(), ImageDescriptor.createFromURL(Icon.LOCKKEEPER.url())
                .getImageData(SIGN_ZOOM));
        sign.setImage(image);
        sign.addListener(SWT.Dispose, _ -> image.dispose());
        Composite words = new Composite(head, SWT.NONE);
        words.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 6).create());
        words.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
        Label title = WidgetIds.set(new Label(words, SWT.NONE), "about.title");
        title.setText(NLS.bind(Messages.About_name, diagnostics.version()));
        title.setFont(theme.font(TextRole.TITLE));
        Label text = new Label(words, SWT.WRAP);
        text.setText(Messages.About_text);
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).create());
        Label caption = new Label(area, SWT.NONE);
        caption.setText(libraries.isEmpty() ? Messages.About_noLibraries : Messages.About_libraries);
        Table table = WidgetIds.set(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "about.libraries");
        Accessibles.name(table, Messages.About_libraries);
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(760, 240).create());
        column(table, Messages.About_library, SWT.LEFT, 40);
        column(table, Messages.About_version, SWT.LEFT, 12);
        column(table, Messages.About_licence, SWT.LEFT, 48);
        for (Library library : libraries) {
            new TableItem(table, SWT.NONE).setText(new String[] {library.name(), library.version(), library.licence()});
        }
        told = CssClass.MUTED.set(WidgetIds.set(new Label(area, SWT.NONE), "about.told"));
        told.setText(Messages.About_copyHint);
        told.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button copy = WidgetIds.set(createButton(parent, COPY, Messages.About_copy, false), "about.copy");
        copy.addListener(SWT.Selection, _ -> {
            CopiedText.put(copy.getDisplay(), diagnostics.text());
            told.setText(Messages.About_copied);
        });
        closeButton(parent);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id != COPY) {
            super.buttonPressed(id);
        }
    }
}
