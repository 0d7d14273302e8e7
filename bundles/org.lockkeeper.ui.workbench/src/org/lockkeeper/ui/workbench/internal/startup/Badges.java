package org.lockkeeper.ui.workbench.internal.startup;

import jakarta.inject.Inject;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.PartNames;
import org.lockkeeper.ui.workbench.internal.errors.ErrorLog;
import org.lockkeeper.ui.workbench.internal.problems.ProblemList;

/** How many problems and errors there are, on the tabs of their views. UI thread. */
final class Badges {

    private final MApplication application;
    private final EModelService model;
    private final ProblemList problems;
    private final ErrorLog errors;

    /** Made by injection. */
    @Inject
    Badges(MApplication application, EModelService model, ProblemList problems, ErrorLog errors) {
        this.application = application;
        this.model = model;
        this.problems = problems;
        this.errors = errors;
    }

    /** Shows them, from now on. */
    void start() {
        showProblems();
        problems.listen(this::showProblems);
        showErrors();
        errors.listen(this::showErrors);
    }

    private void showProblems() {
        show(PartIds.PROBLEMS, problems.all().size());
    }

    private void showErrors() {
        show(PartIds.ERRORS, errors.count());
    }

    private void show(String partId, int count) {
        model.findElements(application, partId, MPart.class, null).forEach(part -> PartNames.badge(part, count));
    }
}
