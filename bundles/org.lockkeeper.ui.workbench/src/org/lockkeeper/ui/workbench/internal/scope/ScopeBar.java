package org.lockkeeper.ui.workbench.internal.scope;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.groups.GroupTokens;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.trail.Trail;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.ColourSwatches;
import org.lockkeeper.ui.widgets.HelpTopic;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * The line at the top: back, forward, and what everything is about, with the way out of it. What it says is in force in
 * all views.
 */
public final class ScopeBar {

    private final ScopeSession scopes;
    private final GroupList groups;
    private final Trail trail;
    private final ThemeTokens theme;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private ToolItem back;
    private ToolItem forward;
    private Link whole;
    private Label arrow;
    private Label icon;
    private Label name;
    private ToolBar removal;
    private ColourSwatches swatches;
    private Scope shown;

    /** Made by injection. */
    @Inject
    public ScopeBar(ScopeSession scopes, GroupList groups, Trail trail, ThemeTokens theme) {
        this.scopes = scopes;
        this.groups = groups;
        this.trail = trail;
        this.theme = theme;
    }

    /** Called by the platform. */
    @PostConstruct
    void create(Composite parent) {
        Composite bar = WidgetIds.set(new Composite(parent, SWT.NONE), "scope");
        HelpTopic.set(bar, "scope");
        swatches = new ColourSwatches(bar, theme);
        bar.setLayout(GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 0).spacing(4, 0).create());
        ToolBar steps = new ToolBar(bar, SWT.FLAT);
        steps.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        back = item(steps, "scope.back", Icon.BACK, Messages.Scope_back, () -> trail.go(-1));
        forward = item(steps, "scope.forward", Icon.FORWARD, Messages.Scope_forward, () -> trail.go(1));
        whole = WidgetIds.set(new Link(bar, SWT.NONE), "scope.whole");
        whole.setText("<a>" + ScopeNames.of(Scope.EVERYTHING) + "</a>");
        whole.setToolTipText(Messages.Scope_everything);
        whole.addListener(SWT.Selection, _ -> scopes.choose(Scope.EVERYTHING));
        whole.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        arrow = label(bar, "scope.arrow", false);
        arrow.setText("\u203a");
        icon = label(bar, "scope.icon", false);
        name = label(bar, "scope.name", false);
        name.setFont(theme.font(TextRole.STRONG));
        Accessibles.name(name, () -> Messages.Scope_bar + ": " + name.getText());
        removal = new ToolBar(bar, SWT.FLAT);
        removal.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER)
                .create());
        item(removal, "scope.remove", Icon.CANCEL, Messages.Scope_remove, () -> scopes.choose(Scope.EVERYTHING));
        subscriptions.add(scopes.listen(this::refresh));
        subscriptions.add(groups.listen(this::refresh));
        subscriptions.add(trail.listen(this::refresh));
        subscriptions.add(theme.listen(this::refresh));
        refresh();
    }

    private static Label label(Composite bar, String id, boolean grab) {
        Label label = WidgetIds.set(new Label(bar, SWT.NONE), id);
        label.setLayoutData(GridDataFactory.fillDefaults().grab(grab, false).align(SWT.BEGINNING, SWT.CENTER)
                .create());
        return label;
    }

    private ToolItem item(ToolBar tools, String id, Icon image, String text, Runnable action) {
        ToolItem item = WidgetIds.set(new ToolItem(tools, SWT.PUSH), id);
        item.setImage(theme.image(image));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    private void refresh() {
        if (name.isDisposed()) {
            return;
        }
        Scope scope = scopes.scope();
        back.setEnabled(trail.canGo(-1));
        forward.setEnabled(trail.canGo(1));
        icon.setImage(image(scope));
        ServerGroup group = group(scope);
        name.setToolTipText(group == null || group.note().isEmpty() ? Messages.Scope_hint : group.note());
        if (!scope.equals(shown)) {
            shown = scope;
            boolean narrowed = !scope.equals(Scope.EVERYTHING);
            see(whole, narrowed);
            see(arrow, narrowed);
            see(removal, narrowed);
            name.setText(ScopeNames.of(scope).replace("&", "&&"));
            name.requestLayout();
        }
    }

    private Image image(Scope scope) {
        ServerGroup group = group(scope);
        return group == null ? theme.image(icon(scope)) : swatches.of(GroupTokens.of(group.colour()));
    }

    private ServerGroup group(Scope scope) {
        return scope instanceof Scope.OfGroup of && of.isMade()
                ? groups.all().stream().filter(group -> group.id().equals(of.id())).findFirst().orElse(null) : null;
    }

    private static Icon icon(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> Icon.OVERVIEW;
            case Scope.OfServer _ -> Icon.SERVER;
            case Scope.OfGroup _ -> Icon.GROUP;
            case Scope.OfCollection _ -> Icon.FILTER;
        };
    }

    private static void see(Control control, boolean seen) {
        control.setVisible(seen);
        ((GridData) control.getLayoutData()).exclude = !seen;
    }

    /** Called by the platform. */
    @PreDestroy
    void close() {
        subscriptions.forEach(Subscription::close);
    }
}
