package org.lockkeeper.ui.scope;

/** What scopes are called, for people. */
public final class ScopeNames {

    private ScopeNames() {
    }

    /** The name: "All servers", or that of a server, a group, a collection. */
    public static String of(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> ScopeMessages.Everything;
            case Scope.OfServer of -> of.name();
            case Scope.OfGroup of -> of.name();
            case Scope.OfCollection of -> CollectionNames.of(of.name());
        };
    }
}
