package org.lockkeeper.ui.proof;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;

/** Writes findings, facts and evidence onto a page. To be used on the UI thread, between the page's begin and end. */
public final class ProofWriter {

    /** More lines than this are not read but skipped; the rest is counted. */
    private static final int LINES_SHOWN = 4;

    private final Page page;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private final Map<String, RuleDescription> rules;
    private ClientRow marked;

    /**
     * @param rules all rules, for telling which conclusions are derived
     */
    public ProofWriter(Page page, Navigation navigation, ThemeTokens theme, List<RuleDescription> rules) {
        this.page = page;
        this.navigation = navigation;
        this.theme = theme;
        this.rules = rules.stream().collect(Collectors.toMap(RuleDescription::id, Function.identity(), (a, _) -> a));
    }

    /**
     * Writes a finding with the facts it rests on into a card of its own.
     *
     * @param subject whom the page is about: facts of others are named with their subject
     * @param known facts of that subject, for what speaks against
     */
    public void finding(Finding finding, Subject subject, Facts known) {
        page.card(() -> {
            head(finding);
            finding.facts().forEach(fact -> usedFact(fact, subject, known));
            sources(finding);
        });
    }

    /** Writes what a finding says into a card of its own, without the facts it rests on: see {@link #proof}. */
    public void statement(Finding finding) {
        page.card(() -> {
            head(finding);
            sources(finding);
        });
    }

    private void head(Finding finding) {
        String title = finding.rule() + "  " + finding.title();
        if (finding.verdict() == null) {
            page.strong(title, theme.image(Icon.INFO), null);
        } else {
            page.strong(title + " \u2013 " + theme.word(finding.verdict()), theme.image(Icon.of(finding.verdict())),
                    CssClass.of(finding.verdict()));
        }
        page.paragraph(Wording.sentence(finding.consequence()));
    }

    private void sources(Finding finding) {
        for (Citation citation : finding.citations()) {
            page.muted(NLS.bind(Messages.Proof_source, citation));
        }
        RuleDescription rule = rules.get(finding.rule());
        if (rule != null && rule.derived()) {
            page.muted(Messages.Proof_derived);
        }
    }

    /**
     * Writes the facts that findings rest on with their evidence, each fact once.
     *
     * @param subject whom the page is about: facts of others are named with their subject
     * @param known facts of that subject, for what speaks against
     */
    public void proof(List<Finding> findings, Subject subject, Facts known) {
        Set<List<Object>> written = new HashSet<>();
        for (Finding finding : findings) {
            for (UsedFact fact : finding.facts()) {
                if (written.add(List.of(fact.subject(), fact.attribute(), Optional.ofNullable(fact.value())))) {
                    usedFact(fact, subject, known);
                }
            }
        }
    }

    private void usedFact(UsedFact fact, Subject subject, Facts known) {
        boolean own = fact.subject().equals(subject);
        String name = own ? Wording.attribute(fact.attribute())
                : NLS.bind(Messages.Proof_factOf, Wording.attribute(fact.attribute()),
                        Wording.subject(fact.subject()));
        String disputed = own && fact.value() == null ? disputed(fact.attribute(), known.get(fact.attribute())) : "";
        page.paragraph("\u2022 " + NLS.bind(Messages.Proof_fact, name, disputed.isEmpty()
                ? Wording.value(fact.attribute(), fact.value()) : disputed));
        page.indented(() -> {
            if (own) {
                mark(fact.attribute(), known.get(fact.attribute()));
            }
            evidence(fact.evidence());
            if (own) {
                conflicts(fact.attribute(), known.get(fact.attribute()));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static String disputed(Attribute<?> attribute, Fact<?> fact) {
        return Wording.disputed((Attribute<Object>) attribute, (Fact<Object>) fact);
    }

    /** Marks facts of a client that are to be looked at anew. */
    public ProofWriter marking(ClientRow client) {
        marked = client;
        return this;
    }

    private void mark(Attribute<?> attribute, Fact<?> fact) {
        if (marked == null) {
            return;
        }
        switch (marked.staleness(attribute, fact)) {
            case OLD -> page.label(NLS.bind(Messages.Proof_old, marked.staleAfter()), CssClass.MANUAL);
            case NOT_IN_NEWEST_LIST -> page.label(NLS.bind(Messages.Proof_notListed, Wording.path(String.valueOf(
                    marked.client().facts().get(RemarkAttributes.MISSING_FROM).value()))), CssClass.MANUAL);
            case NONE -> {
                // nothing to say
            }
        }
    }

    /** Writes a fact with its evidence and with what speaks against it. */
    public <T> void fact(Attribute<T> attribute, Fact<T> fact) {
        page.paragraph(NLS.bind(Messages.Proof_fact, Wording.attribute(attribute), Wording.value(attribute, fact)));
        page.indented(() -> {
            mark(attribute, fact);
            evidence(fact.evidence());
            conflicts(attribute, fact);
        });
    }

    /** Writes all facts that are known or in conflict. */
    public void facts(Facts facts) {
        facts.forEach(this::anyFact);
    }

    @SuppressWarnings("unchecked")
    private void anyFact(Attribute<?> attribute, Fact<?> fact) {
        fact((Attribute<Object>) attribute, (Fact<Object>) fact);
    }

    /** Writes links to evidence: the newest ones, and how many more there are. */
    public void evidence(List<Evidence> evidence) {
        for (Evidence e : evidence.subList(0, Math.min(LINES_SHOWN, evidence.size()))) {
            evidence(Wording.evidence(e), e);
        }
        if (evidence.size() > LINES_SHOWN) {
            page.muted(NLS.bind(Messages.Proof_more, evidence.size() - LINES_SHOWN));
        }
    }

    private void evidence(String text, Evidence e) {
        if (e.file().isStatement()) {
            page.muted(text);
        } else {
            page.link(text, () -> navigation.showEvidence(e)).setToolTipText(e.file().location());
        }
    }

    private void conflicts(Attribute<?> attribute, Fact<?> fact) {
        for (Fact.Conflict<?> conflict : fact.conflicts()) {
            @SuppressWarnings("unchecked")
            String value = Wording.value(attribute, ((Attribute<Object>) attribute).format(conflict.value()));
            page.label(NLS.bind(Messages.Proof_conflict, value, Wording.sentence(conflict.reason())), CssClass.MANUAL);
            evidence(Wording.evidence(conflict.evidence()), conflict.evidence());
        }
    }

    /** Writes what to look at next, best first, and how many clients each decides. */
    public void checks(List<NextCheck> checks) {
        for (NextCheck check : checks) {
            page.paragraph("\u2022 " + check.title());
            if (check.narrowsBy() > 0) {
                page.indented(() -> page.muted(Plural.bind(Messages.Proof_decides, check.narrowsBy())));
            }
        }
    }

    /** Writes steps by phase, in their order: what, who, how long, and whether a password is needed. */
    public void steps(List<Step> steps) {
        int number = 1;
        Step.Phase phase = null;
        for (Step step : steps.stream().sorted(Comparator.comparing(Step::phase)).toList()) {
            if (step.phase() != phase) {
                phase = step.phase();
                page.muted(Wording.phase(phase));
            }
            page.paragraph(number + ". " + step.title());
            page.indented(() -> {
                String who = step.minutes() == null ? Wording.actor(step.actor())
                        : NLS.bind(Messages.Proof_minutes, Wording.actor(step.actor()), step.minutes());
                page.muted(step.needsElevation() ? who + ", " + Messages.Proof_elevation : who);
            });
            number++;
        }
    }
}
