package org.lockkeeper.ui.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.Token;

/** What could not be planned or read: opening a row goes to where it stands. */
public final class ProblemsPart {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final Navigation navigation;
    private final Background background;
    private final GridFactory grids;
    private final PartUpdates updates;
    private Grid<Problem> grid;
    private Task reading;

    /** Made by injection. */
    @Inject
    public ProblemsPart(WorkspaceSession session, PlanSession plans, Navigation navigation, Background background,
            GridFactory grids, PartUpdates updates) {
        this.session = session;
        this.plans = plans;
        this.navigation = navigation;
        this.background = background;
        this.grids = grids;
        this.updates = updates;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        grid = grids.create(parent, "problems", Messages.Problems_noun, columns(), problem -> problem);
        grid.onOpen(this::open);
        updates.closeWithPart(session.listen(event -> updates.request()));
        updates.closeWithPart(plans.listen(event -> updates.request()));
        updates.start(this::refresh);
    }

    private static List<GridColumn<Problem>> columns() {
        return List.of(
                GridColumns.<Problem, Problem.Kind>choice("kind", Messages.Problems_kind, Problem::kind,
                        ProblemsPart::word).icon(p -> p.kind() == Problem.Kind.ROW ? Icon.WARNING : Icon.ERROR)
                        .color(p -> p.kind() == Problem.Kind.ROW ? Token.MANUAL : Token.BLOCKED).width(18).build(),
                GridColumns.<Problem>text("where", Messages.Problems_where,
                        p -> Wording.path(p.where())).width(46).build(),
                GridColumns.<Problem>number("line", Messages.Problems_line, Problem::line).width(8).build(),
                GridColumns.<Problem>text("message", Messages.Problems_message, Problem::message).width(100).build());
    }

    private static String word(Problem.Kind kind) {
        return switch (kind) {
            case WORKSPACE -> Messages.Problems_workspace;
            case PLAN -> Messages.Problems_plan;
            case FILE -> Messages.Problems_file;
            case ROW -> Messages.Problems_row;
        };
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        grid.setFocus();
    }

    private void open(Problem problem) {
        if (problem.evidence() != null) {
            navigation.showEvidence(problem.evidence());
        } else if (problem.importId() > 0) {
            navigation.showImport(problem.importId());
        }
    }

    private void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        List<Problem> present = new ArrayList<>();
        session.problems().forEach(message -> present.add(new Problem(Problem.Kind.WORKSPACE, "", null, message, null,
                0)));
        plans.current().ifPresent(index -> index.plan().problems().forEach(message -> present.add(
                new Problem(Problem.Kind.PLAN, "", null, message, null, 0))));
        List<ImportEntry> imports = session.imports();
        Workspace workspace = session.workspace();
        reading = background.task(Messages.Problems_reading, progress -> read(workspace, imports, progress)).quiet()
                .onDone(found -> {
                    if (!grid.table().isDisposed()) {
                        present.addAll(found);
                        grid.setRows(List.copyOf(present));
                    }
                }).start();
    }

    private static List<Problem> read(Workspace workspace, List<ImportEntry> imports, Progress progress)
            throws ProblemException {
        List<Problem> found = new ArrayList<>();
        for (ImportEntry entry : imports.reversed()) {
            progress.checkCancelled();
            for (JournalFile file : workspace.files(entry.id())) {
                if (file.problem() != null) {
                    found.add(new Problem(Problem.Kind.FILE, file.file().path(), null, file.problem(),
                            Evidence.ofFile(file.file(), null), entry.id()));
                } else if (!file.isRecognised()) {
                    found.add(new Problem(Problem.Kind.FILE, file.file().path(), null,
                            NLS.bind(Messages.Problems_notRecognised, file.file().fileName()), null, entry.id()));
                }
            }
            for (RejectedRow row : workspace.rejected(entry.id())) {
                found.add(new Problem(Problem.Kind.ROW, row.file().path(), row.line() == 0 ? null : row.line(),
                        row.reason(), new Evidence(row.file(), row.line(), 0, null), entry.id()));
            }
        }
        return found;
    }
}
