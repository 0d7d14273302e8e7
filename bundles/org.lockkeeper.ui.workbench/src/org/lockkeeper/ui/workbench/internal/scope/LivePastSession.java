package org.lockkeeper.ui.workbench.internal.scope;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.PastSession;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Judges an earlier state again whenever scope or target change; an import that is undone is no longer looked at. */
public final class LivePastSession implements PastSession {

    private final Workspace workspace;
    private final PlanSession plans;
    private final ScopeSession scopes;
    private final ClientLanguage clients;
    private final Background background;
    private final Dialogs dialogs;
    private final Settings settings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private ImportEntry after;
    private ScopedPlan current;
    private Scope asked;
    private Task judging;
    private int staleAfter;

    /** Made by injection. */
    @Inject
    public LivePastSession(WorkspaceSession session, PlanSession plans, ScopeSession scopes, ClientLanguage clients,
            Background background, Dialogs dialogs, Settings settings) {
        this.workspace = session.workspace();
        this.plans = plans;
        this.scopes = scopes;
        this.clients = clients;
        this.background = background;
        this.dialogs = dialogs;
        this.settings = settings;
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.JournalChanged changed && after != null
                    && !changed.imports().contains(after)) {
                leave();
            }
        });
        plans.listen(event -> {
            if (event instanceof PlanSession.PlanEvent.Computing && after != null) {
                judge();
            }
        });
        scopes.listen(() -> {
            if (after != null && !scopes.scope().equals(asked)) {
                judge();
            }
        });
        settings.listen(() -> {
            if (after != null && settings.get(KitSettings.STALE_DAYS) != staleAfter) {
                judge();
            }
        });
    }

    @Override
    public Optional<ImportEntry> after() {
        return Optional.ofNullable(after);
    }

    @Override
    public Optional<ScopedPlan> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public void look(ImportEntry entry) {
        after = entry;
        judge();
    }

    @Override
    public void leave() {
        if (after != null) {
            cancel();
            after = null;
            current = null;
            tell();
        }
    }

    private void cancel() {
        if (judging != null) {
            judging.cancel();
            judging = null;
        }
    }

    private void judge() {
        cancel();
        // what was judged for another scope or target is not shown as if it were for this one
        current = null;
        asked = scopes.scope();
        ImportEntry entry = after;
        Scope scope = asked;
        PlanRequest request = plans.request();
        staleAfter = settings.get(KitSettings.STALE_DAYS);
        int days = staleAfter;
        Task[] self = new Task[1];
        self[0] = background.task(NLS.bind(Messages.Past_judging, entry.id()),
                progress -> judged(entry, scope, request, days, progress)).onDone(found -> {
                    if (self[0] == judging) {
                        judging = null;
                        if (found.isPresent()) {
                            current = found.get();
                            tell();
                        } else {
                            leave();
                        }
                    }
                }).onCancelled(() -> {
                    if (self[0] == judging) {
                        leave();
                    }
                }).onProblem(message -> {
                    if (self[0] == judging) {
                        leave();
                        dialogs.problem(Messages.Scope_problem, message);
                    }
                }).start();
        judging = self[0];
        tell();
    }

    /** Empty where the import was taken back meanwhile. */
    private Optional<ScopedPlan> judged(ImportEntry entry, Scope scope, PlanRequest request, int days, Progress progress)
            throws ProblemException {
        Model model;
        try {
            model = workspace.modelAfter(entry.id(), request.asOf(), progress);
        } catch (ProblemException e) {
            if (workspace.imports().contains(entry)) {
                throw e;
            }
            return Optional.empty();
        }
        boolean known = scope instanceof Scope.OfCollection || scope instanceof Scope.Everything
                || model.servers().stream().anyMatch(s -> scope.includes(s.name()));
        if (!known) {
            // a server that was not known then had no clients, and nothing is told of the others
            return Optional.of(new ScopedPlan(scope, plan(Model.EMPTY, request, progress), List.of(), List.of()));
        }
        return Optional.of(new ScopeJudgement(workspace, clients, plan(model, request, progress), days)
                .of(scope, progress));
    }

    private PlanIndex plan(Model model, PlanRequest request, Progress progress) {
        return new PlanIndex(model, request, workspace.plan(model, request, progress));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
