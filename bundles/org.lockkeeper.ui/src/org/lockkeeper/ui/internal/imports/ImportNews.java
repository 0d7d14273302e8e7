package org.lockkeeper.ui.internal.imports;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ImportPreview;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;

/**
 * What the last import changed, worked out in the background when it is done; until it is undone or put away. To be used
 * on the UI thread.
 */
public final class ImportNews {

    /**
     * What is known of it.
     *
     * @param entry the import
     * @param at when it was done
     * @param changes what it changed; {@code null} while that is worked out
     */
    public record News(ImportEntry entry, Instant at, Differences changes) {
    }

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final Background background;
    private final List<Runnable> listeners = new ArrayList<>();
    private News news;

    /** Made by injection. */
    @Inject
    public ImportNews(WorkspaceSession session, PlanSession plans, Background background) {
        this.session = session;
        this.plans = plans;
        this.background = background;
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.ImportDone done) {
                compare(done.entry());
            } else if (event instanceof WorkspaceSession.SessionEvent.JournalChanged journal && news != null
                    && journal.imports().stream().noneMatch(i -> i.id() == news.entry().id())) {
                putAway();
            }
        });
    }

    private void compare(ImportEntry entry) {
        Instant at = Instant.now();
        tell(new News(entry, at, null));
        background.task(Messages.Changes_comparing, progress -> ImportPreview.changesOf(session.workspace(), entry.id(),
                plans.target(), progress)).quiet().onDone(changes -> {
                    if (news != null && news.entry().id() == entry.id()) {
                        tell(new News(entry, at, changes));
                    }
                }).onProblem(_ -> { }).start();
    }

    private void tell(News other) {
        news = other;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The news; empty where there is none, or it was put away. */
    public Optional<News> news() {
        return Optional.ofNullable(news);
    }

    /** Takes the import back. */
    public void undo() {
        if (news != null) {
            session.undo(news.entry().id());
        }
    }

    /** Shows nothing more of it. */
    public void putAway() {
        tell(null);
    }

    /** Calls the listener whenever there is other news, or none any more. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
