package org.lockkeeper.ui.upgrade.internal.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.guard.ForeignException;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.api.util.WholeFolder;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.core.plan.FollowedPlan;
import org.lockkeeper.report.handover.PaperOrder;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;

/**
 * What is handed over: a paper for a reader, or the plan itself. Its methods are not for the UI thread.
 *
 * @param order the paper; {@code null} for the plan itself
 * @param writer the form of the plan itself; {@code null} for a paper
 * @param scoped what is in scope
 * @param whole the plan of everything, which the answer at the top of a paper is about where only some clients are in scope:
 *         a server is upgraded for all of its clients
 * @param where which clients in scope, as it was written; {@code ""} for all
 */
record Handing(PaperOrder order, ReportWriter writer, ScopedPlan scoped, PlanIndex whole, String where) {

    /** Whether it is a folder of files. */
    boolean isFolder() {
        return order != null && order.format().isFolder();
    }

    /** How the names of its files end. */
    String extension() {
        return order == null ? writer.fileExtension() : order.format().id();
    }

    /**
     * What the paper is made of.
     *
     * @throws QueryException where the filter is not understood
     */
    PaperScope scope(ClientLanguage language, Workspace workspace, Progress progress)
            throws QueryException, ProblemException {
        String written = language.written(where);
        Predicate<ClientRow> filter = written.isEmpty() ? _ -> true : language.language().parse(written);
        boolean some = scoped.scope() instanceof Scope.OfCollection;
        PlanIndex answered = some ? whole : scoped.index();
        List<ClientPlan> clients = new ArrayList<>();
        for (ClientRow row : scoped.clients()) {
            if (row.plan() != null && filter.test(row)) {
                answered.client(row.client().subject()).ifPresent(clients::add);
            }
        }
        progress.checkCancelled();
        String text = some ? QueryText.all(List.of(scoped.scope().query(), written)) : written;
        FollowedPlan followed = FollowedPlan.of(workspace, answered.request(), answered.plan(), progress);
        return new PaperScope(followed.plan(), clients, text.isEmpty() ? null : text, followed.answers(),
                followed.waves());
    }

    /** What the plan itself says: where it is not everything, that, too. */
    private UpgradePlan plan(Workspace workspace, Progress progress) throws ProblemException {
        UpgradePlan plan = FollowedPlan.withStandings(workspace, scoped.index().request(), scoped.index().plan(), progress);
        return scoped.scope().equals(Scope.EVERYTHING) ? plan : plan.withProblems(List.of(
                NLS.bind(PaperMessages.PlanOnly, ScopeNames.of(scoped.scope()))));
    }

    /**
     * Writes it as a whole, or not at all where it is cancelled or the disk is full.
     *
     * @return how many files
     */
    int write(Path target, ClientLanguage language, Workspace workspace, Progress progress) throws ProblemException {
        try {
            if (order == null) {
                UpgradePlan plan = plan(workspace, progress);
                write(target, progress, out -> Objects.requireNonNull(writer).write(plan, out));
                return 1;
            }
            PaperScope scope = scope(language, workspace, progress);
            String reason = order.whyNot(scope).orElse(null);
            if (reason != null) {
                throw new ProblemException(reason);
            }
            if (!isFolder()) {
                write(target, progress, out -> order.write(scope, out));
                return 1;
            }
            Map<String, byte[]> files = order.files(scope);
            try (WholeFolder folder = WholeFolder.open(target)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    progress.checkCancelled();
                    folder.<IOException>write(file.getKey(), out -> out.write(file.getValue()));
                }
                folder.keep();
            }
            return files.size();
        } catch (QueryException e) {
            throw new ProblemException(e.getMessage(), e);
        } catch (IOException e) {
            throw new ProblemException(NotWritten.sentence(target, target.toString(), e), e);
        } catch (ForeignException e) {
            throw new ProblemException(NLS.bind(PaperMessages.Failed, target, e.getMessage()), e);
        }
    }

    /** Something that is written. */
    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Progress progress, Content content) throws IOException {
        WholeFile.<IOException>write(file, out -> {
            content.to(out);
            progress.checkCancelled();
        });
    }
}
