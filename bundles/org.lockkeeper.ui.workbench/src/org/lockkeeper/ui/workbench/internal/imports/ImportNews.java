package org.lockkeeper.ui.workbench.internal.imports;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ImportPreview;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Work;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/**
 * Tells what the last import changed, worked out in the background when it is done, with a way to take it back; until it
 * is undone or put away. To be used on the UI thread.
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
    private final Notices notices;
    private final Dialogs dialogs;
    private final GridFactory grids;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private News news;
    private Notice told;

    /** Made by injection. */
    @Inject
    public ImportNews(WorkspaceSession session, PlanSession plans, Background background, Notices notices,
            Dialogs dialogs, GridFactory grids, Navigation navigation, ThemeTokens theme) {
        this.session = session;
        this.plans = plans;
        this.background = background;
        this.notices = notices;
        this.dialogs = dialogs;
        this.grids = grids;
        this.navigation = navigation;
        this.theme = theme;
    }

    /** Tells of the imports that are done from now on. */
    public void start() {
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.ImportDone done) {
                compare(done.entry());
            } else if (event instanceof WorkspaceSession.SessionEvent.JournalChanged journal && news != null
                    && journal.imports().stream().noneMatch(i -> i.id() == news.entry().id())) {
                news = null;
                if (isTold()) {
                    notices.putAway();
                }
            }
        });
    }

    /** Shows what an import of the journal changed, whenever it was made. */
    public void show(ImportEntry entry) {
        show(progress -> ImportPreview.changesOf(session.workspace(), entry.id(), plans.target(), progress),
                NLS.bind(Messages.Changes_title, entry.id()), NLS.bind(Messages.Changes_nothing, entry.id()));
    }

    /** Shows how what was known after an import of the journal differs from what is known now. */
    public void showSince(ImportEntry entry) {
        show(progress -> ImportPreview.changesSince(session.workspace(), entry.id(), plans.target(), progress),
                NLS.bind(Messages.Changes_sinceTitle, entry.id()), NLS.bind(Messages.Changes_nothingSince, entry.id()));
    }

    private void show(Work<Differences> work, String title, String nothing) {
        background.task(Messages.Changes_comparing, work).onDone(changes -> {
            if (changes.clients().isEmpty()) {
                notices.tell(new Notice(nothing, Instant.now(), List.of()));
            } else {
                open(title, changes);
            }
        }).start();
    }

    private void open(String title, Differences changes) {
        new ChangesDialog(dialogs.shell(), title, changes, grids, navigation, theme).open();
    }

    private boolean isTold() {
        return told != null && notices.latest().filter(n -> n == told).isPresent();
    }

    private void compare(ImportEntry entry) {
        Instant at = Instant.now();
        tell(new News(entry, at, null));
        background.task(Messages.Changes_comparing, progress -> ImportPreview.changesOf(session.workspace(), entry.id(),
                plans.target(), progress)).quiet().onDone(changes -> {
                    if (news != null && news.entry().id() == entry.id() && isTold()) {
                        tell(new News(entry, at, changes));
                    }
                }).onProblem(_ -> { }).start();
    }

    private void tell(News other) {
        news = other;
        List<Notice.Action> actions = new ArrayList<>();
        if (other.changes() != null && !other.changes().clients().isEmpty()) {
            actions.add(new Notice.Action("changed", Messages.News_show, () -> open(
                    NLS.bind(Messages.Changes_title, other.entry().id()), other.changes())));
        }
        actions.add(new Notice.Action("undo", Messages.News_undo, () -> session.undo(other.entry().id())));
        told = new Notice(words(other), other.at(), actions);
        notices.tell(told);
    }

    private static String words(News news) {
        String sources = String.join(", ", news.entry().sources().stream().map(Wording::path).toList());
        return news.changes() == null ? NLS.bind(Messages.News_done, sources)
                : news.changes().clients().isEmpty() && news.changes().servers().isEmpty()
                        ? NLS.bind(Messages.News_nothing, sources)
                        : NLS.bind(Messages.News_changes, sources, ChangeWords.of(news.changes()));
    }
}
