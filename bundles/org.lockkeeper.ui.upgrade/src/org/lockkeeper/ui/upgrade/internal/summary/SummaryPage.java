package org.lockkeeper.ui.upgrade.internal.summary;

import java.text.NumberFormat;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.path.ServerPaths;
import org.lockkeeper.core.plan.Effort;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.path.PathWords;
import org.lockkeeper.ui.upgrade.internal.scenario.Difference;
import org.lockkeeper.ui.upgrade.internal.scenario.DifferencePane;
import org.lockkeeper.ui.upgrade.internal.steps.StepWords;
import org.lockkeeper.ui.upgrade.internal.tabs.ScopedSteps;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.widgets.Tile;

/** The answer, what it rests on, and where to go on. Each number leads to its rows. */
final class SummaryPage {

    private static final int CHECKS = 5;
    private static final int CHANGES = 12;

    private final ThemeTokens theme;
    private final Navigation navigation;
    private final Page page;
    private final Settings settings;
    private final Links links;

    /** Where the summary leads in the same view. */
    interface Links {

        /** Shows the steps. */
        void steps();

        /** Shows the ways. */
        void path();
    }

    /**
     * What is found out after the plan itself; parts are {@code null} until then.
     *
     * @param steps how far the steps are
     * @param ways the ways of each server
     * @param waysProblem why they could not be searched
     * @param supposed what would be, if all were as a scenario supposes; {@code null} where nothing is supposed
     */
    record Later(ScopedSteps steps, List<ServerPaths> ways, String waysProblem, SupposedSummary supposed) {

        static final Later NOTHING = new Later(null, null, null, null);
    }

    SummaryPage(Composite parent, TabServices services, Links links) {
        this.theme = services.theme();
        this.navigation = services.navigation();
        this.settings = services.settings();
        this.links = links;
        this.page = new Page(parent, "upgrade.summary", theme);
    }

    Control control() {
        return page.control();
    }

    /**
     * Shows the answer.
     *
     * @param plan {@code null} where there is none
     * @param computing whether the next one is under way
     */
    void show(ScopedPlan plan, boolean computing, Later later) {
        page.begin();
        if (plan == null && computing) {
            page.title(SummaryMessages.Judging, theme.image(Icon.PROGRESS), null);
        } else if (plan == null || plan.index().model().servers().isEmpty()) {
            page.title(SummaryMessages.NoPlan, theme.image(Icon.INFO), null);
        } else if (later.supposed() != null) {
            supposed(later.supposed());
        } else {
            UpgradePlan judged = plan.index().plan();
            String restsOn = answer(plan.scope(), judged);
            if (!judged.isEmpty()) {
                checks(judged);
                ways(later);
                steps(later);
            }
            if (!restsOn.isEmpty()) {
                page.section(SummaryMessages.RestsOn);
                page.paragraph(restsOn);
            }
            problems(judged);
        }
        page.end();
    }

    /** The answer and how many lose e-mail; gives back what is to be said of that at the end. */
    private String answer(Scope scope, UpgradePlan plan) {
        boolean nobody = plan.isEmpty() && scope instanceof Scope.OfCollection;
        AnswerWords words = new AnswerWords(plan);
        String text = nobody ? SummaryMessages.Nobody : words.first();
        String about = scope.equals(Scope.EVERYTHING) ? text : ScopeNames.of(scope) + ": " + text;
        Verdict worst = plan.isEmpty() ? null : plan.worst();
        page.title(about, theme.image(worst == null ? Icon.INFO : Icon.of(worst)), css(worst));
        if (!plan.isEmpty()) {
            verdicts(plan);
        }
        if (!words.bounds().isEmpty()) {
            page.paragraph(words.bounds());
        }
        return words.restsOn();
    }

    private static CssClass css(Verdict worst) {
        return worst == null ? null : CssClass.of(worst);
    }

