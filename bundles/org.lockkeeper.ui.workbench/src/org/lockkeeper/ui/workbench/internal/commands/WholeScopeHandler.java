package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;

/** Makes all servers what everything is about. */
public final class WholeScopeHandler {

    @Execute
    void execute(ScopeSession scopes) {
        scopes.choose(Scope.EVERYTHING);
    }
}
