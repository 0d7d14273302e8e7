package org.lockkeeper.ui.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.PartNames;
import org.lockkeeper.ui.navigation.ShowsWhy;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.scope.PastSession;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * Why? The derivation and the evidence of whatever client or server is selected, and from which view that came; one that
 * was pinned stays below it.
 */
public final class WhyPart implements ShowsWhy, CopiesText {

    private final WhyServices services;
    private final PartUpdates updates;
    private final Selection selection;
    private final Notices notices;
    private final EPartService parts;
    private final PastSession past;
    // the import whose state the Clients view shows, as far as it was heard of
    private Optional<ImportEntry> lookedAt;
    private volatile List<ClientSection> sections = List.of();
    private SashForm sash;
    private Label source;
    private ToolItem pin;
    private ToolItem copy;
    private WhyPane live;
    private Composite below;
    private WhyPane pinned;

    /** Made by injection. */
    @Inject
    public WhyPart(Workspace workspace, PlanSession plans, Navigation navigation, Background background,
            ThemeTokens theme, PartUpdates updates, Selection selection, GridFactory grids, Settings settings,
            RemarkOffer remarks, Notices notices, EPartService parts, PastSession past) {
        this.services = new WhyServices(workspace, plans, navigation, background, theme, grids, settings, remarks);
        this.updates = updates;
        this.selection = selection;
        this.notices = notices;
        this.parts = parts;
        this.past = past;
        this.lookedAt = Optional.empty();
    }

    /** Told of the sections of extensions, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeSections(@Service List<ClientSection> present) {
        sections = Foreign.clientSections(present);
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).create());
        source = CssClass.MUTED.set(WidgetIds.set(new Label(parent, SWT.NONE), "why.source"));
        source.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(12, 0)
                .create());
        ToolBar tools = new ToolBar(parent, SWT.FLAT);
        Accessibles.name(tools, Messages.Why_tools);
        pin = item(tools, "why.pin", Icon.PIN, Messages.Why_pin, this::pin);
        copy = item(tools, "why.copy", Icon.COPY, Messages.Why_copy, () -> copyMenu(tools));
        sash = new SashForm(parent, SWT.VERTICAL);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(2, 1).create());
        live = new WhyPane(sash, "why.page", services, () -> sections);
        updates.closeWithPart(selection.listen(ClientPlan.class, this::showWhy));
        updates.closeWithPart(selection.listen(Server.class, this::showServer));
        updates.closeWithPart(services.plans().listen(event -> {
            if (event instanceof PlanSession.PlanEvent.Computed) {
                updates.request();
            }
        }));
        updates.closeWithPart(past.listen(this::pastChanged));
        pastChanged();
        updates.start(this::refresh);
    }

    private ToolItem item(ToolBar tools, String id, Icon icon, String hint, Runnable action) {
        ToolItem item = WidgetIds.set(new ToolItem(tools, SWT.PUSH), id);
        item.setImage(services.theme().image(icon));
        item.setToolTipText(hint);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        live.page().setFocus();
    }

    @Override
    public void showWhy(ClientPlan wanted) {
        live.about(wanted.client().subject());
        from();
    }

    private void showServer(Server wanted) {
        live.about(wanted.name());
        from();
    }

    /** What was selected before is no row of an earlier state: where that is looked at, nothing is explained. */
    private void pastChanged() {
        if (!past.after().equals(lookedAt)) {
            lookedAt = past.after();
            if (lookedAt.isPresent()) {
                live.aboutNothing(NLS.bind(Messages.Why_past, lookedAt.get().id()));
                source.setText("");
                updates.request();
            } else if (!live.isAboutSomething()) {
                live.aboutNothing(Messages.Why_hint);
                updates.request();
            }
        }
    }

    /** Says which view the selection is of; what is followed inside of this view leaves that as it is. */
    private void from() {
        MPart active = parts.getActivePart();
        if (active != null && !PartIds.WHY.equals(active.getElementId()) && !source.isDisposed()) {
            source.setText(NLS.bind(Messages.Why_source, PartNames.of(active)).replace("&", "&&"));
        }
        updates.request();
    }

    @Override
    public String textToCopy() {
        return focused().text();
    }

    /** The page that has the focus; else the one that follows the selection. */
    private Page focused() {
        if (pinned != null) {
            for (Control at = below.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
                if (at == below) {
                    return pinned.page();
                }
            }
        }
        return live.page();
    }

    private void refresh() {
        live.refresh();
        pin.setEnabled(live.isAboutSomething());
        copy.setEnabled(live.isAboutSomething());
        if (pinned != null) {
            pinned.refresh();
        }
    }

    private void copyMenu(ToolBar tools) {
        Page page = focused();
        Menu menu = new Menu(tools);
        entry(menu, Messages.Why_copyText, page::text);
        entry(menu, Messages.Why_copyMarkdown, page::markdown);
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(tools.toDisplay(copy.getBounds().x, copy.getBounds().y + copy.getBounds().height));
        menu.setVisible(true);
    }

    private void entry(Menu menu, String title, Supplier<String> text) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(title);
        item.addListener(SWT.Selection, _ -> {
            CopiedText.put(menu.getDisplay(), text.get());
            notices.tell(Notice.of(Messages.Why_copied));
        });
    }

    /** Keeps what is shown now below, in place of what was pinned before. */
    private void pin() {
        if (pinned == null) {
            below = CssClass.CONTENT.set(new Composite(sash, SWT.NONE));
            below.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).create());
            Label label = CssClass.MUTED.set(new Label(below, SWT.NONE));
            label.setText(Messages.Why_pinned);
            label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(12, 0)
                    .create());
            ToolBar tools = new ToolBar(below, SWT.FLAT);
            Accessibles.name(tools, Messages.Why_pinned);
            item(tools, "why.unpin", Icon.CANCEL, Messages.Why_unpin, this::unpin);
            pinned = new WhyPane(below, "why.pinned", services, () -> sections);
            pinned.page().control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(2, 1).create());
            sash.setWeights(1, 1);
        }
        pinned.aboutTheSameAs(live);
        pinned.refresh();
        sash.layout(true, true);
    }

    private void unpin() {
        pinned = null;
        below.dispose();
        sash.layout(true, true);
        focus();
    }
}
