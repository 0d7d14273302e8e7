package org.lockkeeper.ui.help.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The Help view. Back and Forward go over what was read here while it is active. */
public final class HelpPart {

    private final ManualSource source;
    private final Background background;
    private final ThemeTokens theme;
    private HelpBrowser browser;

    /** Made by injection. */
    @Inject
    public HelpPart(ManualSource source, Background background, ThemeTokens theme) {
        this.source = source;
        this.background = background;
        this.theme = theme;
    }

    /** What a key does while the view is active. */
    private record Step(Runnable action) {

        @Execute
        @SuppressWarnings("unused") // called by the platform
        public void execute() {
            action.run();
        }
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent, EHandlerService handlers) {
        browser = new HelpBrowser(parent, theme);
        handlers.activateHandler("org.lockkeeper.command.back", new Step(browser::back));
        handlers.activateHandler("org.lockkeeper.command.forward", new Step(browser::forward));
        handlers.activateHandler("org.lockkeeper.command.find", new Step(browser::search));
        background.task(HelpMessages.Reading, _ -> source.manual()).quiet().onDone(browser::open).start();
    }

    void show(String place) {
        browser.show(place);
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        browser.focus();
    }
}
