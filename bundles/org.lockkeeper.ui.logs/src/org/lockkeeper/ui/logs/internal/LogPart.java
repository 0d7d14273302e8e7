package org.lockkeeper.ui.logs.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.ShowsEvidence;
import org.lockkeeper.ui.navigation.ShowsLines;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The Log view: logs at the line that an evidence names, searched, filtered, explained. */
public final class LogPart implements ShowsEvidence, ShowsLines {

    private final Background background;
    private final UISynchronize ui;
    private final ThemeTokens theme;
    private final LogEngine engine;
    private final WorkspaceSession session;
    private final Navigation navigation;
    private LogView view;
    private LogPresenter presenter;
    private Subscription themeChanges;

    /** Made by injection. */
    @Inject
    public LogPart(Background background, UISynchronize ui, ThemeTokens theme, LogEngine engine,
            WorkspaceSession session, Navigation navigation) {
        this.background = background;
        this.ui = ui;
        this.theme = theme;
        this.engine = engine;
        this.session = session;
        this.navigation = navigation;
    }

    /** Makes the controls, and answers to the workbench's own commands while the view is active. */
    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        handlers.activateHandler("org.lockkeeper.command.find", new LogHandlers.Find());
        handlers.activateHandler("org.lockkeeper.command.copy", new LogHandlers.Copy());
        view = new LogView(parent, theme, new LogView.Wiring(forward -> presenter.find(forward),
                () -> presenter.stopFind(), typed -> presenter.goTo(typed), action -> presenter.perform(action)));
        LogScene scene = new LogScene(view.canvas(), background, ui);
        presenter = new LogPresenter(view, scene, theme, engine, session, navigation);
        view.canvas().setMenu(LogMenu.of(view.canvas(), this::copy, this::focusFind, this::focusLine,
                presenter::perform));
        applyTheme();
        themeChanges = theme.listen(this::applyTheme);
    }

    private void applyTheme() {
        view.applyTheme();
        presenter.applyTheme();
    }

    @Focus
    void focus() {
        view.focus();
    }

    @PreDestroy
    void close() {
        themeChanges.close();
        presenter.close();
    }

    @Override
    public void showEvidence(Evidence evidence) {
        presenter.open(evidence.file(), evidence.line());
    }

    @Override
    public void showLines(SourceFile log, String text) {
        presenter.showLines(log, text);
    }

    /** Puts the focus where text to find is typed. */
    void focusFind() {
        if (view.isPageShown()) {
            view.header().focusFind();
        }
    }

    /** Puts the focus where a line, time or part is typed. */
    void focusLine() {
        if (view.isPageShown()) {
            view.header().focusLine();
        }
    }

    /** Goes to the next or previous line that contains the text to find. */
    void findAgain(boolean forward) {
        if (view.header().wanted().isEmpty()) {
            focusFind();
        } else {
            presenter.find(forward);
        }
    }

    /** Does something of what the view can do, where a log is open. */
    void perform(LogAction action) {
        if (view.isPageShown()) {
            if (action.isSwitch()) {
                view.tools().set(action, !view.tools().isOn(action));
            }
            presenter.perform(action);
        }
    }

    /** Copies the selected lines as text; in a field, what is selected there. */
    void copy() {
        if (view.canvas().getDisplay().getFocusControl() instanceof Text field) {
            field.copy();
        } else if (view.canvas().getDisplay().getFocusControl() instanceof org.eclipse.swt.custom.StyledText text) {
            text.copy();
        } else {
            presenter.copy();
        }
    }

    /** Selects all lines; in a field, its text. */
    void selectAll() {
        if (view.canvas().getDisplay().getFocusControl() instanceof Text field) {
            field.selectAll();
        } else {
            view.canvas().selectAll();
        }
    }
}
