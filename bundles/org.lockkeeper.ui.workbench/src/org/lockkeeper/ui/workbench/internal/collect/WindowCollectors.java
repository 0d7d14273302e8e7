package org.lockkeeper.ui.workbench.internal.collect;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.collect.Collecting;
import org.lockkeeper.core.collect.Rounds;
import org.lockkeeper.core.collect.Schedule;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.WorkspaceSession;

/**
 * Collectors in the window: one runs when somebody asks for it, or when its interval is over that somebody switched on, as
 * long as the workspace can be changed here. UI thread.
 */
public final class WindowCollectors {

    private final Display display;
    private final WorkspaceSession session;
    private final Background background;
    private final Notices notices;
    private final Rounds rounds = new Rounds(new Window(), InstantSource.system());
    private final Object keeping = new Object();
    private volatile List<Collector> collectors = List.of();

    /** Made by injection. */
    @Inject
    public WindowCollectors(Display display, WorkspaceSession session, Background background, Notices notices) {
        this.display = display;
        this.session = session;
        this.background = background;
        this.notices = notices;
    }

    /** Told of the collectors of extensions, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeCollectors(@Service List<Collector> present) {
        collectors = Foreign.collectors(present);
        if (!display.isDisposed()) {
            display.asyncExec(rounds::changed);
        }
    }

    /** Looks what is due now, and again every few minutes and whenever a collector comes or is switched on. */
    public void start() {
        rounds.start();
    }

    private final class Window implements Rounds.Window {

        @Override
        public boolean isOpen() {
            return !display.isDisposed();
        }

        @Override
        public void read(Consumer<List<Schedule>> reader) {
            List<Collector> all = collectors;
            if (session.isChangeable() && !all.isEmpty()) {
                Workspace workspace = session.workspace();
                background.task(CollectMessages.Looking, _ -> schedules(all, workspace)).quiet().onDone(reader)
                        // what the workspace cannot tell is told when something is done with it
                        .onProblem(_ -> { }).start();
            }
        }

        @Override
        public void later(Duration pause, Runnable action) {
            display.timerExec(Math.toIntExact(pause.toMillis()), action);
        }

        @Override
        public void collect(String id) {
            run(id);
        }
    }

    private static List<Schedule> schedules(List<Collector> all, Workspace workspace) throws ProblemException {
        List<Schedule> schedules = new ArrayList<>();
        for (Collector collector : all) {
            schedules.add(Schedule.of(collector.id(), workspace));
        }
        return schedules;
    }

    /** The interval that is switched on, as far as that was read; {@code null} for none. */
    Duration every(String id) {
        return rounds.schedule(id).every();
    }

    /** Those that there are, by id. */
    List<Collector> all() {
        return collectors;
    }

    /** Runs one, unless it runs. */
    void run(String id) {
        collectors.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(this::run);
    }

    private void run(Collector collector) {
        Path folder = session.workspace().directory().orElse(null);
        if (folder == null || !session.isChangeable() || !rounds.begin(collector.id())) {
            return;
        }
        Workspace workspace = session.workspace();
        background.task(collector.title(), progress -> Collecting.run(collector, folder, workspace, Instant.now(), progress))
                .onDone(entry -> done(collector, entry))
                .onProblem(problem -> {
                    rounds.failed(collector.id());
                    notices.tell(Notice.of(NLS.bind(CollectMessages.Failed, collector.title(), problem)));
                }).onCancelled(() -> rounds.failed(collector.id())).start();
    }

    private void done(Collector collector, Optional<ImportEntry> entry) {
        rounds.ended(collector.id());
        notices.tell(Notice.of(NLS.bind(entry.isPresent() ? CollectMessages.Collected : CollectMessages.Nothing,
                collector.title())));
    }

    /** Switches one on, or off with {@code null}. */
    void every(String id, Duration interval) {
        Workspace workspace = session.workspace();
        String title = collectors.stream().filter(each -> each.id().equals(id)).map(Collector::title).findFirst().orElse(id);
        background.task(title, _ -> {
            // what was chosen last holds, also where two are chosen at once
            synchronized (keeping) {
                Schedule schedule = Schedule.of(id, workspace).every(interval);
                schedule.keep(workspace);
                return schedule;
            }
        }).quiet().onDone(schedule -> {
            rounds.chosen(schedule);
            notices.tell(Notice.of(interval == null ? NLS.bind(CollectMessages.SwitchedOff, title)
                    : NLS.bind(CollectMessages.Switched, title, Schedule.typed(interval))));
        }).start();
    }
}
