package org.lockkeeper.ui.logs.internal.open;

import java.util.List;
import java.util.function.Predicate;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.logs.view.state.KnownLogs;
import org.lockkeeper.logs.view.state.LogChoice;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;

/** The logs of the servers that everything is about, as they were imported; found in the background. UI thread. */
final class ScopeLogs {

    private final LogServices services;
    private final Runnable changed;
    private Scope of = Scope.EVERYTHING;
    private List<ImportEntry> from = List.of();
    private List<LogChoice> logs = List.of();
    private Task task;

    /**
     * @param changed told once there are others
     */
    ScopeLogs(LogServices services, Runnable changed) {
        this.services = services;
        this.changed = changed;
    }

    /** Which servers a scope is about; none where it is about all, or about clients. */
    static Predicate<String> servers(Scope scope) {
        return switch (scope) {
            case Scope.OfServer _, Scope.OfGroup _ -> scope::includes;
            case Scope.Everything _, Scope.OfCollection _ -> _ -> false;
        };
    }

    /** What the servers are called together. */
    String name() {
        return ScopeNames.of(of);
    }

    /** The logs, as far as they are found. */
    List<LogChoice> logs() {
        return logs;
    }

    /** Looks for them where something else is in scope now, or something was imported. */
    void look() {
        Scope scope = services.scopes().scope();
        List<ImportEntry> imports = services.session().imports();
        if (scope.equals(of) && imports.equals(from)) {
            return;
        }
        of = scope;
        from = imports;
        stop();
        task = services.background().<List<LogChoice>>task(LogMessages.FindingLogs,
                progress -> KnownLogs.of(services.session().workspace(), imports, progress).of(servers(scope)))
                .quiet().onDone(found -> {
                    if (scope.equals(of)) {
                        show(found);
                    }
                }).onProblem(_ -> show(List.of())).start();
    }

    private void show(List<LogChoice> found) {
        if (!found.equals(logs)) {
            logs = found;
            changed.run();
        }
    }

    /** Looks no longer. */
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
    }
}
