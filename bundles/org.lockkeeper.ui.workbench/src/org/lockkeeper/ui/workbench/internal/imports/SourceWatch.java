package org.lockkeeper.ui.workbench.internal.imports;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.core.inventory.sources.SourceState;
import org.lockkeeper.core.inventory.sources.WatchedSources;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Work;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.WorkspaceSession;

/**
 * Looks once a minute whether something changed in the folders and files that people want to be told of, and offers to
 * import them again. Nothing is imported by itself. One for the application, injected by type; UI thread.
 */
public final class SourceWatch {

    private static final int PAUSE_MS = 60_000;

    private final WorkspaceSession session;
    private final WatchedSources sources;
    private final Background background;
    private final Provider<Notices> notices;
    private final Provider<ImportOffer> imports;
    private final Display display;
    private final Map<Path, SourceState> told = new HashMap<>();
    private Set<Path> watched = Set.of();
    private boolean looking;

    /** Made by injection. */
    @Inject
    public SourceWatch(WorkspaceSession session, Background background, Provider<Notices> notices,
            Provider<ImportOffer> imports, Display display) {
        this.session = session;
        this.sources = new WatchedSources(session.workspace());
        this.background = background;
        this.notices = notices;
        this.imports = imports;
        this.display = display;
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.StateChanged) {
                look();
            }
        });
        look();
        display.timerExec(PAUSE_MS, this::again);
    }

    private void again() {
        look();
        display.timerExec(PAUSE_MS, this::again);
    }

    /** Whether a source is watched, as far as that was read. */
    public boolean isWatched(Path source) {
        return watched.contains(source.toAbsolutePath().normalize());
    }

    /**
     * Watches a source, or does so no longer.
     *
     * @param importedAt when it was imported; {@code Instant.MAX} where that is about to happen
     */
    public void watch(Path source, boolean wanted, Instant importedAt) {
        change(source, progress -> {
            if (wanted) {
                sources.watch(source, importedAt, progress);
            } else {
                sources.forget(source);
            }
            return List.copyOf(sources.all());
        });
    }

    private void change(Path source, Work<List<Path>> work) {
        if (session.isChangeable()) {
            told.remove(source);
            background.task(SourceMessages.Keeping, work).quiet().onDone(all -> {
                watched = Set.copyOf(all);
                look();
            }).start();
        }
    }

    private record Seen(List<Path> all, Map<Path, SourceState> changed) {
    }

    /** Looks now, in the background. */
    void look() {
        if (!session.isChangeable() || looking) {
            return;
        }
        looking = true;
        background.task(SourceMessages.Looking, progress -> new Seen(sources.all(), sources.changed(progress))).quiet()
                .onDone(seen -> {
                    looking = false;
                    watched = Set.copyOf(seen.all());
                    tell(seen.changed());
                }).onProblem(_ -> looking = false).onCancelled(() -> looking = false).start();
    }

    /** Offers what changed, once for each state; one at a time, the others at the next look. */
    private void tell(Map<Path, SourceState> changed) {
        for (Map.Entry<Path, SourceState> each : changed.entrySet()) {
            Path source = each.getKey();
            SourceState state = each.getValue();
            if (!state.equals(told.put(source, state))) {
                String name = source.getFileName() == null ? source.toString() : source.getFileName().toString();
                notices.get().tell(new Notice(NLS.bind(SourceMessages.Changed, name), Instant.now(), List.of(
                        new Notice.Action("look", SourceMessages.Look, () -> imports.get().offer(List.of(source))),
                        new Notice.Action("later", SourceMessages.Later, () -> settle(source, state)))));
                return;
            }
        }
    }

    private void settle(Path source, SourceState state) {
        change(source, _ -> {
            sources.settle(source, state);
            return List.copyOf(sources.all());
        });
    }
}
