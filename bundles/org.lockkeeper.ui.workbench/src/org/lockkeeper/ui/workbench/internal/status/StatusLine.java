package org.lockkeeper.ui.workbench.internal.status;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.HelpTopic;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.imports.ImportNews;

/**
 * The line at the bottom of the window: what runs in the background, how far it is, a button to stop it; what came of
 * it, and what can be done about that; then what everything is about. Whatever view is in front, nothing long runs
 * unseen.
 */
public final class StatusLine {

    private static final int STEPS = 1000;
    private static final int SPACING = 8;

    private final Background background;
    private final Notices notices;
    private final ImportNews news;
    private final StatusItems items;
    private final ThemeTokens theme;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Composite line;
    private FittedLabel text;
    private ToolBar offers;
    private ProgressBar bar;
    private Button cancel;
    private StatusBar present;
    private Toast toast;
    private Task shown;
    private Notice offered;

    /** Made by injection. */
    @Inject
    public StatusLine(Background background, Notices notices, ImportNews news, StatusItems items, ThemeTokens theme) {
        this.background = background;
        this.notices = notices;
        this.news = news;
        this.items = items;
        this.theme = theme;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        line = new Composite(parent, SWT.NONE);
        HelpTopic.set(line, "status");
        line.setLayout(GridLayoutFactory.fillDefaults().numColumns(5).margins(SPACING, 1).spacing(SPACING, 0).create());
        text = new FittedLabel(line, "status.text");
        text.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(120, SWT.DEFAULT).create());
        offers = WidgetIds.set(new ToolBar(line, SWT.FLAT | SWT.RIGHT), "status.offers");
        offers.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        Accessibles.name(offers, text::text);
        bar = WidgetIds.set(new ProgressBar(line, SWT.HORIZONTAL), "status.bar");
        bar.setMaximum(STEPS);
        bar.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(140, SWT.DEFAULT).create());
        Accessibles.name(bar, text::text);
        cancel = WidgetIds.set(new Button(line, SWT.PUSH | SWT.FLAT), "status.cancel");
        cancel.setText(Messages.Cancel);
        cancel.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
        cancel.addListener(SWT.Selection, _ -> {
            if (shown != null) {
                shown.cancel();
            }
        });
        present = new StatusBar(line, items, theme);
        // the line is as high without buttons as with them
        ((GridData) present.control().getLayoutData()).heightHint = Math.max(cancel.computeSize(SWT.DEFAULT,
                SWT.DEFAULT).y, present.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        toast = new Toast(parent.getShell(), line, notices, theme);
        subscriptions.add(background.listen(_ -> refresh()));
        subscriptions.add(notices.listen(() -> {
            refresh();
            toast.update();
        }));
        subscriptions.addAll(items.listen(this::refreshItems));
        subscriptions.add(theme.listen(this::refreshItems));
        line.addListener(SWT.Resize, _ -> {
            if (makeRoom()) {
                line.requestLayout();
            }
        });
        news.start();
        refresh();
        refreshItems();
    }

    /** Puts the focus on what is offered just now, else on what the line always shows; arrows and Tab go on from there. */
    public void focus() {
        if (offered == null || offered.actions().isEmpty() || !offers.setFocus()) {
            present.control().setFocus();
        }
    }

    /** Whether the focus is in the line. */
    public boolean hasFocus() {
        Control focus = line.getDisplay().getFocusControl();
        for (Control at = focus; at != null; at = at.getParent()) {
            if (at == line) {
                return true;
            }
        }
        return false;
    }

    private void refreshItems() {
        if (present.update()) {
            line.requestLayout();
        }
    }

    private void refresh() {
        List<Task> running = background.tasks().stream().filter(t -> !t.status().isOver()).toList();
        // the one that began first has gone on longest unseen
        shown = running.isEmpty() ? null : running.getLast();
        Optional<Notice> latest = shown == null ? latest() : Optional.empty();
        String says = shown != null ? state(shown, running.size() - 1) : latest.map(Notice::text)
                .orElse(background.tasks().stream().filter(Task::isToldAtItsEnd).findFirst().map(StatusLine::outcome).orElse(""));
        text.set(says);
        boolean layout = offer(latest.orElse(null));
        layout |= see(offers, latest.isPresent());
        layout |= see(bar, shown != null);
        layout |= see(cancel, shown != null);
        if (shown != null) {
            bar.setSelection((int) (Math.max(0, shown.fraction()) * STEPS));
            cancel.setEnabled(shown.status() != Task.Status.CANCELLING);
        }
        layout |= makeRoom();
        if (layout) {
            line.requestLayout();
        }
    }

    /** What is told just now goes before what can be seen elsewhere; says whether that changed what is shown. */
    private boolean makeRoom() {
        if (shown == null && offered == null) {
            return present.giveWay(false);
        }
        int others = Stream.of(offers, bar, cancel).filter(c -> !((GridData) c.getLayoutData()).exclude)
                .mapToInt(c -> c.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + SPACING).sum();
        boolean narrow = line.getClientArea().width - 3 * SPACING - others - present.wholeWidth() < text.wanted();
        // what a task says changes all the time: the line does not jump with it
        return present.giveWay(narrow || shown != null && present.givesWay());
    }

    /** What was told last, unless something else has come to its end since. */
    private Optional<Notice> latest() {
        return notices.latest().filter(n -> background.tasks().stream().filter(Task::isToldAtItsEnd).map(Task::endedAt)
                .noneMatch(ended -> ended != null && ended.isAfter(n.at())));
    }

    private boolean offer(Notice notice) {
        if (notice == offered) {
            return false;
        }
        offered = notice;
        for (ToolItem old : offers.getItems()) {
            old.dispose();
        }
        if (notice != null) {
            notice.actions().forEach(a -> item(a.id(), a.action()).setText(a.label()));
            ToolItem away = item("away", notices::putAway);
            away.setImage(theme.image(Icon.CANCEL));
            away.setToolTipText(Messages.News_away);
        }
        return true;
    }

    private ToolItem item(String id, Runnable action) {
        ToolItem item = WidgetIds.set(new ToolItem(offers, SWT.PUSH), "status." + id);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
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
