package org.lockkeeper.ui.workbench.internal.trail;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.ui.AnchorPoints;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.trail.Place;
import org.lockkeeper.ui.trail.Steps;
import org.lockkeeper.ui.trail.Trail;
import org.osgi.service.prefs.Preferences;

/**
 * Notices where one is, once all that one action changed has changed: a click may choose a scope, a filter and a view at
 * once, and is one step back.
 */
public final class LiveTrail implements Trail {

    private static final String KEY = "steps";

    private final ScopeSession scopes;
    private final FilterSession filters;
    private final Navigation navigation;
    private final EModelService model;
    private final MApplication application;
    private final Display display;
    private final Preferences kept;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Steps steps = new Steps();
    private String view = "";
    private Subject.OfClient selected;
    private boolean due;
    private boolean going;

    /** Made by injection. */
    @Inject
    public LiveTrail(ScopeSession scopes, FilterSession filters, Navigation navigation, EModelService model,
            MApplication application, Display display, WorkspaceState state) {
        this.scopes = scopes;
        this.filters = filters;
        this.navigation = navigation;
        this.model = model;
        this.application = application;
        this.display = display;
        this.kept = state.node("trail");
    }

    @Override
    public void start(EPartService parts, ESelectionService selections) {
        steps = Steps.parse(kept.get(KEY, ""));
        steps.here().ifPresent(here -> {
            scopes.choose(here.scope());
            filters.resume(here.filter(), Optional.ofNullable(here.selected()));
        });
        parts.addPartListener(new ViewWatch(this::shows));
        scopes.listen(this::moved);
        filters.listen(_ -> moved());
        new Selection(selections).listen(ClientPlan.class, client -> {
            selected = client.client().subject();
            moved();
        });
        model.findElements(application, AnchorPoints.MAIN_STACK, MPartStack.class)
                .stream().map(s -> s.getSelectedElement()).filter(MPart.class::isInstance).map(MPart.class::cast)
                .findFirst().ifPresent(this::shows);
    }

    @Override
    public void keep() {
        kept.put(KEY, steps.format());
    }

    private void shows(MPart part) {
        boolean main = part.getParent() != null && AnchorPoints.MAIN_STACK.equals(part.getParent().getElementId());
        if (main && part.getElementId() != null) {
            view = part.getElementId();
            moved();
        }
    }

    private void moved() {
        if (!due && !going) {
            due = true;
            display.asyncExec(this::visit);
        }
    }

    private void visit() {
        due = false;
        if (!going) {
            steps.visit(new Place(scopes.scope(), filters.filter(), view, selected));
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public boolean canGo(int by) {
        return steps.canGo(by);
    }

    @Override
    public void go(int by) {
        if (due) {
            visit();
        }
        if (!steps.canGo(by)) {
            return;
        }
        Place place = steps.go(by);
        going = true;
        try {
            scopes.choose(place.scope());
            filters.choose(place.filter(), Optional.ofNullable(place.selected()));
            view = place.view();
            selected = place.selected();
            if (!view.isEmpty()) {
                navigation.showPart(view);
            }
        } finally {
            going = false;
        }
        tell();
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
