package org.lockkeeper.ui.workbench.internal.scope;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Judges the scope again whenever it or the plan changes; what is out of date is cancelled. */
public final class LiveScopeSession implements ScopeSession {

    private final Workspace workspace;
    private final PlanSession plans;
    private final ClientLanguage clients;
    private final Background background;
    private final Dialogs dialogs;
    private final Settings settings;
    private final GroupList groups;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Scope scope = Scope.EVERYTHING;
    private ScopedPlan current;
    private Task judging;
    private int staleAfter;

    /** Made by injection. */
    @Inject
    public LiveScopeSession(WorkspaceSession session, PlanSession plans, ClientLanguage clients,
            Background background, Dialogs dialogs, Settings settings, GroupList groups) {
        this.workspace = session.workspace();
        this.plans = plans;
        this.clients = clients;
        this.background = background;
        this.dialogs = dialogs;
        this.settings = settings;
        this.groups = groups;
        this.staleAfter = settings.get(KitSettings.STALE_DAYS);
        plans.listen(event -> {
            if (event instanceof PlanSession.PlanEvent.Computed computed) {
                scope = present(scope, computed.index().model());
                judge();
            } else {
                tell();
            }
        });
        settings.listen(this::chosen);
        groups.listen(this::followGroup);
        judge();
    }

    private void chosen() {
        int days = settings.get(KitSettings.STALE_DAYS);
        if (days != staleAfter) {
            staleAfter = days;
            judge();
        }
    }

    /** What is in a group that people made follows their changes; one that is gone leaves everything. */
    private void followGroup() {
        if (scope instanceof Scope.OfGroup of && of.isMade()) {
            choose(groups.all().stream().filter(group -> group.id().equals(of.id())).findFirst()
                    .map(Scope::of).orElse(Scope.EVERYTHING));
        }
    }

    // a server of which nothing is known any more leaves everything
    private static Scope present(Scope wanted, Model model) {
        boolean gone = switch (wanted) {
            case Scope.Everything _, Scope.OfCollection _ -> false;
            case Scope.OfServer _, Scope.OfGroup _ -> model.servers().stream()
                    .noneMatch(s -> wanted.includes(s.name()));
        };
        return gone ? Scope.EVERYTHING : wanted;
    }

    private void judge() {
        if (judging != null) {
            judging.cancel();
        }
        PlanIndex whole = plans.current().orElse(null);
        if (whole == null) {
            tell();
            return;
        }
        Scope asked = scope;
        int days = staleAfter;
        Task[] self = new Task[1];
        self[0] = background.task(NLS.bind(Messages.Scope_judging, ScopeNames.of(asked)),
                progress -> new ScopeJudgement(workspace, clients, whole, days).of(asked, progress)).quiet()
                .onDone(found -> {
                    if (self[0] == judging) {
                        judging = null;
                        current = found;
                        tell();
                    }
                }).onProblem(message -> failed(self[0], message)).start();
        judging = self[0];
        tell();
    }

    private void failed(Task task, String message) {
        if (task == judging) {
            judging = null;
            // what cannot be judged is not shown as if it were
            choose(Scope.EVERYTHING);
            dialogs.problem(Messages.Scope_problem, message);
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void choose(Scope wanted) {
        Scope next = plans.current().map(whole -> present(wanted, whole.model())).orElse(wanted);
        if (!next.equals(scope)) {
            scope = next;
            judge();
        }
    }

    @Override
    public Optional<ScopedPlan> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public boolean isComputing() {
        return judging != null || plans.isComputing();
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
