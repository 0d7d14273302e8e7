package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.jobs.Jobs;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.ui.Card;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.Node;
import org.lockkeeper.api.ui.Outcome;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Selected;
import org.lockkeeper.api.ui.SelectionAction;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.ui.Theme;
import org.lockkeeper.api.ui.ThemeColor;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.NavigatorPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.ScopePage;
import org.lockkeeper.robot.pages.SearchPage;
import org.osgi.framework.ServiceRegistration;

/** What extensions add to our views stands there, leads where it says, and fails alone. */
class AddedPartsTest extends UiTest {

    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private final OverviewPage overview = new OverviewPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        overview.open();
        robot.waitFor("an answer", overview::hasAnswer);
    }

    @AfterEach
    void everythingAgain() {
        services.forEach(ServiceRegistration::unregister);
        workbench.everything();
    }

    private <T> void offer(Class<T> type, T service) {
        services.add(workbench.bundles().registerService(type, service, null));
    }

    private org.lockkeeper.api.ui.Workbench window() {
        IEclipseContext context = workbench.application().getContext().getActiveLeaf();
        return context.get(org.lockkeeper.api.ui.Workbench.class);
    }

    @Test
    void theSearchFindsWhatASourceFindsAndGoesThere() {
        offer(SearchSource.class, new Places());
        SearchPage search = new SearchPage(robot).open();
        search.type("lobby xyzzy");
        search.await("HBR-FD-01");
        search.go();
        ClientsPage clients = new ClientsPage(robot);
        robot.waitFor("the clients", clients.grid()::isShown);
        robot.waitFor("its filter", () -> clients.where().contains("HBR-FD-01"));
    }

    @Test
    void aCardStandsInTheOverviewAndOneThatFailsSaysSo() {
        offer(OverviewCard.class, new Cards("acme.sound", false));
        offer(OverviewCard.class, new Cards("acme.torn", true));
        Target card = Target.id("overview.card");
        robot.waitFor("the card", () -> robot.isShown(card) && robot.read(card).contains("55 clients at the desk"));
        assertTrue(robot.read(Target.id("overview.attention")).contains("16"), () -> robot.read(Target.id("overview.attention")));
    }

    @Test
    void aNodeStandsInTheNavigatorAndIsWhatEverythingIsAboutWhenItIsChosen() {
        offer(NavigatorNodes.class, new Places());
        NavigatorPage navigator = new NavigatorPage(robot);
        robot.waitFor("the node", () -> navigator.items().contains("Places"));
        navigator.select("Places", "Desk");
        new ScopePage(robot).await("Desk");
    }

    @Test
    void anActionIsDoneWithWhatIsSelectedAndToldInTheStatusBar() {
        List<Selected> done = new CopyOnWriteArrayList<>();
        offer(SelectionAction.class, new Asking(done));
        ClientsPage clients = new ClientsPage(robot).open();
        robot.waitFor("rows", () -> clients.grid().rowCount() > 3);
        clients.grid().select(1, "Account");
        clients.grid().contextMenu("Ask at the desk");
        robot.waitFor("what was done", () -> done.size() == 1);
        assertEquals(1, ((Selected.Clients) done.getFirst()).clients().size());
    }

    @Test
    void aViewFollowsAndSetsWhatEverythingIsAbout() {
        List<String> told = new CopyOnWriteArrayList<>();
        var listening = robot.onUiThread(() -> window().listenToScope(() -> told.add(window().scopeName())));
        robot.onUiThread(() -> {
            window().setScope(new Destination.Server("mail2"));
            return null;
        });
        new ScopePage(robot).await("mail2");
        robot.waitFor("being told", () -> told.contains("mail2"));
        robot.waitFor("its plan", () -> robot.onUiThread(() -> window().plan().filter(plan -> plan.servers().stream()
                .allMatch(each -> each.server().name().equals("mail2"))).isPresent()));
        assertTrue(robot.onUiThread(() -> window().scopeFilter()).contains("mail2"));
        robot.onUiThread(() -> {
            listening.close();
            window().go(new Destination.Everything());
            return null;
        });
        new ScopePage(robot).await("All servers");
    }

    @Test
    void coloursAreThoseOfThePresentTheme() {
        ThemeColor own = new ThemeColor(0x123456, 0xABCDEF);
        boolean dark = robot.onUiThread(() -> window().theme().isDark());
        assertEquals(dark ? 0xABCDEF : 0x123456, robot.onUiThread(() -> window().theme().color(own)));
        for (Theme.Token token : Theme.Token.values()) {
            int color = robot.onUiThread(() -> window().theme().color(token));
            assertTrue(color >= 0 && color <= 0xFFFFFF, token::name);
        }
    }

    @Test
    void aJobIsSeenInProgressAndItsResultComesBack() {
        Jobs jobs = robot.onUiThread(() -> workbench.application().getContext().get(Jobs.class));
        assertEquals(7, jobs.start("Counting chairs", _ -> 7).result().toCompletableFuture().join());
        robot.waitFor("the job among the tasks", () -> robot.onUiThread(() -> workbench.application().getContext()
                .get(org.lockkeeper.ui.jobs.Background.class).tasks().stream()
                .anyMatch(task -> task.title().equals("Counting chairs"))));
        assertFalse(robot.onUiThread(() -> window().selected(Thread.class).isPresent()));
    }

    private record Places() implements SearchSource, NavigatorNodes {

        @Override
        public String id() {
            return "acme.places";
        }

        @Override
        public String title() {
            return "Place";
        }

        @Override
        public List<SearchHit> find(SearchRequest request) {
            return request.areIn("lobby xyzzy") ? List.of(new SearchHit("HBR-FD-01", "lobby", Symbol.CONFIGURATION,
                    Destination.Clients.where("computer = \"HBR-FD-01\""))) : List.of();
        }

        @Override
        public List<Node> nodes(Workspace workspace) {
            return List.of(new Node("places", "Places", Symbol.LIST, null, List.of(new Node("desk", "Desk", Symbol.FILTER,
                    new Destination.Collection("Desk", "computer = \"HBR-FD-01\""), List.of()))));
        }
    }

    private record Cards(String id, boolean torn) implements OverviewCard {

        @Override
        public Optional<Card> card(UpgradePlan plan, Workspace workspace) {
            if (torn) {
                throw new IllegalStateException("torn");
            }
            return Optional.of(new Card("Desk", List.of(new Card.Line(Symbol.INFO, plan.clients().size()
                    + " clients at the desk", Destination.Clients.where("computer = \"HBR-FD-01\"")))));
        }
    }

    private record Asking(List<Selected> done) implements SelectionAction {

        @Override
        public String id() {
            return "acme.ask";
        }

        @Override
        public String title() {
            return "Ask at the desk";
        }

        @Override
        public Selected.Kind about() {
            return Selected.Kind.CLIENTS;
        }

        @Override
        public Outcome run(Selected selected, Workspace workspace, Progress progress) {
            done.add(selected);
            return new Outcome("Asked at the desk.");
        }
    }
}
