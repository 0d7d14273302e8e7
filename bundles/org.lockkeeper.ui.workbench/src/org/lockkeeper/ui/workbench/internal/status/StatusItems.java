package org.lockkeeper.ui.workbench.internal.status;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.core.inventory.age.DataAge;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Shortened;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.problems.ProblemList;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceNames;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceOpener;

/** What the line at the bottom always shows: scope, counts, age of the data, problems, workspace. On the UI thread. */
@Creatable
final class StatusItems {

    private static final int NAME = 18;
    private static final int READ_ONLY_NAME = 26;
    private static final String NOT_YET = "\u2026";

    private final ScopeSession scopes;
    private final WorkspaceSession session;
    private final ProblemList problems;
    private final Navigation navigation;
    private final FileOpener opener;
    private final Settings settings;
    private final Display display;
    // needs more than there is when the line is made
    private final Provider<WorkspaceOpener> workspaces;

    /** Made by injection. */
    @Inject
    StatusItems(ScopeSession scopes, WorkspaceSession session, ProblemList problems, Navigation navigation,
            FileOpener opener, Settings settings, Display display, Provider<WorkspaceOpener> workspaces) {
        this.scopes = scopes;
        this.session = session;
        this.problems = problems;
        this.navigation = navigation;
        this.opener = opener;
        this.settings = settings;
        this.display = display;
        this.workspaces = workspaces;
    }

    /** Calls the listener whenever one of them may say something else. */
    List<Subscription> listen(Runnable listener) {
        return List.of(scopes.listen(listener), session.listen(_ -> listener.run()), problems.listen(listener),
                settings.listen(listener));
    }

    /** All of them, from left to right. */
    List<StatusItem> all() {
        return List.of(scope(), counts(), age(), problems(), workspace());
    }

    private StatusItem scope() {
        return new StatusItem("scope", Messages.Status_scope, () -> null,
                () -> Shortened.middle(ScopeNames.of(scopes.scope()), NAME),
                () -> NLS.bind(Messages.Status_scopeTip, ScopeNames.of(scopes.scope())),
                null, () -> navigation.showPart(PartIds.NAVIGATOR),
                List.of(new StatusItem.Entry(Messages.Status_scopeChoose, () -> navigation.showPart(PartIds.NAVIGATOR)),
                        new StatusItem.Entry(Messages.Scope_everything, () -> scopes.choose(Scope.EVERYTHING)),
                        copy(() -> ScopeNames.of(scopes.scope()))));
    }

    private StatusItem counts() {
        return new StatusItem("counts", Messages.Status_counts, () -> null, this::countsText, this::countsTip,
                this::countsBrief, () -> navigation.showClients(ClientFilter.ALL),
                List.of(new StatusItem.Entry(Messages.Status_showAll, () -> navigation.showClients(ClientFilter.ALL)),
                        new StatusItem.Entry(Messages.Status_showBlocked,
                                () -> navigation.showClients(ClientFilter.verdict(Verdict.BLOCKED))),
                        new StatusItem.Entry(Messages.Status_showUndecided,
                                () -> navigation.showClients(ClientFilter.verdict(Verdict.UNKNOWN))),
                        copy(this::countsTip)));
    }

    private String countsText() {
        Optional<ScopedPlan> current = scopes.current();
        if (scopes.isComputing() || current.isEmpty()) {
            return session.state() == WorkspaceSession.State.FAILED ? Messages.Status_nothing : Messages.Status_judging;
        }
        int count = current.get().clients().size();
        String clients = Plural.bind(Messages.Status_clients, count);
        UpgradePlan plan = current.get().index().plan();
        // zeros would say that nobody is concerned, where nobody was asked
        return plan.isEmpty() || count == 0 ? clients : NLS.bind(Messages.Status_countsText, new Object[] {clients,
            number(plan.total(Verdict.BLOCKED)), number(plan.total(Verdict.UNKNOWN))});
    }

    private String countsBrief() {
        Optional<ScopedPlan> current = scopes.current();
        return scopes.isComputing() || current.isEmpty() || current.get().index().plan().isEmpty()
                || current.get().clients().isEmpty() ? countsText()
                : NLS.bind(Messages.Status_countsBrief, number(current.get().index().plan().total(Verdict.BLOCKED)));
    }

    private String countsTip() {
        Optional<ScopedPlan> current = scopes.current();
        if (scopes.isComputing() || current.isEmpty()) {
            return countsText();
        }
        UpgradePlan plan = current.get().index().plan();
        return plan.isEmpty() ? NLS.bind(Messages.Status_countsNone, countsText(), plan.target())
                : NLS.bind(Messages.Status_countsTip, new Object[] {ScopeNames.of(current.get().scope()), plan.target(),
                    number(plan.total(Verdict.BLOCKED)), number(plan.total(Verdict.UNKNOWN)),
                    number(plan.total(Verdict.MANUAL)), number(plan.total(Verdict.AUTOMATIC)),
                    number(plan.total(Verdict.UNAFFECTED))});
    }

