package org.lockkeeper.ui.servers.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.Setting;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.proof.ProofWriter;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.widgets.WidgetIds;

/** One server: findings, clients by verdict, facts with evidence and conflicts, reports over time, settings. */
public final class ServerPart {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final ScopeSession scopes;
    private final Navigation navigation;
    private final Background background;
    private final Selection selection;
    private final PartUpdates updates;
    private final ThemeTokens theme;
    private Combo choice;
    private Page page;
    private List<RuleDescription> rules;
    private String told;

    /** Made by injection. */
    @Inject
    public ServerPart(WorkspaceSession session, PlanSession plans, ScopeSession scopes, Navigation navigation,
            Background background, Selection selection, PartUpdates updates, ThemeTokens theme) {
        this.session = session;
        this.plans = plans;
        this.scopes = scopes;
        this.navigation = navigation;
        this.background = background;
        this.selection = selection;
        this.updates = updates;
        this.theme = theme;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        Composite area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        Composite bar = CssClass.CONTENT.set(new Composite(area, SWT.NONE));
        bar.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 6).create());
        new Label(bar, SWT.NONE).setText(Messages.Server_choice);
        choice = WidgetIds.set(new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN), "server.choice");
        choice.setLayoutData(GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).create());
        choice.addListener(SWT.Selection, _ -> choose());
        page = new Page(area, "server.page", theme);
        page.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        updates.closeWithPart(session.listen(_ -> updates.request()));
        updates.closeWithPart(scopes.listen(updates::request));
        updates.start(this::refresh);
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        choice.setFocus();
    }

    private void choose() {
        if (choice.getSelectionIndex() == 0) {
            scopes.choose(Scope.EVERYTHING);
        } else {
            scopes.choose(new Scope.OfServer(choice.getText()));
        }
    }

    private void refresh() {
        if (scopes.current().map(plan -> plan.servers().size() != 1).orElse(true)) {
            told = null;
        }
        List<String> names = new ArrayList<>(List.of(ScopeNames.of(Scope.EVERYTHING)));
        session.model().servers().forEach(s -> names.add(s.name()));
        if (!names.equals(List.of(choice.getItems()))) {
            choice.setItems(names.toArray(String[]::new));
        }
        ScopedPlan plan = scopes.current().orElse(null);
        if (plan == null || plan.servers().isEmpty()) {
            choice.select(0);
            page.begin();
            page.muted(Messages.Server_none);
            page.end();
            return;
        }
        if (plan.servers().size() > 1) {
            choice.select(0);
            overview(plan);
            return;
        }
        Server server = plan.servers().getFirst();
        choice.setText(server.name());
        // whatever chose it: Why? is about what is shown here. Once, for what is followed from there stays
        if (!server.name().equals(told)) {
            told = server.name();
            selection.select(server);
        }
        if (rules == null) {
            background.task(Messages.Server_reading, _ -> session.workspace().rules()).quiet()
                    .onDone(read -> {
                        rules = read;
                        updates.request();
                    }).start();
            return;
        }
        write(server, plan.index());
    }

    private void overview(ScopedPlan plan) {
        page.begin();
        page.title(ScopeNames.of(plan.scope()), theme.image(Icon.GROUP), null);
        page.muted(Messages.Server_chooseOne);
        for (Server server : plan.servers()) {
            page.section(server.name());
            plan.index().server(server.name()).ifPresentOrElse(p -> page.paragraph(NLS.bind(Messages.Server_summary,
                    Wording.detection(p.detection()), Headline.cutOff(p.cutOff()))),
                    () -> page.muted(NLS.bind(Messages.Server_notInPlan, plans.target())));
            page.link(NLS.bind(Messages.Server_showAll, server.name()), () -> navigation.showServer(server.name()));
        }
        page.end();
    }

    private void write(Server server, PlanIndex index) {
        ProofWriter proof = new ProofWriter(page, navigation, theme, rules);
        Optional<ServerPlan> plan = index.server(server.name());
        page.begin();
        page.title(server.name(), theme.image(Icon.SERVER), null);
        plan.ifPresentOrElse(p -> {
            page.strong(Wording.detection(p.detection()), null, null);
            page.paragraph(Wording.nextAction(p.detection()));
            page.muted(NLS.bind(Messages.Server_dates, Wording.day(p.asOf()), p.nextReportDue() == null
                    ? Messages.Server_noReportDue : Wording.day(p.nextReportDue())));
        }, () -> page.muted(NLS.bind(Messages.Server_notInPlan, plans.target())));
        plan.ifPresent(p -> todo(p, proof));
        clients(server, index);
        plan.filter(p -> !p.findings().isEmpty()).ifPresent(p -> {
            page.section(Messages.Server_findings);
            p.findings().forEach(f -> proof.finding(f, new Subject.OfServer(server.name()), server.facts()));
        });
        page.section(Messages.Server_facts);
        proof.facts(server.facts());
        reports(server);
        settings(server, proof);
        page.end();
    }

    private void todo(ServerPlan plan, ProofWriter proof) {
        if (!plan.steps().isEmpty() || !plan.nextChecks().isEmpty()) {
            page.section(Messages.Server_todo);
            proof.steps(plan.steps());
            proof.checks(plan.nextChecks());
        }
        if (!plan.unread().isEmpty()) {
            page.section(Messages.Server_unread);
            for (UnreadSource source : plan.unread()) {
                page.paragraph(NLS.bind(Messages.Server_unreadSource, Wording.path(source.file().path()),
                        Wording.sentence(source.reason())));
            }
        }
    }

    private void clients(Server server, PlanIndex index) {
        page.section(Messages.Server_clients);
        index.server(server.name()).ifPresent(p -> page.paragraph(Headline.cutOff(p.cutOff())));
        for (Verdict verdict : Verdict.values()) {
            int count = index.count(server.name(), verdict);
            if (count > 0) {
                page.link(NLS.bind(Messages.Server_clientsOf, Wording.number(count), theme.word(verdict)), () -> navigation
                        .showClients(ClientFilter.verdict(verdict)));
            }
        }
        if (index.clients(server.name()).isEmpty()) {
            page.muted(Messages.Server_noClients);
        }
    }

    private void reports(Server server) {
        page.section(Messages.Server_reports);
        if (server.reports().isEmpty()) {
            page.muted(Messages.Server_noReports);
        }
        for (AffectedUserReport report : server.reports()) {
            page.paragraph(NLS.bind(Messages.Server_report, Wording.moment(report.at()), Wording.number(report.accounts().size())));
            page.indented(() -> page.link(report.evidence().toString(),
                    () -> navigation.showEvidence(report.evidence())));
        }
    }

    private void settings(Server server, ProofWriter proof) {
        List<Setting> settings = session.model().settings().stream()
                .filter(s -> s.subject().server().equalsIgnoreCase(server.name())).toList();
        if (settings.isEmpty()) {
            return;
        }
        page.section(Messages.Server_settings);
        page.collapsible(NLS.bind(Messages.Server_settingsCount, Wording.number(settings.size())), () -> () -> {
            for (Setting setting : settings) {
                page.paragraph(NLS.bind(Messages.Server_setting, Wording.subject(setting.subject()),
                        setting.value().isKnown() ? setting.value().value() : Messages.Server_unknown));
                page.indented(() -> proof.evidence(setting.value().evidence()));
            }
        });
    }
}
