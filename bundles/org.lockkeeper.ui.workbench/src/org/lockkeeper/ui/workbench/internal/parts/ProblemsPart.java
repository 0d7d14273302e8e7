package org.lockkeeper.ui.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.problems.Problem;
import org.lockkeeper.ui.workbench.internal.problems.ProblemList;

/** What could not be planned or read: opening a row goes to where it stands. */
public final class ProblemsPart {

    private final ProblemList problems;
    private final Navigation navigation;
    private final GridFactory grids;
    private final PartUpdates updates;
    private Grid<Problem> grid;

    /** Made by injection. */
    @Inject
    public ProblemsPart(ProblemList problems, Navigation navigation, GridFactory grids, PartUpdates updates) {
        this.problems = problems;
        this.navigation = navigation;
        this.grids = grids;
        this.updates = updates;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        grid = grids.create(parent, "problems", Messages.Problems_noun, columns(), problem -> problem);
        grid.onOpen(this::open);
        updates.closeWithPart(problems.listen(updates::request));
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
            case EXTENSION -> Messages.Problems_extension;
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
        } else if (problem.kind() == Problem.Kind.EXTENSION) {
            // there is the trace
            navigation.showPart(PartIds.ERRORS);
        }
    }

    private void refresh() {
        grid.setRows(problems.all());
    }
}
