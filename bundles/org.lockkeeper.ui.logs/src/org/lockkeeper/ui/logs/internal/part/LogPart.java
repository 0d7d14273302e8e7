package org.lockkeeper.ui.logs.internal.part;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.handlers.CopyHandler;
import org.lockkeeper.ui.logs.internal.handlers.FindHandler;
import org.lockkeeper.ui.logs.internal.handlers.LogCommands;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.tabs.LogTab;
import org.lockkeeper.ui.logs.internal.tabs.LogTabs;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.ShowsEvidence;
import org.lockkeeper.ui.navigation.ShowsLines;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.FileDrops;

/** The Log view: logs, imported or not, at the line that an evidence names, searched, filtered, explained. */
public final class LogPart implements ShowsEvidence, ShowsLines, OpensLogs, LogCommands {

    /** After that the first log has been seen. */
    private static final int WARM_UP_MILLIS = 1000;

    private final LogServices services;
    private LogTabs tabs;
    private Composite place;
    private Subscription themeChanges;

    /** Made by injection. */
    @Inject
    public LogPart(Background background, UISynchronize ui, ThemeTokens theme, LogEngine engine,
            WorkspaceSession session, ScopeSession scopes, Navigation navigation, Provider<FileChooser> files,
            Notices notices) {
        services = new LogServices(background, ui, theme, engine, session, scopes, navigation, files, notices);
    }

    /** Makes the controls, and answers to the workbench's own commands while the view is active. */
    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        handlers.activateHandler("org.lockkeeper.command.find", new FindHandler());
        handlers.activateHandler("org.lockkeeper.command.copy", new CopyHandler());
        place = new Composite(parent, 0);
        tabs = new LogTabs(place, services, this::addMenu);
        FileDrops.take(place, paths -> tabs.picker().open(paths.stream().map(Path::toString).toList()));
        themeChanges = services.theme().listen(tabs::applyTheme);
        parent.getDisplay().timerExec(WARM_UP_MILLIS, () -> services.background().<Void>task(LogMessages.TextName,
                progress -> {
                    LogWarmUp.run(progress);
                    return null;
                }).quiet().start());
    }

    private void addMenu(LogTab tab) {
        LineCanvas canvas = tab.view().canvas();
        canvas.setMenu(LogMenu.of(canvas, this::copy, this::focusFind, this::focusLine, tab.presenter()::perform,
                tab.presenter()::fill));
    }

    @Focus
    void focus() {
        tabs.focus();
    }

    @PreDestroy
    void close() {
        themeChanges.close();
        tabs.close();
    }

    @Override
    public void showEvidence(Evidence evidence) {
        tabs.open(evidence);
    }

    @Override
    public void showLines(SourceFile log, List<String> texts) {
        tabs.showLines(log, texts);
    }

    @Override
    public void openLogs(List<Path> paths) {
        tabs.picker().open(paths.stream().map(Path::toString).toList());
    }

    @Override
    public void chooseLogs() {
        tabs.picker().chooseFiles();
    }

    @Override
    public void chooseLogFolder() {
        tabs.picker().chooseFolder();
    }

    @Override
    public void chooseRecent() {
        tabs.picker().chooseRecent(tabs.recent());
    }

    @Override
    public void step(int by) {
        tabs.step(by);
    }

    @Override
    public void closeLog() {
        tabs.closeActive();
    }

    // nothing can be done with a log that is not open
    private void withLog(Consumer<LogTab> action) {
        LogTab tab = tabs.active();
        if (tab != null && tab.view() != null && tab.view().isPageShown()) {
            action.accept(tab);
        }
    }

    @Override
    public void focusFind() {
        withLog(tab -> tab.view().header().focusFind());
    }

    @Override
    public void focusLine() {
        withLog(tab -> tab.view().header().focusLine());
    }

    @Override
    public void findAgain(boolean forward) {
        withLog(tab -> {
            if (tab.view().header().wanted().isEmpty()) {
                focusFind();
            } else {
                tab.presenter().find(forward);
            }
        });
    }

    @Override
    public void perform(LogAction action) {
        withLog(tab -> {
            if (action.isSwitch()) {
                tab.view().tools().set(action, !tab.view().tools().isOn(action));
            }
            tab.presenter().perform(action);
        });
    }

    @Override
    public void copy() {
        Control focus = place.getDisplay().getFocusControl();
        if (focus instanceof Text field) {
            field.copy();
        } else if (focus instanceof StyledText text) {
            text.copy();
        } else {
            withLog(tab -> tab.presenter().copy());
        }
    }

    @Override
    public void selectAll() {
        if (place.getDisplay().getFocusControl() instanceof Text field) {
            field.selectAll();
        } else {
            withLog(tab -> tab.view().canvas().selectAll());
        }
    }
}
