package org.lockkeeper.ui.servers.internal;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.ui.files.SourceFolder;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What Overview shows while there is nothing to judge: how to begin, or why the workspace is not open. */
final class EmptyState {

    private final WorkspaceSession session;
    private final ImportOffer imports;
    private final Composite area;
    private final Label text;
    private final Button folder;
    private final Button sample;

    EmptyState(Composite parent, WorkspaceSession session, ImportOffer imports, ThemeTokens theme) {
        this.session = session;
        this.imports = imports;
        area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        area.setLayout(GridLayoutFactory.fillDefaults().create());
        Composite middle = CssClass.CONTENT.set(new Composite(area, SWT.NONE));
        middle.setLayout(GridLayoutFactory.fillDefaults().spacing(8, 10).create());
        middle.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).create());
        Label title = new Label(middle, SWT.WRAP);
        title.setFont(theme.font(TextRole.TITLE));
        title.setText(Messages.Empty_title);
        title.setLayoutData(GridDataFactory.fillDefaults().hint(580, SWT.DEFAULT).create());
        text = WidgetIds.set(new Label(middle, SWT.WRAP), "overview.empty");
        text.setLayoutData(GridDataFactory.fillDefaults().hint(480, SWT.DEFAULT).create());
        Composite buttons = CssClass.CONTENT.set(new Composite(middle, SWT.NONE));
        buttons.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).create());
        folder = button(buttons, "overview.import", Messages.Empty_import, theme, Icon.IMPORT);
        folder.addListener(SWT.Selection, _ -> importFolder());
        sample = button(buttons, "overview.sample", Messages.Empty_sample, theme, Icon.SERVER);
        sample.addListener(SWT.Selection, _ -> Samples.harbor().ifPresent(path -> session.importPaths(
                List.of(path))));
        Label hint = CssClass.MUTED.set(new Label(middle, SWT.WRAP));
        hint.setText(Messages.Empty_hint);
        hint.setLayoutData(GridDataFactory.fillDefaults().hint(480, SWT.DEFAULT).create());
        update();
    }

    private static Button button(Composite parent, String id, String text, ThemeTokens theme, Icon icon) {
        Button button = WidgetIds.set(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.setImage(theme.image(icon));
        return button;
    }

    private void importFolder() {
        SourceFolder.ask(area.getShell(), Messages.Empty_import, "").ifPresent(chosen -> imports.offer(List.of(chosen)));
    }

    Control control() {
        return area;
    }

    void focus() {
        folder.setFocus();
    }

    void update() {
        boolean planning = !session.model().servers().isEmpty();
        boolean open = session.isChangeable();
        text.setText(switch (session.state()) {
            case OPENING -> Messages.Empty_opening;
            case FAILED -> NLS.bind(Messages.Empty_failed, session.failure());
            case OPEN -> planning ? Messages.Empty_planning : Messages.Empty_text;
        });
        folder.setEnabled(open && !planning);
        sample.setEnabled(open && !planning && Samples.harbor().isPresent());
    }
}
