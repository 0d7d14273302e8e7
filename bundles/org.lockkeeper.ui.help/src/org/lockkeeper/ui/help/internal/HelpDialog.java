package org.lockkeeper.ui.help.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.TitledDialog;

/** The help over a dialog, which would let nobody use the Help view. */
final class HelpDialog extends TitledDialog {

    private static final String HELP = "help";

    private final ThemeTokens theme;
    private final Background background;
    private final ManualSource source;
    private final String place;
    private HelpBrowser browser;

    HelpDialog(Shell parent, ThemeTokens theme, Background background, ManualSource source, String place) {
        super(parent, HelpMessages.Title, HELP);
        this.theme = theme;
        this.background = background;
        this.source = source;
        this.place = place;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        browser = new HelpBrowser(area, theme);
        browser.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(110), convertHeightInCharsToPixels(28)).create());
        browser.show(place);
        background.task(HelpMessages.Reading, _ -> source.manual()).quiet().onDone(browser::open).start();
        return area;
    }

    @Override
    public void create() {
        super.create();
        browser.focus();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
