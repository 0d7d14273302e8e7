package org.lockkeeper.ui.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task.Status;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/** Work in the background: what runs, how far it is, with a button to stop it; below what is over. */
public final class ProgressPart {

    private static final int STEPS = 1000;

    private final Background background;
    private final ThemeTokens theme;
    private final PartUpdates updates;
    private final Map<Task, Row> rows = new LinkedHashMap<>();
    private ScrolledComposite scroller;
    private Composite list;
    private Label empty;

    /** Made by injection. */
    @Inject
    public ProgressPart(Background background, ThemeTokens theme, PartUpdates updates) {
        this.background = background;
        this.theme = theme;
        this.updates = updates;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        scroller = CssClass.CONTENT.set(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        WidgetIds.set(scroller, "progress.list");
        list = CssClass.CONTENT.set(new Composite(scroller, SWT.NONE));
        list.setLayout(GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 8).create());
        empty = CssClass.MUTED.set(new Label(list, SWT.NONE));
        empty.setText(Messages.Progress_none);
        scroller.setContent(list);
        updates.closeWithPart(background.listen(_ -> updates.request()));
        updates.start(this::refresh);
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        list.setFocus();
    }

    private void refresh() {
        List<Task> tasks = background.tasks();
        rows.entrySet().removeIf(entry -> {
            if (!tasks.contains(entry.getKey())) {
                entry.getValue().dispose();
                return true;
            }
            return false;
        });
        for (Task task : tasks.reversed()) {
            rows.computeIfAbsent(task, t -> new Row(list, t, theme)).update();
        }
        empty.setVisible(tasks.isEmpty());
        ((org.eclipse.swt.layout.GridData) gridData(empty)).exclude = !tasks.isEmpty();
        list.layout(true, true);
        scroller.setMinSize(list.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static Object gridData(Label label) {
        if (label.getLayoutData() == null) {
            label.setLayoutData(GridDataFactory.fillDefaults().create());
        }
        return label.getLayoutData();
    }

    /** One task. */
    private static final class Row {

        private final Task task;
        private final Composite area;
        private final Label detail;
        private final ProgressBar bar;
        private final Button cancel;

        Row(Composite parent, Task task, ThemeTokens theme) {
            this.task = task;
            area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
            area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 2).create());
            area.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
            area.moveAbove(null);
            Label title = new Label(area, SWT.NONE);
            title.setFont(theme.font(TextRole.STRONG));
            title.setText(task.title().replace("&", "&&"));
            title.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(320, SWT.DEFAULT)
                    .create());
            bar = new ProgressBar(area, SWT.HORIZONTAL | (task.fraction() < 0 ? SWT.INDETERMINATE : 0));
            bar.setMaximum(STEPS);
            bar.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(160, SWT.DEFAULT)
                    .create());
            cancel = new Button(area, SWT.PUSH);
            cancel.setText(Messages.Cancel);
            cancel.addListener(SWT.Selection, _ -> task.cancel());
            cancel.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
            detail = CssClass.MUTED.set(new Label(area, SWT.NONE));
            detail.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(3, 1).create());
        }

        void update() {
            boolean over = task.status().isOver();
            if (task.fraction() >= 0) {
                bar.setSelection((int) (task.fraction() * STEPS));
            }
            bar.setVisible(!over);
            cancel.setVisible(!over);
            cancel.setEnabled(task.status() != Status.CANCELLING);
            ((org.eclipse.swt.layout.GridData) cancel.getLayoutData()).exclude = over;
            ((org.eclipse.swt.layout.GridData) bar.getLayoutData()).exclude = over;
            detail.setText(state().replace("&", "&&"));
        }

        private String state() {
            return switch (task.status()) {
                case WAITING -> Messages.Progress_waiting;
                case RUNNING -> task.fraction() < 0 ? task.detail()
                        : Math.round(task.fraction() * 100) + " %  " + task.detail();
                case CANCELLING -> Messages.Progress_cancelling;
                case DONE -> NLS.bind(Messages.Progress_done, Wording.instant(task.endedAt()), seconds());
                case FAILED -> NLS.bind(Messages.Progress_failed, task.detail());
                case CANCELLED -> Messages.Progress_cancelled;
            };
        }

        private String seconds() {
            Duration took = Duration.between(task.startedAt(), task.endedAt());
            return String.format("%.1f s", took.toMillis() / 1000.0);
        }

        void dispose() {
            area.dispose();
        }
    }
}