    private void verdicts(UpgradePlan plan) {
        Composite row = CssClass.CONTENT.set(new Composite(page.parent(), SWT.NONE));
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(Verdict.values().length + 1).spacing(8, 0).create());
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Ring ring = new Ring(row, theme);
        ring.show(plan.totals());
        page.note(ring.text());
        NumberFormat format = NumberFormat.getIntegerInstance();
        for (Verdict verdict : Verdict.values()) {
            Tile tile = new Tile(row, "upgrade.tile." + verdict, theme, Icon.of(verdict), Token.of(verdict),
                    theme.word(verdict), () -> navigation.showClients(ClientFilter.verdict(verdict)));
            tile.setFigure(format.format(plan.totals().get(verdict)));
            tile.setToolTipText(theme.meaning(verdict));
            tile.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
        }
    }

    private void ways(Later later) {
        page.section(SummaryMessages.Ways);
        if (later.waysProblem() != null) {
            page.label(NLS.bind(SummaryMessages.WaysFailed, later.waysProblem()), CssClass.BLOCKED);
        } else if (later.ways() == null) {
            page.muted(SummaryMessages.WaysComputing);
        } else {
            later.ways().forEach(server -> page.link(PathWords.line(server), links::path));
        }
    }

    private void checks(UpgradePlan plan) {
        page.section(SummaryMessages.Checks);
        if (plan.nextChecks().isEmpty()) {
            page.muted(SummaryMessages.ChecksNone);
        }
        for (NextCheck check : plan.nextChecks().stream().limit(CHECKS).toList()) {
            String text = check.narrowsBy() == 0 ? NLS.bind(SummaryMessages.CheckAny, check.title())
                    : Plural.bind(SummaryMessages.Check, check.narrowsBy(), check.title(), check.narrowsBy());
            page.link(text, switch (check.kind()) {
                case SOURCES -> () -> navigation.showPart(PartIds.PROBLEMS);
                // accounts without a client are in no list of clients; a finding of their server names them
                case ACCOUNTS, ACCOUNT_LIST -> () -> navigation.showPart(PartIds.FINDINGS);
                case REPORT -> () -> navigation.showPart(PartIds.SERVER);
                default -> () -> navigation.showClients(ClientFilter.verdict(Verdict.UNKNOWN));
            });
        }
    }

    private void steps(Later later) {
        if (later.steps() != null) {
            page.section(SummaryMessages.Steps);
            page.link(Page.plainOf(StepWords.effort(Effort.of(later.steps().steps()),
                    settings.get(KitSettings.STEP_MINUTES))), links::steps);
        }
    }

    private void problems(UpgradePlan plan) {
        if (!plan.problems().isEmpty()) {
            page.section(SummaryMessages.Problems);
            plan.problems().forEach(p -> page.link(p, () -> navigation.showPart(PartIds.PROBLEMS)));
        }
    }

    private void supposed(SupposedSummary supposed) {
        if (supposed.problem() != null) {
            page.title(NLS.bind(SummaryMessages.ScenarioFailed, supposed.problem()), theme.image(Icon.WARNING),
                    CssClass.BLOCKED);
            return;
        }
        Difference difference = supposed.difference();
        if (difference == null) {
            page.title(NLS.bind(SummaryMessages.SupposingNow, supposed.name()), theme.image(Icon.PROGRESS), null);
            return;
        }
        UpgradePlan then = difference.plan();
        page.title(NLS.bind(SummaryMessages.Hypothetical, supposed.name()), theme.image(Icon.INFO), null);
        AnswerWords words = new AnswerWords(then);
        Verdict worst = then.isEmpty() ? null : then.worst();
        page.strong(words.first(), theme.image(worst == null ? Icon.INFO : Icon.of(worst)), css(worst));
        DifferencePane pane = new DifferencePane(page.parent(), theme, navigation::showClients);
        CssClass.CONTENT.set(pane.control());
        pane.show(difference);
        pane.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        page.note(pane.text());
        String sure = (words.bounds() + " " + words.restsOn()).strip();
        if (!sure.isEmpty()) {
            page.paragraph(sure);
        }
        page.section(SummaryMessages.Supposed);
        then.hypotheses().stream().skip(1).forEach(page::paragraph);
        page.section(SummaryMessages.Changes);
        List<ClientChange> changes = difference.changes();
        if (changes.isEmpty()) {
            page.muted(SummaryMessages.ChangesNone);
        }
        changes.stream().limit(CHANGES).forEach(change -> page.link(NLS.bind(SummaryMessages.Changed, new Object[] {
            Wording.subject(change.who()), word(change.from()), word(change.to())}),
                () -> navigation.showClients(Scope.EVERYTHING, ClientFilter.client(change.who()))));
        if (changes.size() > CHANGES) {
            page.muted(NLS.bind(SummaryMessages.ChangesMore, Wording.number(changes.size() - CHANGES)));
        }
    }

    private String word(Verdict verdict) {
        return verdict == null ? SummaryMessages.Gone : theme.word(verdict);
    }
}
