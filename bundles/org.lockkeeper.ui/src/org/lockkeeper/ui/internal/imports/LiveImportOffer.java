package org.lockkeeper.ui.internal.imports;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.internal.dialogs.Dialogs;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Asks by a dialog. */
public final class LiveImportOffer implements ImportOffer {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final Background background;
    private final Dialogs dialogs;
    // the first who asks for it may be there before any theme is
    private final Provider<ThemeTokens> theme;

    /** Made by injection. */
    @Inject
    public LiveImportOffer(WorkspaceSession session, PlanSession plans, Background background, Dialogs dialogs,
            Provider<ThemeTokens> theme) {
        this.session = session;
        this.plans = plans;
        this.background = background;
        this.dialogs = dialogs;
        this.theme = theme;
    }

    @Override
    public void offerText(String text) {
        if (session.state() == WorkspaceSession.State.OPEN && PastedText.isWorth(text)) {
            background.task(Messages.Pasted_keeping, _ -> PastedText.keep(text, session.workspace().directory()
                    .orElse(null), LocalDateTime.now())).quiet().onDone(file -> offer(List.of(file))).start();
        }
    }

    @Override
    public void offer(List<Path> paths) {
        if (session.state() == WorkspaceSession.State.OPEN) {
            new ImportDialog(dialogs.shell(), session.workspace(), plans.target(), background, theme.get(), paths).ask()
                    .ifPresent(session::importFrom);
        }
    }
}
