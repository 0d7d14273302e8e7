package org.lockkeeper.ui.workbench.internal.scope;

import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;

/** Shows the clients of one verdict of one server, which is in scope from then on. */
public final class VerdictOnServer {

    private static final String COMMAND = "org.lockkeeper.command.showVerdict";
    private static final String SERVER = COMMAND + ".server";
    private static final String VERDICT = COMMAND + ".verdict";

    /** What leads there. */
    public static Destination destination(String server, Verdict verdict) {
        return new Destination.Command(COMMAND, Map.of(SERVER, server, VERDICT, verdict.name()));
    }

    /** Shows them. */
    @Execute
    public void execute(Navigation navigation, @Named(SERVER) String server, @Named(VERDICT) String verdict) {
        Arrays.stream(Verdict.values()).filter(v -> v.name().equals(verdict)).findFirst().ifPresent(
                v -> navigation.showClients(new Scope.OfServer(server), ClientFilter.verdict(v)));
    }
}
