package org.lockkeeper.ui.clients.internal;

import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.PastSession;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.WorkspaceSession;

/** Says where no clients are, why that is so and how to go on. */
final class EmptyClients {

    /** Why there are none. */
    enum Reason {
        /** There are some, or it is not known yet. */
        NONE,
        /** Nothing was known then. */
        PAST,
        /** Nothing is imported, or all of it was taken back. */
        NO_IMPORT,
        /** What is imported tells of no client. */
        NO_CLIENT,
        /** There are some elsewhere. */
        SCOPE;

        /**
         * @param isPast whether an earlier state is looked at
         * @param imports how many imports the journal holds
         * @param clients how many clients are known
         * @param inScope how many of them are looked at
         */
        static Reason of(boolean isPast, int imports, int clients, int inScope) {
            if (inScope > 0) {
                return NONE;
            }
            return isPast ? PAST : imports == 0 ? NO_IMPORT : clients == 0 ? NO_CLIENT : SCOPE;
        }
    }

    private final WorkspaceSession session;
    private final ScopeSession scopes;
    private final PastSession past;
    private final Navigation navigation;

    EmptyClients(WorkspaceSession session, ScopeSession scopes, PastSession past, Navigation navigation) {
        this.session = session;
        this.scopes = scopes;
        this.past = past;
        this.navigation = navigation;
    }

    /**
     * Says it in a table.
     *
     * @param known whether it is known which clients there are
     * @param inScope how many are looked at
     */
    void show(Grid<?> grid, boolean known, int inScope) {
        Reason reason = !known || session.state() != WorkspaceSession.State.OPEN ? Reason.NONE
                : Reason.of(past.after().isPresent(), session.imports().size(), session.model().clients().size(), inScope);
        switch (reason) {
            case NONE -> grid.setEmpty("", () -> { });
            case PAST -> grid.setEmpty(ClientMessages.EmptyPast, past::leave);
            case NO_IMPORT -> grid.setEmpty(ClientMessages.EmptyImports, () -> navigation.showPart(PartIds.OVERVIEW));
            case NO_CLIENT -> grid.setEmpty(ClientMessages.EmptyNoClient, () -> navigation.showPart(PartIds.IMPORTS));
            case SCOPE -> grid.setEmpty(scopes.scope().equals(Scope.EVERYTHING) ? "" : ClientMessages.EmptyScope,
                    () -> scopes.choose(Scope.EVERYTHING));
        }
    }
}
