package org.lockkeeper.ui.internal.status;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.internal.imports.ChangesDialog;
import org.lockkeeper.ui.internal.imports.ImportDialog;
import org.lockkeeper.ui.internal.imports.ImportNews;
import org.lockkeeper.ui.internal.problems.ProblemList;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The line at the bottom of the window: what runs in the background, how far it is, a button to stop it; what came of
 * it; how many problems there are. Whatever view is in front, nothing long runs unseen.
 */
public final class StatusLine {

    private static final int STEPS = 1000;

    private final Background background;
    private final ProblemList problems;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private final ImportNews news;
    private final GridFactory grids;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Composite line;
    private Label text;
    private ProgressBar bar;
    private Button cancel;
    private Button badge;
    private Button changed;
    private Button undo;
    private Button away;
    private Task shown;

    /** Made by injection. */
    @Inject
    public StatusLine(Background background, ProblemList problems, Navigation navigation, ThemeTokens theme,
            ImportNews news, GridFactory grids) {
        this.background = background;
        this.problems = problems;
        this.navigation = navigation;
        this.theme = theme;
        this.news = news;
        this.grids = grids;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        line = new Composite(parent, SWT.NONE);
        line.setLayout(GridLayoutFactory.fillDefaults().numColumns(7).margins(8, 1).spacing(10, 0).create());
        text = WidgetIds.set(new Label(line, SWT.NONE), "status.text");
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(200, SWT.DEFAULT).create());
        changed = button("status.changed", Messages.News_show, null, this::showChanges);
        undo = button("status.undo", Messages.News_undo, Icon.UNDO, news::undo);
        away = button("status.away", "", Icon.CANCEL, news::putAway);
        away.setToolTipText(Messages.News_away);
        Accessibles.name(away, Messages.News_away);
        bar = WidgetIds.set(new ProgressBar(line, SWT.HORIZONTAL), "status.bar");
        bar.setMaximum(STEPS);
        bar.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(160, SWT.DEFAULT).create());
        Accessibles.name(bar, text::getText);
        cancel = WidgetIds.set(new Button(line, SWT.PUSH | SWT.FLAT), "status.cancel");
        cancel.setText(Messages.Cancel);
        cancel.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        cancel.addListener(SWT.Selection, _ -> {
            if (shown != null) {
                shown.cancel();
            }
        });
        badge = WidgetIds.set(new Button(line, SWT.PUSH | SWT.FLAT), "status.problems");
        badge.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        badge.setToolTipText(Messages.Status_problemsHint);
        badge.addListener(SWT.Selection, _ -> navigation.showPart(PartIds.PROBLEMS));
        // the line is as high without buttons as with them
        ((GridData) text.getLayoutData()).minimumHeight = badge.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        ((GridData) text.getLayoutData()).heightHint = badge.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        subscriptions.add(background.listen(_ -> refresh()));
        subscriptions.add(problems.listen(this::refresh));
        subscriptions.add(news.listen(this::refresh));
        subscriptions.add(theme.listen(this::refresh));
        refresh();
    }

    private void refresh() {
        List<Task> running = background.tasks().stream().filter(t -> !t.status().isOver()).toList();
        // the one that began first has gone on longest unseen
        shown = running.isEmpty() ? null : running.getLast();
        String says = shown != null ? state(shown, running.size() - 1)
                : latest().map(StatusLine::words)
                        .orElse(background.tasks().stream().findFirst().map(StatusLine::outcome).orElse(""));
        text.setText(says.replace("&", "&&"));
        text.setToolTipText(says);
        boolean layout = see(bar, shown != null);
        layout |= see(cancel, shown != null);
        Optional<ImportNews.News> latest = shown == null ? latest() : Optional.empty();
        boolean told = latest.isPresent();
        layout |= see(changed, latest.map(ImportNews.News::changes).filter(c -> !c.clients().isEmpty()).isPresent());
        layout |= see(undo, told);
        layout |= see(away, told);
        if (shown != null) {
            bar.setSelection((int) (Math.max(0, shown.fraction()) * STEPS));
            cancel.setEnabled(shown.status() != Task.Status.CANCELLING);
        }
        int count = problems.all().size();
        String number = count == 1 ? Messages.Status_problem : NLS.bind(Messages.Status_problems, count);
        if (count > 0 && !number.equals(badge.getText())) {
            badge.setText(number);
            layout = true;
        }
        badge.setImage(theme.image(Icon.WARNING));
        layout |= see(badge, count > 0);
        if (layout) {
            line.requestLayout();
        }
    }

    /** The news of the last import, unless something else has come to its end since. */
    private Optional<ImportNews.News> latest() {
        return news.news().filter(n -> background.tasks().stream().map(Task::endedAt)
                .noneMatch(ended -> ended != null && ended.isAfter(n.at())));
    }

    private Button button(String id, String label, Icon icon, Runnable action) {
        Button button = WidgetIds.set(new Button(line, SWT.PUSH | SWT.FLAT), id);
        button.setText(label);
        if (icon != null) {
            button.setImage(theme.image(icon));
        }
        button.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    private void showChanges() {
        news.news().filter(n -> n.changes() != null).ifPresent(
                n -> new ChangesDialog(line.getShell(), n, grids, navigation, theme).open());
    }

    private static String words(ImportNews.News news) {
        String sources = String.join(", ", news.entry().sources().stream().map(Wording::path).toList());
        return news.changes() == null ? NLS.bind(Messages.News_done, sources)
                : news.changes().clients().isEmpty() && news.changes().servers().isEmpty() ? NLS.bind(Messages.News_nothing, sources)
                        : NLS.bind(Messages.News_changes, sources, ImportDialog.words(news.changes()));
    }

    private static String state(Task task, int others) {
        String detail = task.status() == Task.Status.CANCELLING ? Messages.Progress_cancelling : task.detail();
        String says = detail.isEmpty() ? task.title() : task.title() + ": " + detail;
        return others == 0 ? says : NLS.bind(Messages.Status_more, says, others);
    }

    private static String outcome(Task task) {
        return switch (task.status()) {
            case DONE -> NLS.bind(Messages.Status_done, task.title());
            case FAILED -> NLS.bind(Messages.Status_failed, task.title(), task.detail().replaceAll("\\s+", " "));
            case CANCELLED -> NLS.bind(Messages.Status_cancelled, task.title());
            default -> "";
        };
    }

    // says whether that is another than before
    private static boolean see(Control control, boolean seen) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude != seen) {
            return false;
        }
        data.exclude = !seen;
        control.setVisible(seen);
        return true;
    }

    /** Called by the platform. */
    @PreDestroy
    void close() {
        subscriptions.forEach(Subscription::close);
    }
}
