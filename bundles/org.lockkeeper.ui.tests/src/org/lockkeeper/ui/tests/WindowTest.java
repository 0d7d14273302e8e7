package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.ui.AnchorPoints;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.WorkbenchPage;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.osgi.framework.Bundle;

class WindowTest extends UiTest {

    private final WorkbenchPage window = new WorkbenchPage(robot);

    private EPartService parts() {
        return workbench.application().getChildren().getFirst().getContext().get(EPartService.class);
    }

    private EModelService models() {
        return workbench.application().getContext().get(EModelService.class);
    }

    @Test
    void thePublishedAnchorsAreAllThere() throws IllegalAccessException {
        for (var field : AnchorPoints.class.getFields()) {
            String id = (String) field.get(null);
            boolean there = robot.onUiThread(() -> contains(workbench.application(), id));
            assertTrue(there, field.getName() + " = " + id + " is not in the application model");
        }
    }

    private static boolean contains(MApplication application, String id) {
        var all = ((EObject) application).eAllContents();
        while (all.hasNext()) {
            if (all.next() instanceof MApplicationElement e
                    && id.equals(e.getElementId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyViewOpensInBothThemes() throws IOException {
        workbench.harbor();
        ClientsPage clients = new ClientsPage(robot).open();
        clients.showAll();
        clients.grid().select(0, "Account");
        for (String theme : List.of("one", "other")) {
            List<MPart> all = robot.onUiThread(
                    () -> models().findElements(workbench.application(), null, MPart.class));
            for (MPart part : all) {
                robot.onUiThread(() -> parts().showPart(part, EPartService.PartState.ACTIVATE));
                robot.waitFor(part.getElementId() + " to be seen", () -> robot.onUiThread(
                        () -> part.getObject() != null && part.getWidget() instanceof Control c && c.isVisible()));
                picture(theme + "-" + part.getElementId());
            }
            window.toggleTheme();
        }
        whyInFront();
    }

    @Test
    void noBundleOfTheOldWorkbenchIsInstalled() {
        Bundle[] bundles = workbench.bundles().getBundles();
        assertEquals(List.of(), Arrays.stream(bundles).map(Bundle::getSymbolicName)
                .filter(name -> name.equals("org.eclipse.ui") || name.startsWith("org.eclipse.ui.")).toList());
    }

    @Test
    void keyBindingsFire() {
        workbench.harbor();
        ClientsPage clients = new ClientsPage(robot).open();
        clients.grid().focus();
        robot.key("ALT+2");
        robot.waitFor("ALT+2 to open Overview", () -> robot.onUiThread(
                () -> parts().getActivePart().getElementId().equals(PartIds.OVERVIEW)));
        robot.key("M1+T");
        robot.waitFor("CTRL+T to go to the target", () -> robot.onUiThread(() -> "overview.target".equals(
                Display.getCurrent().getFocusControl().getData(Robot.ID_KEY))));
        robot.key("ALT+4");
        robot.waitFor("ALT+4 to open Clients", () -> robot.onUiThread(
                () -> parts().getActivePart().getElementId().equals(PartIds.CLIENTS)));
    }

    @Test
    void noKeyIsBoundTwiceWhereBothWouldBeInForce() {
        Map<String, Map<String, String>> byContext = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        robot.onUiThread(() -> {
            for (MBindingTable table : workbench.application().getBindingTables()) {
                Map<String, String> own = byContext.computeIfAbsent(table.getBindingContext().getElementId(),
                        _ -> new TreeMap<>());
                for (MKeyBinding binding : table.getBindings()) {
                    String other = own.put(keys(binding.getKeySequence()), binding.getElementId());
                    if (other != null) {
                        twice.add(binding.getKeySequence() + ": " + other + ", " + binding.getElementId());
                    }
                }
            }
            return null;
        });
        // a view's keys are in force together with the window's
        Map<String, String> window = byContext.get("org.lockkeeper.bindings.window");
        byContext.forEach((context, own) -> {
            if (own != window) {
                own.forEach((keys, id) -> {
                    if (window.containsKey(keys)) {
                        twice.add(keys + ": " + window.get(keys) + ", " + id + " of " + context);
                    }
                });
            }
        });
        assertEquals(List.of(), twice);
        assertTrue(window.size() > 30, window.keySet().toString());
    }

    private static String keys(String sequence) {
        try {
            return KeySequence.getInstance(sequence).format();
        } catch (ParseException e) {
            throw new AssertionError(sequence, e);
        }
    }

    @Test
    void noKeyIsOneThatTheSystemKeepsForItself() {
        // GTK: Unicode by number, the inspector, emoji
        Set<String> taken = Stream.of("M1+M2+U", "M1+M2+D", "M1+.", "M1+;").map(WindowTest::keys)
                .collect(Collectors.toSet());
        List<String> ours = robot.onUiThread(() -> workbench.application().getBindingTables().stream()
                .filter(t -> t.getBindingContext().getElementId().equals("org.lockkeeper.bindings.window"))
                .flatMap(t -> t.getBindings().stream()).map(b -> keys(b.getKeySequence())).toList());
        assertEquals(List.of(), ours.stream().filter(taken::contains).toList());
    }

    @Test
    void keysOfTheWindowDoNothingBehindADialogue() {
        workbench.harbor();
        new ClientsPage(robot).open().grid().focus();
        String front = robot.activeWindow();
        robot.key("M1+M2+L");
        robot.waitFor("the list of keys", () -> robot.isShown(Target.id("keys.table")));
        robot.key("ALT+2");
        assertEquals(PartIds.CLIENTS, robot.onUiThread(() -> parts().getActivePart().getElementId()));
        assertFalse(robot.activeWindow().equals(front));
        robot.click(Target.text("Close"));
        robot.waitFor("the window in front", () -> robot.activeWindow().equals(front));
        robot.key("ALT+2");
        robot.waitFor("ALT+2 to open Overview", () -> robot.onUiThread(
                () -> parts().getActivePart().getElementId().equals(PartIds.OVERVIEW)));
    }

    @Test
    void keysFireAfterAViewWasMinimisedAndRestored() {
        workbench.harbor();
        window.open("Why?");
        MUIElement stack = robot.onUiThread(() -> models().find("org.lockkeeper.stack.derivation",
                workbench.application()));
        for (boolean minimised : new boolean[] {true, false}) {
            robot.onUiThread(() -> {
                if (minimised) {
                    stack.getTags().add(IPresentationEngine.MINIMIZED);
                } else {
                    stack.getTags().remove(IPresentationEngine.MINIMIZED);
                }
                return null;
            });
            for (String view : List.of(PartIds.OVERVIEW, PartIds.CLIENTS)) {
                robot.key(view.equals(PartIds.OVERVIEW) ? "ALT+2" : "ALT+4");
                robot.waitFor(view + " by key, minimised: " + minimised, () -> robot.onUiThread(
                        () -> parts().getActivePart().getElementId().equals(view)));
            }
        }
    }

    @Test
    void keysFireThoughTheNewsThatTheWindowIsActiveDidNotCome() {
        workbench.harbor();
        new ClientsPage(robot).open().grid().focus();
        robot.onUiThread(() -> {
            IEclipseContext application = workbench.application().getContext();
            IEclipseContext dialog = application.createChild("a dialog that is gone");
            dialog.activate();
            assertNotSame(workbench.application().getChildren().getFirst().getContext(), application.getActiveChild());
            return null;
        });
        robot.key("ALT+2");
        robot.waitFor("ALT+2 to open Overview", () -> robot.onUiThread(
                () -> parts().getActivePart().getElementId().equals(PartIds.OVERVIEW)));
    }

    @Test
    void buttonsCanBeReadInBothThemes() {
        workbench.harbor();
        OverviewPage overview = new OverviewPage(robot).open();
        robot.waitFor("an answer", overview::hasAnswer);
        for (String theme : List.of("one", "other")) {
            double contrast = robot.onUiThread(() -> {
                Control apply = find(Display.getCurrent().getShells(), "overview.apply");
                return contrast(apply.getForeground().getRGB(), apply.getBackground().getRGB());
            });
            assertTrue(contrast >= 4.5, "Apply has a contrast of " + contrast + " in the " + theme + " theme");
            window.toggleTheme();
        }
    }

    private static Control find(Control[] among, String id) {
        for (Control control : among) {
            Control found = id.equals(control.getData(Robot.ID_KEY)) ? control
                    : control instanceof Composite composite ? find(composite.getChildren(), id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    // WCAG 2.2, relative luminance and contrast ratio
    private static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB rgb) {
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int part) {
        double p = part / 255.0;
        return p <= 0.03928 ? p / 12.92 : Math.pow((p + 0.055) / 1.055, 2.4);
    }

    @Test
    void theLogViewHasKeysOfItsOwn() {
        workbench.harbor();
        window.open("Log");
        robot.onUiThread(() -> {
            workbench.service(Navigation.class).showEvidence(
                    new Evidence(new SourceFile("w",
                            Workbench.SAMPLES.resolve("harbor/mail1/store/logs/warning.log").toString(), null, 1), 1, 0,
                            null));
            return null;
        });
        robot.waitFor("the text", () -> robot.isShown(Target.id("log.text")));
        robot.focus(Target.id("log.text"));
        robot.key("M1+L");
        robot.waitFor("CTRL+L to go to the line field", () -> robot.onUiThread(() -> "log.line".equals(
                Display.getCurrent().getFocusControl().getData(Robot.ID_KEY))));
        robot.key("M1+F");
        robot.waitFor("CTRL+F to go to the text to find", () -> robot.onUiThread(() -> "log.find".equals(
                Display.getCurrent().getFocusControl().getData(Robot.ID_KEY))));
    }

    @Test
    void lightAndDarkThemeChangePlaces() throws Exception {
        workbench.harbor();
        new ClientsPage(robot).open();
        boolean dark = robot.onUiThread(() -> workbench.service(ThemeTokens.class).isDark());
        RGB before = background();
        window.toggleTheme();
        robot.waitFor("the other theme", () -> robot.onUiThread(
                () -> workbench.service(ThemeTokens.class).isDark() != dark));
        RGB after = background();
        picture("other");
        window.toggleTheme();
        robot.waitFor("the first theme", () -> robot.onUiThread(
                () -> workbench.service(ThemeTokens.class).isDark() == dark));
        picture("first");
        assertNotEquals(before, after);
        assertEquals(before, background());
        assertTrue(Math.abs(before.getHSB()[2] - after.getHSB()[2]) > 0.5, before + " and " + after);
    }

    private RGB background() {
        return robot.onUiThread(() -> workbench.service(ThemeTokens.class).color(Token.BACKGROUND).getRGB());
    }

    private void picture(String name) throws IOException {
        Path folder = Path.of(System.getProperty("lockkeeper.pictures", "target/pictures")).toAbsolutePath();
        Files.createDirectories(folder);
        robot.screenshot(folder.resolve("theme-" + name + "." + robot.name() + ".png"));
    }
}
