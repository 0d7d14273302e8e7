package org.lockkeeper.ui.workbench.internal.parts;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.proof.ProofWriter;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.workbench.internal.Messages;

/** The derivation and the evidence of one client or server, written on a page. UI thread. */
final class WhyPane {

    private final WhyServices services;
    private final Supplier<List<ClientSection>> sections;
    private final Page page;
    private Subject.OfClient client;
    private String server;
    private String nothing = Messages.Why_hint;
    private Task working;

    /**
     * @param id widget id of the page
     * @param sections those of extensions
     */
    WhyPane(Composite parent, String id, WhyServices services, Supplier<List<ClientSection>> sections) {
        this.services = services;
        this.sections = sections;
        page = new Page(parent, id, services.theme());
    }

    /** The page. */
    Page page() {
        return page;
    }

    /** Whether it is about a client or a server. */
    boolean isAboutSomething() {
        return client != null || server != null;
    }

    /** Is about a client from the next {@link #refresh} on. */
    void about(Subject.OfClient wanted) {
        client = wanted;
        server = null;
        nothing = Messages.Why_hint;
    }

    /** Is about a server from the next {@link #refresh} on. */
    void about(String wanted) {
        server = wanted;
        client = null;
        nothing = Messages.Why_hint;
    }

    /**
     * Is about nothing from the next {@link #refresh} on.
     *
     * @param hint what is said instead, until it is about something again
     */
    void aboutNothing(String hint) {
        client = null;
        server = null;
        nothing = hint;
    }

    /** Is about the same as another from the next {@link #refresh} on. */
    void aboutTheSameAs(WhyPane other) {
        client = other.client;
        server = other.server;
    }

    /** Writes it as it is known now. */
    void refresh() {
        if (working != null) {
            working.cancel();
        }
        PlanIndex index = services.plans().current().orElse(null);
        if (index == null || client == null && server == null) {
            hint(nothing);
        } else if (client != null) {
            index.successor(client).ifPresentOrElse(found -> {
                client = found.client().subject();
                explain(index, found);
            },
                    () -> hint(NLS.bind(Messages.Why_gone, Wording.subject(client))));
        } else {
            index.server(server).ifPresentOrElse(found -> {
                List<RuleDescription> rules = List.of();
                write(found, rules);
            }, () -> hint(NLS.bind(Messages.Why_notPlanned, server, services.plans().target())));
        }
    }

    private void hint(String text) {
        page.begin();
        page.muted(text);
        page.end();
    }

    private void explain(PlanIndex index, ClientPlan found) {
        working = services.background().task(Messages.Why_working, _ -> new Explained(
                services.workspace().explain(index.request(), found.client()), sections.get().stream()
                        .flatMap(each -> each.section(found, services.workspace()).stream()).toList())).quiet()
                .onDone(explained -> {
                    if (found.client().subject().equals(client) && !page.control().isDisposed()) {
                        write(index, explained.derivation(), explained.added());
                    }
                }).onProblem(this::hint).start();
    }

    /** What is told of a client: the derivation, and sections of extensions. */
    private record Explained(Derivation derivation, List<Section> added) {
    }

    private void write(PlanIndex index, Derivation derivation, List<Section> added) {
        ClientPlan plan = derivation.plan();
        Subject.OfClient who = plan.client().subject();
        List<RuleDescription> rules = derivation.rules().stream().map(Derivation.AskedRule::rule).toList();
        ClientRow row = ClientRow.of(plan, index.plan()).staleAfter(services.settings().get(KitSettings.STALE_DAYS));
        ProofWriter proof = new ProofWriter(page, services.navigation(), services.theme(), rules).marking(row);
        page.begin();
        ThemeTokens theme = services.theme();
        page.title(theme.word(plan.verdict()), theme.image(Icon.of(plan.verdict())), CssClass.of(plan.verdict()));
        page.strong(Wording.subject(who), null, null);
        page.paragraph(theme.meaning(plan.verdict()));
        page.link(NLS.bind(Messages.Why_server, who.server()), () -> services.navigation().showServer(who.server()));
        RemarksOf.of(row).write(page, services.remarks());
        page.section(Messages.Why_steps);
        if (plan.steps().isEmpty()) {
            page.muted(Messages.Why_noSteps);
        }
        proof.steps(plan.steps());
        otherWays(plan.ways(), proof);
        page.section(NLS.bind(Messages.Why_because, services.plans().target()));
        if (plan.findings().isEmpty()) {
            page.muted(Messages.Why_noFindings);
        }
        plan.findings().forEach(proof::statement);
        writeFlips(derivation);
        page.section(Messages.Why_proof);
        proof.proof(plan.findings(), who, plan.client().facts());
        services.plans().current().ifPresent(current -> Neighbours.of(current, who).write(page, theme,
                services.navigation()));
        OtherNames.of(row, services.workspace().model()).write(page, proof, services.remarks());
        added.forEach(section -> SectionWriter.write(section, page));
        page.section(Messages.Why_more);
        page.link(Messages.Why_history, () -> new HistoryDialog(page.control().getShell(), services.workspace(),
                row, services.plans().target(), theme, services.grids(), services.background(),
                services.navigation()).open());
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
            page.strong(NLS.bind(Messages.Why_flip, services.theme().word(flip.verdict())),
                    services.theme().image(Icon.of(flip.verdict())), CssClass.of(flip.verdict()));
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
        ProofWriter proof = new ProofWriter(page, services.navigation(), services.theme(), rules);
        page.begin();
        page.title(found.server().name(), services.theme().image(Icon.SERVER), null);
        page.strong(Wording.detection(found.detection()), null, null);
        page.paragraph(Wording.nextAction(found.detection()));
        page.link(NLS.bind(Messages.Why_server, found.server().name()),
                () -> services.navigation().showServer(found.server().name()));
        if (!found.steps().isEmpty() || !found.nextChecks().isEmpty()) {
            page.section(Messages.Why_steps);
            proof.steps(found.steps());
            otherWays(found.ways(), proof);
            proof.checks(found.nextChecks());
        }
        page.section(NLS.bind(Messages.Why_because, services.plans().target()));
        for (Finding finding : found.findings()) {
            proof.finding(finding, new Subject.OfServer(found.server().name()), found.server().facts());
        }
        page.section(Messages.Why_facts);
        proof.facts(found.server().facts());
        page.end();
    }
}
