package org.lockkeeper.ui.workbench.internal.errors;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.about.Diagnostics;

/**
 * What is given to whoever looks for the fault: versions, the system, the error with its trace; no names of servers,
 * accounts, computers, people and files, and no secrets. The same in every language, since developers read it.
 */
@Creatable
public final class ErrorReport {

    private final Diagnostics diagnostics;
    private final WorkspaceSession session;

    /** Made by injection. */
    @Inject
    public ErrorReport(Diagnostics diagnostics, WorkspaceSession session) {
        this.diagnostics = diagnostics;
        this.session = session;
    }

    /** The head of all reports: versions and the system. On the UI thread. */
    String head() {
        return diagnostics.text();
    }

    /**
     * The report; with very many accounts it takes a moment, so not for the UI thread.
     *
     * @param head from {@link #head()}
     */
    String of(LoggedError error, String head) {
        List<String> more = new ArrayList<>();
        more.add(System.getProperty("user.name"));
        more.add(System.getenv("COMPUTERNAME"));
        more.add(System.getenv("HOSTNAME"));
        session.workspace().directory().map(Path::getFileName).ifPresent(name -> more.add(name.toString()));
        WithoutNames without = new WithoutNames(session.model(), more);
        return head + "\n\n" + error.at() + ", " + error.times() + (error.times() == 1 ? " time" : " times")
                + ", " + error.bundle() + "\n" + without.of(error.message()) + "\n" + without.of(error.trace());
    }
}
