package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.robot.pages.UpgradePage;
import org.lockkeeper.robot.pages.WhyPage;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.upgrade.internal.PlanFiles;
import org.osgi.framework.InvalidSyntaxException;

class UpgradeTest extends UiTest {

    private final UpgradePage upgrade = new UpgradePage(robot);

    @TempDir
    Path folder;

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        upgrade.open();
        robot.waitFor("the plan for 7.3.0", () -> upgrade.title().contains("7.3.0"));
        robot.waitFor("the steps", () -> upgrade.steps().rowCount() == steps());
    }

    private int steps() {
        UpgradePlan plan = workbench.plan().plan();
        return plan.clients().stream().mapToInt(c -> c.steps().size()).sum()
                + plan.servers().stream().mapToInt(s -> s.steps().size()).sum();
    }

    @Test
    void serversSayHowTheirAffectedUsersAreFound() {
        assertEquals(Set.of("mail1", "mail2"), Set.copyOf(upgrade.servers().column("Server")));
        int mail2 = upgrade.servers().rowOf("Server", "mail2");
        assertTrue(upgrade.servers().cell(mail2, "Next").contains("installed programs"),
                upgrade.servers().cell(mail2, "Next"));
    }

    @Test
    void stepsAreAllThere() {
        assertTrue(upgrade.totals().startsWith(steps() + " steps for "), upgrade.totals());
        UpgradePlan plan = workbench.plan().plan();
        long unknown = Stream.concat(plan.clients().stream().flatMap(c -> c.steps().stream()),
                plan.servers().stream().flatMap(s -> s.steps().stream())).filter(s -> s.minutes() == null).count();
        assertTrue(upgrade.totals().contains(unknown + " steps of unknown length"), upgrade.totals());
        assertEquals(unknown, upgrade.steps().column("Minutes").stream().filter(String::isEmpty).count());
    }

    @Test
    void aStepLeadsToTheReasons() {
        upgrade.steps().select(0, "What to do");
        new WhyPage(robot).awaitText("LK-");
    }

    @Test
    void thePlanIsSavedInEachFormatThatIsInstalled() throws IOException {
        Path file = folder.resolve("plan");
        robot.onUiThread(() -> {
            workbench.application().getContext().set(PlanFiles.class, new PlanFiles() {
                @Override
                public Optional<Path> ask(Shell shell, ReportWriter writer, String name) {
                    return Optional.of(file.resolveSibling("plan." + writer.fileExtension()));
                }
            });
            MPart part = workbench.application().getChildren().getFirst().getContext().get(EPartService.class)
                    .findPart(PartIds.UPGRADE);
            part.setToBeRendered(false);
            part.setToBeRendered(true);
            return null;
        });
        upgrade.open();
        robot.waitFor("the steps", () -> upgrade.steps().rowCount() == steps());
        for (ReportWriter writer : writers()) {
            Path saved = folder.resolve("plan." + writer.fileExtension());
            upgrade.save(writer.title() + " (." + writer.fileExtension() + ")\u2026");
            robot.waitFor(saved + " to be written", () -> Files.exists(saved));
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            writer.write(workbench.plan().plan(), expected);
            assertEquals(expected.toString(StandardCharsets.UTF_8), Files.readString(saved));
        }
    }

    private List<ReportWriter> writers() {
        var context = workbench.bundles();
        try {
            var writers = context.getServiceReferences(ReportWriter.class, null).stream().map(context::getService)
                    .toList();
            assertEquals(Set.of("json", "csv", "html", "md"), Set.copyOf(writers.stream().map(ReportWriter::format)
                    .toList()));
            return writers;
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
