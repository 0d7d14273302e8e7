package org.lockkeeper.ui.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.ShowsWhy;
import org.lockkeeper.ui.proof.ProofWriter;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;

/** Why? The derivation and the evidence of whatever client or server is selected. */
public final class WhyPart implements ShowsWhy, CopiesText {

    private final Workspace workspace;
    private final PlanSession plans;
    private final Navigation navigation;
    private final Background background;
    private final ThemeTokens theme;
    private final PartUpdates updates;
    private final Selection selection;
    private final GridFactory grids;
    private final Settings settings;
    private final RemarkOffer remarks;
    private Page page;
    private Subject.OfClient client;
    private String server;
    private Task working;

    /** Made by injection. */
    @Inject
    public WhyPart(Workspace workspace, PlanSession plans, Navigation navigation, Background background,
            ThemeTokens theme, PartUpdates updates, Selection selection, GridFactory grids, Settings settings,
            RemarkOffer remarks) {
        this.workspace = workspace;
        this.plans = plans;
        this.navigation = navigation;
        this.background = background;
        this.theme = theme;
        this.updates = updates;
        this.selection = selection;
        this.grids = grids;
        this.settings = settings;
        this.remarks = remarks;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        page = new Page(parent, "why.page", theme);
        updates.closeWithPart(selection.listen(ClientPlan.class, this::showWhy));
        updates.closeWithPart(selection.listen(Server.class, this::showServer));
        updates.closeWithPart(plans.listen(event -> {
            if (event instanceof PlanSession.PlanEvent.Computed) {
                updates.request();
            }
        }));
        updates.start(this::refresh);
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        page.control().setFocus();
    }

    @Override
    public void showWhy(ClientPlan wanted) {
        client = wanted.client().subject();
        server = null;
        updates.request();
    }

    private void showServer(Server wanted) {
        server = wanted.name();
        client = null;
        updates.request();
    }

    @Override
    public String textToCopy() {
        return page.text();
    }

    private void refresh() {
        if (working != null) {
            working.cancel();
        }
        PlanIndex index = plans.current().orElse(null);
        if (index == null || client == null && server == null) {
            hint(Messages.Why_hint);
        } else if (client != null) {
            index.client(client).ifPresentOrElse(found -> explain(index, found),
                    () -> hint(NLS.bind(Messages.Why_gone, Wording.subject(client))));
        } else {
            index.server(server).ifPresentOrElse(found -> {
                List<RuleDescription> rules = List.of();
                write(found, rules);
            }, () -> hint(NLS.bind(Messages.Why_notPlanned, server, plans.target())));
        }
    }

    private void hint(String text) {
        page.begin();
        page.muted(text);
        page.end();
    }

    private void explain(PlanIndex index, ClientPlan found) {
        working = background.task(Messages.Why_working, _ -> workspace.explain(index.request(),
                found.client())).quiet().onDone(derivation -> {
                    if (found.client().subject().equals(client) && !page.control().isDisposed()) {
                        write(index, derivation);
                    }
                }).onProblem(this::hint).start();
    }

