package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.collect.CollectorRun;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.ui.notices.Notices;
import org.osgi.framework.ServiceRegistration;

/** What extensions fetch, from the menu Tools: now, or by itself from when somebody switched it on. */
class CollectorsTest extends UiTest {

    private final Desk desk = new Desk();
    private ServiceRegistration<?> offered;

    @BeforeEach
    void offer() {
        workbench.harbor();
        new OverviewPage(robot).open();
        offered = workbench.bundles().registerService(Collector.class, desk, null);
        robot.waitFor("its menu", this::isOffered);
    }

    /** Services reach the window a moment after they are registered. */
    private boolean isOffered() {
        return robot.onUiThread(() -> {
            Menu menu = ((Shell) workbench.application().getChildren().getFirst().getWidget()).getMenuBar();
            List<Menu> shown = new ArrayList<>();
            boolean found = true;
            for (String text : List.of("Tools", "Collect", desk.title())) {
                menu.notifyListeners(SWT.Show, new Event());
                shown.addFirst(menu);
                MenuItem item = Stream.of(menu.getItems()).filter(each -> each.getText().replace("&", "").equals(text))
                        .findFirst().orElse(null);
                found = item != null;
                if (!found) {
                    break;
                }
                menu = item.getMenu();
            }
            shown.forEach(each -> each.notifyListeners(SWT.Hide, new Event()));
            return found;
        });
    }

    @AfterEach
    void withdraw() {
        choose("Only When I Ask");
        robot.waitFor("being switched off", () -> notice("only collected when you ask"));
        offered.unregister();
        workbench.harbor();
    }

    private void choose(String item) {
        robot.menu("Tools", "Collect", "Lists of the desk", item);
    }

    private boolean notice(String part) {
        return robot.onUiThread(() -> workbench.service(Notices.class).latest().filter(notice -> notice.text().contains(part))
                .isPresent());
    }

    private boolean isImported() {
        return robot.onUiThread(() -> workbench.session().model().clients().stream().anyMatch(client -> "DESK-7".equals(
                client.subject().computer())));
    }

    @Test
    void nothingRunsThatNobodyAskedForAndWhatIsAskedForIsImported() {
        choose("Only When I Ask");
        robot.waitFor("being switched off", () -> notice("only collected when you ask"));
        assertEquals(0, desk.runs.get());
        choose("Collect Now");
        robot.waitFor("what was collected", this::isImported);
        robot.waitFor("being told", () -> notice("collected and imported"));
        assertEquals(1, desk.runs.get());
    }

    @Test
    void whatIsSwitchedOnRunsByItselfOnce() {
        choose("Every 4 Hours");
        robot.waitFor("what was collected", this::isImported);
        robot.waitFor("being told", () -> notice("collected and imported"));
        choose("Every 12 Hours");
        robot.waitFor("the other interval", () -> notice("every 12h"));
        choose("Collect Now");
        robot.waitFor("the end of the second run", () -> desk.runs.get() == 2 && notice("collected and imported"));
    }

    @Test
    void whatFailsIsToldAndNotTriedAgainAtOnce() {
        desk.problem = "The registry did not answer.";
        choose("Every 4 Hours");
        robot.waitFor("being told why", () -> notice("The registry did not answer."));
        offered.unregister();
        offered = workbench.bundles().registerService(Collector.class, desk, null);
        robot.waitFor("its menu", this::isOffered);
        desk.problem = "";
        choose("Collect Now");
        robot.waitFor("what was collected", this::isImported);
        robot.waitFor("being told", () -> notice("collected and imported"));
        assertEquals(2, desk.runs.get(), "once by itself, once since it was asked for");
    }

    private static final class Desk implements Collector {

        private static final AtomicInteger DESKS = new AtomicInteger();

        // the workspace knows when one was collected last, whoever offers it
        private final String id = "acme.desk" + DESKS.incrementAndGet();
        private final AtomicInteger runs = new AtomicInteger();
        private volatile String problem = "";

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "Lists of the desk";
        }

        @Override
        public void collect(CollectorRun run) throws ProblemException, IOException {
            runs.incrementAndGet();
            if (!problem.isEmpty()) {
                throw new ProblemException(problem);
            }
            run.keep("mail1/lockkeeper-clients.csv", new ByteArrayInputStream(
                    "account,computer,connector,version\na@harbor.example,DESK-7,KOFF,7.2.3\n".getBytes(StandardCharsets.UTF_8)));
        }
    }
}