    private static String number(int number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    private Optional<DataAge> dataAge() {
        return scopes.current().flatMap(plan -> DataAge.of(plan.servers()));
    }

    private StatusItem age() {
        return new StatusItem("age", Messages.Status_age,
                () -> dataAge().filter(this::isStale).isPresent() ? Icon.WARNING
                        : null,
                () -> dataAge().map(this::ageText).orElseGet(() -> isKnown() ? Messages.Status_noData : NOT_YET),
                this::allOfAge, () -> "", this::showOldest,
                List.of(new StatusItem.Entry(Messages.Status_showOldest, this::showOldest),
                        new StatusItem.Entry(Messages.Status_showImports, () -> navigation.showPart(PartIds.IMPORTS)),
                        copy(this::allOfAge)));
    }

    private String allOfAge() {
        return dataAge().map(this::ageTip).orElseGet(() -> isKnown() ? Messages.Status_noDataTip : Messages.Status_judging);
    }

    /** Whether there is a plan, or there will be none: before that nothing can be said to be missing. */
    private boolean isKnown() {
        return scopes.current().isPresent() || session.state() == WorkspaceSession.State.FAILED;
    }

    private String ageText(DataAge age) {
        return age.isKnown() ? NLS.bind(Messages.Status_ageText, Wording.ago(age.days(LocalDate.now())))
                : Messages.Status_undated;
    }

    private String ageTip(DataAge age) {
        List<String> said = new ArrayList<>();
        if (age.isKnown()) {
            said.add(NLS.bind(Messages.Status_ageTip, age.server(), Wording.day(age.from())));
        }
        if (!age.undated().isEmpty()) {
            said.add(NLS.bind(Messages.Status_undatedTip, String.join(", ", age.undated())));
        }
        if (isStale(age)) {
            said.add(Messages.Status_stale);
        }
        return String.join("\n", said);
    }

    private boolean isStale(DataAge age) {
        return age.isStale(LocalDate.now(), settings.get(KitSettings.STALE_DAYS));
    }

    private void showOldest() {
        Optional<DataAge> age = dataAge();
        if (age.isPresent() && age.get().isKnown()) {
            navigation.showServer(age.get().server());
        } else {
            navigation.showPart(PartIds.IMPORTS);
        }
    }

    private StatusItem problems() {
        return new StatusItem("problems", Messages.Status_problemsTitle,
                () -> problems.all().isEmpty() ? null : Icon.WARNING, this::problemsText,
                this::problemsTip,
                null, () -> navigation.showPart(PartIds.PROBLEMS),
                List.of(new StatusItem.Entry(Messages.Status_problemsHint, () -> navigation.showPart(PartIds.PROBLEMS)),
                        copy(this::problemsText)));
    }

    private String problemsText() {
        int count = problems.all().size();
        if (count > 0) {
            return Plural.bind(Messages.Status_problems, count);
        }
        return isKnown() ? Messages.Status_noProblems : NOT_YET;
    }

    private String problemsTip() {
        if (!problems.all().isEmpty()) {
            return Messages.Status_problemsHint;
        }
        return isKnown() ? Messages.Status_noProblemsTip : Messages.Status_judging;
    }

    private StatusItem workspace() {
        Optional<Path> folder = session.workspace().directory().map(Path::toAbsolutePath);
        boolean isReadOnly = session.workspace().isReadOnly();
        String name = WorkspaceNames.of(session.workspace());
        String tip = isReadOnly ? Messages.Status_workspaceReadOnlyTip : Messages.Status_workspaceTip;
        List<StatusItem.Entry> entries = new ArrayList<>();
        entries.add(new StatusItem.Entry(Messages.Status_openWorkspace, () -> workspaces.get().open()));
        folder.ifPresent(path -> {
            entries.add(new StatusItem.Entry(Messages.Status_openFolder, () -> opener.open(path)));
            entries.add(copy(path::toString));
        });
        return new StatusItem("workspace", Messages.Status_workspace, () -> isReadOnly ? Icon.INFO : null,
                () -> Shortened.middle(name, isReadOnly ? READ_ONLY_NAME : NAME),
                () -> folder.map(path -> NLS.bind(tip, path)).orElse(Messages.Status_memory),
                null, () -> folder.ifPresent(opener::open), entries);
    }

    private StatusItem.Entry copy(java.util.function.Supplier<String> text) {
        return new StatusItem.Entry(Messages.Status_copy, () -> CopiedText.put(display, text.get()));
    }
}
