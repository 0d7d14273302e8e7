package org.lockkeeper.ui.workbench.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceSession.SessionEvent;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;
import org.lockkeeper.ui.workbench.internal.session.LivePlanSession;

/** What is shown as of an import, while the workspace, the scope and the target go on. */
class LivePastSessionTest {

    private static final Moment THEN = Moment.tryParse("2011-09-08T11:25:17").orElseThrow();

    private final LaterTasks tasks = new LaterTasks();
    private final List<Consumer<SessionEvent>> sessionListeners = new ArrayList<>();
    private final List<Runnable> settingsListeners = new ArrayList<>();
    private final Scopes scopes = new Scopes();
    private List<Observation> content = List.of();
    private int staleDays = 30;
    private Workspace workspace;
    private PlanSession plans;
    private LivePastSession past;
    private ImportEntry first;
    private ImportEntry second;

    @BeforeEach
    void twoImports() throws ProblemException {
        workspace = CoreServices.workspaces(_ -> {
            throw new AssertionError("nothing is kept on disk");
        }, (_, sink, _) -> {
            for (Observation observation : content) {
                sink.observe(observation);
            }
        }, List.of()).temporary();
        first = read("mail1", Presence.ABSENT);
        second = read("mail1", Presence.PRESENT, "mail2");
        WorkspaceSession session = answering(WorkspaceSession.class);
        plans = new LivePlanSession(session, tasks);
        // no display: a dialog would end in an error
        past = new LivePastSession(session, plans, scopes, new LiveClientLanguage(), tasks, new Dialogs(null),
                answering(Settings.class));
        tasks.runAll();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private <T> T answering(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (_, method, arguments) -> switch (method.getName()) {
                    case "workspace" -> workspace;
                    case "state" -> WorkspaceSession.State.OPEN;
                    case "get" -> staleDays;
                    case "listen" -> type == Settings.class ? listen(settingsListeners, arguments[0])
                            : listen(sessionListeners, arguments[0]);
                    default -> throw new AssertionError(method);
                }));
    }

    @SuppressWarnings("unchecked")
    private static <L> Subscription listen(List<L> all, Object listener) {
        all.add((L) listener);
        return () -> all.remove(listener);
    }

    private static final class Scopes implements ScopeSession {

        private final List<Runnable> listeners = new ArrayList<>();
        private Scope scope = Scope.EVERYTHING;

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public void choose(Scope other) {
            scope = other;
            listeners.forEach(Runnable::run);
        }

        @Override
        public Optional<ScopedPlan> current() {
            return Optional.empty();
        }

        @Override
        public boolean isComputing() {
            return false;
        }

        @Override
        public Subscription listen(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }

    private Observation observation(Subject subject, Attributes attributes) {
        return new Observation(subject, SourceKind.CLIENT_LIST, attributes, new Evidence(new SourceFile("clients.csv",
                "/customer/clients.csv", "0".repeat(64), 1000), 1, 0, THEN));
    }

    private ImportEntry read(String server, Presence service, String... others) throws ProblemException {
        content = new ArrayList<>();
        content.add(observation(new Subject.OfServer(server), Attributes.of(Attribute.VERSION, ProductVersion.of(7, 2, 3))));
        content.add(observation(new Subject.OfClient(server, "a@x.example", "PC1", Connector.KOFF),
                Attributes.of(Attribute.UPDATER_SERVICE, service)));
        for (String other : others) {
            // its version is not known, so that it is not planned
            content.add(observation(new Subject.OfClient(other, "b@x.example", "PC2", Connector.KOFF), Attributes.NONE));
        }
        return workspace.importFrom(new IntakeRequest(List.of(Path.of("customer")), null), Progress.NONE);
    }

    private void modelChanged() {
        List.copyOf(sessionListeners).forEach(l -> l.accept(new SessionEvent.ModelChanged(workspace.model())));
    }

    private void journalChanged() throws ProblemException {
        SessionEvent event = new SessionEvent.JournalChanged(workspace.imports());
        List.copyOf(sessionListeners).forEach(l -> l.accept(event));
    }

    private List<String> shown() {
        return past.current().orElseThrow().clients().stream().map(row -> row.client().subject().server() + " "
                + row.client().subject().account() + " " + Optional.ofNullable(row.plan()).map(p -> p.verdict().name())
                        .orElse("")).toList();
    }

    @Test
    void anImportIsLookedAtAndThePresentAgain() {
        List<String> told = new ArrayList<>();
        past.listen(() -> told.add(past.after().map(ImportEntry::id) + " " + past.current().isPresent()));
        past.look(first);
        assertThat(past.current()).as("until it is judged").isEmpty();
        tasks.runAll();
        assertThat(shown()).containsExactly("mail1 a@x.example " + Verdict.BLOCKED);
        past.look(second);
        assertThat(past.current()).as("that of the import before").isEmpty();
        tasks.runAll();
        assertThat(shown()).doesNotContain("mail1 a@x.example " + Verdict.BLOCKED).isNotEmpty();
        past.leave();
        past.leave();
        assertThat(past.after()).isEmpty();
        assertThat(past.current()).isEmpty();
        assertThat(told).containsExactly("Optional[1] false", "Optional[1] true", "Optional[2] false", "Optional[2] true",
                "Optional.empty false");
    }

    @Test
    void whoLeavesWhileItIsJudgedSeesNothingOfIt() {
        past.look(first);
        past.leave();
        tasks.runAll();
        assertThat(past.after()).isEmpty();
        assertThat(past.current()).isEmpty();
    }

    @Test
    void theNewestOfTwoIsShownThoughTheOtherWasAskedForFirst() {
        past.look(second);
        past.look(first);
        tasks.runAll();
        assertThat(shown()).containsExactly("mail1 a@x.example " + Verdict.BLOCKED);
    }

    @Test
    void anImportThatIsTakenBackIsNoLongerLookedAtWhicheverIsToldFirst() throws ProblemException {
        past.look(second);
        tasks.runAll();
        workspace.undo(second.id(), Progress.NONE);
        modelChanged();
        tasks.runAll();
        assertThat(past.after()).as("without a dialog").isEmpty();
        journalChanged();
        assertThat(past.after()).isEmpty();

        past.look(first);
        tasks.runAll();
        workspace.undo(first.id(), Progress.NONE);
        journalChanged();
        modelChanged();
        tasks.runAll();
        assertThat(past.after()).isEmpty();
        assertThat(past.current()).isEmpty();
    }

    @Test
    void oneTakenBackBeforeItIsSeenInTheOneLookedAt() throws ProblemException {
        past.look(second);
        tasks.runAll();
        workspace.undo(first.id(), Progress.NONE);
        modelChanged();
        journalChanged();
        assertThat(past.current()).as("what is no longer so").isEmpty();
        tasks.runAll();
        assertThat(past.after()).contains(second);
        assertThat(past.current().orElseThrow().index().model())
                .isEqualTo(workspace.modelAfter(second.id(), Progress.NONE));
    }

    @Test
    void aLaterImportChangesNothing() throws ProblemException {
        past.look(first);
        tasks.runAll();
        List<String> before = shown();
        read("mail1", Presence.PRESENT, "mail3");
        modelChanged();
        journalChanged();
        tasks.runAll();
        assertThat(past.after()).contains(first);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void scopeAndTargetAreFollowed() {
        past.look(first);
        tasks.runAll();
        scopes.choose(new Scope.OfServer("MAIL1"));
        assertThat(past.current()).as("that of another scope").isEmpty();
        tasks.runAll();
        assertThat(shown()).containsExactly("mail1 a@x.example " + Verdict.BLOCKED);
        assertThat(past.current().orElseThrow().scope()).isEqualTo(new Scope.OfServer("MAIL1"));

        plans.changeTarget(ProductVersion.of(7, 2, 3));
        assertThat(past.current()).as("that for another target").isEmpty();
        tasks.runAll();
        assertThat(past.current().orElseThrow().index().request().target()).isEqualTo(ProductVersion.of(7, 2, 3));

        scopes.choose(new Scope.OfCollection("present", "updaterService = PRESENT"));
        tasks.runAll();
        assertThat(shown()).as("none was so then").isEmpty();
    }

    @Test
    void aServerThatWasNotKnownThenHadNoClientsAndNothingIsToldOfOthers() {
        scopes.choose(new Scope.OfServer("mail2"));
        past.look(first);
        tasks.runAll();
        ScopedPlan then = past.current().orElseThrow();
        assertThat(then.scope()).isEqualTo(scopes.scope());
        assertThat(then.clients()).isEmpty();
        assertThat(then.servers()).isEmpty();
        UpgradePlan plan = then.index().plan();
        assertThat(plan.clients()).isEmpty();
        assertThat(plan.skipped()).isEmpty();

        past.look(second);
        tasks.runAll();
        assertThat(past.current().orElseThrow().servers()).extracting(s -> s.name()).containsExactly("mail2");
    }

    @Test
    void whoStopsTheJudgingInTheProgressViewIsBackAtNow() {
        past.look(first);
        tasks.waiting().getLast().cancel();
        tasks.runAll();
        assertThat(past.after()).as("else it would be judged for ever").isEmpty();
    }

    @Test
    void whenAFactIsOldIsFollowed() {
        past.look(first);
        tasks.runAll();
        ScopedPlan before = past.current().orElseThrow();
        List.copyOf(settingsListeners).forEach(Runnable::run);
        assertThat(past.current()).as("nothing of it was chosen").contains(before);
        staleDays = 7;
        List.copyOf(settingsListeners).forEach(Runnable::run);
        assertThat(past.current()).isEmpty();
        tasks.runAll();
        assertThat(past.current()).isPresent();
    }
}
