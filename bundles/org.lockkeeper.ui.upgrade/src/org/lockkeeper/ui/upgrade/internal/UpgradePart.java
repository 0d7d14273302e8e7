package org.lockkeeper.ui.upgrade.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.ui.navigation.HandsOver;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.WorkspaceSession.SessionEvent;
import org.lockkeeper.ui.upgrade.internal.papers.PapersTab;
import org.lockkeeper.ui.upgrade.internal.path.PathTab;
import org.lockkeeper.ui.upgrade.internal.rehearsal.RehearsalTab;
import org.lockkeeper.ui.upgrade.internal.steps.StepsTab;
import org.lockkeeper.ui.upgrade.internal.summary.SummaryTab;
import org.lockkeeper.ui.upgrade.internal.tabs.StepSource;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.upgrade.internal.tabs.UpgradeTab;
import org.lockkeeper.ui.upgrade.internal.waves.WavesTab;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.HelpTopic;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The Upgrade view: the way to the target, from the question who loses e-mail to everybody being through. */
public final class UpgradePart implements HandsOver {

    private static final String FRONT = "front";

    private final TabServices services;
    private final PartUpdates updates;
    private final List<UpgradeTab> tabs = new ArrayList<>();
    private volatile List<ReportWriter> writers = List.of();
    private volatile List<PaperSection> sections = List.of();
    private SummaryTab summary;
    private PapersTab papers;
    private UpgradeHeader header;
    private CTabFolder folder;

    /** Made by injection. */
    @Inject
    public UpgradePart(TabServices services, PartUpdates updates) {
        this.services = services;
        this.updates = updates;
    }

    /** Told of the formats at hand, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeWriters(@Service List<ReportWriter> present) {
        writers = present.stream().flatMap(w -> Foreign.reportWriter(w).stream())
                .sorted(Comparator.comparing(ReportWriter::title)).toList();
    }

    /** Told of the sections of extensions, as of the formats. */
    @Inject
    void takeSections(@Service List<PaperSection> present) {
        sections = Foreign.paperSections(present);
    }

    /** Makes the controls. */
    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        header = new UpgradeHeader(area, services.theme());
        header.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        folder = WidgetIds.set(new CTabFolder(area, SWT.TOP | SWT.FLAT), "upgrade.tabs");
        folder.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        Accessibles.name(folder, () -> UpgradeMessages.Tabs);
        StepSource source = new StepSource(services, UpgradeMessages.Steps, area);
        summary = new SummaryTab(services, source, () -> front("steps"), () -> front("path"));
        tabs.add(summary);
        tabs.add(new StepsTab(services, source));
        tabs.add(new PathTab(services));
        tabs.add(new WavesTab(services, source));
        tabs.add(new RehearsalTab(services));
        papers = new PapersTab(services, () -> writers, () -> sections);
        tabs.add(papers);
        for (UpgradeTab tab : tabs) {
            CTabItem item = WidgetIds.set(new CTabItem(folder, SWT.NONE), "upgrade.tab." + tab.id());
            item.setText(tab.title());
            item.setData(tab);
        }
        folder.addListener(SWT.Selection, _ -> selected());
        front(services.kept("tabs").get(FRONT, tabs.getFirst().id()));
        header.applyTheme();
        updates.closeWithPart(services.theme().listen(this::applyTheme));
        updates.closeWithPart(services.scopes().listen(updates::request));
        updates.closeWithPart(services.settings().listen(updates::request));
        updates.closeWithPart(services.filters().listen(_ -> updates.request()));
        updates.closeWithPart(services.session().listen(event -> {
            // what is said of steps, and scenarios, stand in the journal
            if (event instanceof SessionEvent.JournalChanged) {
                updates.request();
            }
        }));
        updates.start(this::refresh);
    }

    private void front(String id) {
        for (CTabItem item : folder.getItems()) {
            if (((UpgradeTab) item.getData()).id().equals(id)) {
                folder.setSelection(item);
                selected();
            }
        }
        if (folder.getSelectionIndex() < 0) {
            folder.setSelection(0);
            selected();
        }
    }

    /** Brings a tab to the front and puts the keyboard focus there. */
    void show(String id) {
        front(id);
        seen().focus();
    }

    /** Goes so many tabs to the right, round and round. */
    void step(int tabs) {
        folder.setSelection(Math.floorMod(folder.getSelectionIndex() + tabs, folder.getItemCount()));
        selected();
        seen().focus();
    }

    /** A tab is made when it is first seen. */
    private void selected() {
        CTabItem item = folder.getSelection();
        UpgradeTab tab = (UpgradeTab) item.getData();
        services.kept("tabs").put(FRONT, tab.id());
        HelpTopic.set(folder, tab.help());
        if (item.getControl() == null) {
            item.setControl(tab.create(folder));
            tab.applyTheme();
        }
        updates.request();
    }

    private UpgradeTab seen() {
        return (UpgradeTab) folder.getSelection().getData();
    }

    private void refresh() {
        ScopedPlan plan = services.scopes().current().orElse(null);
        header.show(plan, services.scopes().isComputing(), services.plans().target());
        seen().show(plan);
    }

    private void applyTheme() {
        header.applyTheme();
        for (CTabItem item : folder.getItems()) {
            if (item.getControl() != null) {
                ((UpgradeTab) item.getData()).applyTheme();
            }
        }
    }

    @Override
    public void handOver() {
        front(papers.id());
        papers.takeClients();
        papers.focus();
    }

    /** Offers a paper for a reader about what is in scope and passes the filter: what is left to do is to write it. */
    void handOver(Reader reader) {
        front(papers.id());
        papers.offer(reader);
    }

    /** Begins a scenario with another target, as soon as there is something to compare it with. */
    void compare(ProductVersion target) {
        front(summary.id());
        summary.compare(target);
    }

    @Focus
    void focus() {
        seen().focus();
    }
}
