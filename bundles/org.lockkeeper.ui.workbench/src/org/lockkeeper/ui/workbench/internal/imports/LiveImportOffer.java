package org.lockkeeper.ui.workbench.internal.imports;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Asks by a dialog. */
public final class LiveImportOffer implements ImportOffer {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final Background background;
    private final Dialogs dialogs;
    // the first who asks for it may be there before any theme is
    private final Provider<ThemeTokens> theme;
    private final Provider<Notices> notices;
    private final Provider<SourceWatch> watch;
    private volatile List<Intake> intakes = List.of();

    /** Made by injection. */
    @Inject
    public LiveImportOffer(WorkspaceSession session, PlanSession plans, Background background, Dialogs dialogs,
            Provider<ThemeTokens> theme, Provider<Notices> notices, Provider<SourceWatch> watch) {
        this.session = session;
        this.plans = plans;
        this.background = background;
        this.dialogs = dialogs;
        this.theme = theme;
        this.notices = notices;
        this.watch = watch;
    }

    /** Told of what reads files, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeIntakes(@Service List<Intake> present) {
        intakes = List.copyOf(present);
    }

    @Override
    public void offerText(String text) {
        if (session.isChangeable() && !PastedText.isWorth(text)) {
            notices.get().tell(Notice.of(SourceMessages.OneLine));
        } else if (session.isChangeable()) {
            Path workspace = session.workspace().directory().orElse(null);
            background.task(Messages.Pasted_keeping, _ -> PastedText.keep(text, workspace, LocalDateTime.now())).quiet()
                    .onDone(file -> {
                        if (!offer(List.of(file), true)) {
                            // nobody wants it: nothing of it stays
                            background.task(Messages.Pasted_keeping, _ -> {
                                PastedText.forget(file, workspace);
                                return null;
                            }).quiet().start();
                        }
                    }).start();
        }
    }

    @Override
    public void offer(List<Path> paths) {
        offer(paths, false);
    }

    /**
     * @param pasted whether it is text whose folder tells nothing of its server
     * @return whether it is imported
     */
    private boolean offer(List<Path> paths, boolean pasted) {
        if (session.isChangeable()) {
            SourceWatch sources = watch.get();
            ImportDialog dialog = new ImportDialog(dialogs.shell(), session.workspace(), plans.target(), background,
                    theme.get(), paths, paths.stream().allMatch(sources::isWatched), pasted, intakes.stream().findFirst());
            Optional<IntakeRequest> wanted = dialog.ask();
            wanted.ifPresent(request -> {
                for (Path path : paths) {
                    // as it is before the import: what changes meanwhile is told afterwards
                    if (dialog.isWatched() || sources.isWatched(path)) {
                        sources.watch(path, dialog.isWatched(), Instant.MAX);
                    }
                }
                session.importFrom(request);
            });
            return wanted.isPresent();
        }
        if (session.workspace().isReadOnly()) {
            notices.get().tell(Notice.of(Messages.Workspace_readOnlyImport));
        }
        return false;
    }
}