    private void write(PlanIndex index, Derivation derivation) {
        ClientPlan plan = derivation.plan();
        Subject.OfClient who = plan.client().subject();
        List<RuleDescription> rules = derivation.rules().stream().map(Derivation.AskedRule::rule).toList();
        ClientRow row = ClientRow.of(plan, index.plan()).staleAfter(settings.get(KitSettings.STALE_DAYS));
        ProofWriter proof = new ProofWriter(page, navigation, theme, rules).marking(row);
        page.begin();
        page.title(theme.word(plan.verdict()), theme.image(Icon.of(plan.verdict())), CssClass.of(plan.verdict()));
        page.strong(Wording.subject(who), null, null);
        page.paragraph(theme.meaning(plan.verdict()));
        page.link(NLS.bind(Messages.Why_server, who.server()), () -> navigation.showServer(who.server()));
        RemarksOf.of(row).write(page, () -> remarks.remark(List.of(row)), () -> remarks.state(List.of(row)));
        page.section(Messages.Why_steps);
        if (plan.steps().isEmpty()) {
            page.muted(Messages.Why_noSteps);
        }
        proof.steps(plan.steps());
        otherWays(plan.ways(), proof);
        page.section(NLS.bind(Messages.Why_because, plans.target()));
        if (plan.findings().isEmpty()) {
            page.muted(Messages.Why_noFindings);
        }
        plan.findings().forEach(proof::statement);
        writeFlips(derivation);
        page.section(Messages.Why_proof);
        proof.proof(plan.findings(), who, plan.client().facts());
        plans.current().ifPresent(current -> Neighbours.of(current, who).write(page, theme, navigation));
        page.section(Messages.Why_more);
        page.link(Messages.Why_history, () -> new HistoryDialog(page.control().getShell(), workspace,
                row, grids, background, navigation).open());
        page.collapsible(Messages.Why_facts, () -> () -> {
            proof.facts(plan.client().facts());
            page.paragraph(Messages.Why_seen);
            page.indented(() -> proof.evidence(plan.client().sightings()));
        });
        List<RuleDescription> others = derivation.rules().stream().filter(r -> !r.applied())
                .map(Derivation.AskedRule::rule).toList();
        page.collapsible(NLS.bind(Messages.Why_otherRules, others.size()), () -> () -> {
            for (RuleDescription rule : others) {
                page.paragraph(rule.id() + "  " + rule.title());
                page.indented(() -> page.muted(NLS.bind(Messages.Why_condition, rule.condition())));
            }
        });
        page.end();
    }

    // the steps above are those of the recommended ways
    private void otherWays(List<Way> ways, ProofWriter proof) {
        for (Way way : ways) {
            if (!way.recommended()) {
                page.strong(NLS.bind(Messages.Why_otherWay, way.remedy().title()), null, null);
                page.indented(() -> proof.steps(way.remedy().steps()));
            }
        }
    }

    private void writeFlips(Derivation derivation) {
        page.section(Messages.Why_flips);
        if (derivation.flips().isEmpty()) {
            page.muted(Messages.Why_noFlips);
        }
        for (Derivation.Flip flip : derivation.flips()) {
            page.strong(NLS.bind(Messages.Why_flip, theme.word(flip.verdict())),
                    theme.image(Icon.of(flip.verdict())), CssClass.of(flip.verdict()));
            page.indented(() -> {
                for (Derivation.Change change : flip.changes()) {
                    page.paragraph(NLS.bind(Messages.Why_change, new Object[] {Wording.attribute(change.attribute()),
                            Wording.value(change.attribute(), change.to()),
                            Wording.value(change.attribute(), change.from().value())}));
                }
            });
        }
    }

    private void write(ServerPlan found, List<RuleDescription> rules) {
        ProofWriter proof = new ProofWriter(page, navigation, theme, rules);
        page.begin();
        page.title(found.server().name(), theme.image(Icon.SERVER), null);
        page.strong(Wording.detection(found.detection()), null, null);
        page.paragraph(Wording.nextAction(found.detection()));
        page.link(NLS.bind(Messages.Why_server, found.server().name()),
                () -> navigation.showServer(found.server().name()));
        if (!found.steps().isEmpty() || !found.nextChecks().isEmpty()) {
            page.section(Messages.Why_steps);
            proof.steps(found.steps());
            otherWays(found.ways(), proof);
            proof.checks(found.nextChecks());
        }
        page.section(NLS.bind(Messages.Why_because, plans.target()));
        for (Finding finding : found.findings()) {
            proof.finding(finding, new Subject.OfServer(found.server().name()), found.server().facts());
        }
        page.section(Messages.Why_facts);
        proof.facts(found.server().facts());
        page.end();
    }
}
