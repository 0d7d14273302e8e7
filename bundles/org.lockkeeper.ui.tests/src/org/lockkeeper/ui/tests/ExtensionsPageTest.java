package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.PreferencesPage;

/** Extensions are switched off, on and removed where they are listed; what was done is told, and what cannot be is, too. */
class ExtensionsPageTest extends UiTest {

    private final PreferencesPage preferences = new PreferencesPage(robot);
    private final List<String> done = new ArrayList<>();

    /** Three of them, one of which cannot be changed. */
    private final Extensions three = new Extensions() {
        @Override
        public List<Extension> all() {
            return List.of(extension("org.example.on", Extension.State.ACTIVE),
                    extension("org.example.off", Extension.State.DISABLED),
                    extension("org.example.stuck", Extension.State.ACTIVE));
        }

        @Override
        public void setEnabled(String id, boolean enabled) throws ProblemException {
            if (id.equals("org.example.stuck")) {
                throw new ProblemException("The folder of extensions cannot be written.");
            }
            done.add(id + (enabled ? " on" : " off"));
        }

        @Override
        public void remove(String id) {
            done.add(id + " removed");
        }
    };

    private static Extension extension(String id, Extension.State state) {
        return new Extension(id, "1.0.0", id.replace("org.example.", "The ") + " one", id + "-1.0.0.jar", state,
                List.of("rule"), List.of());
    }

    @BeforeEach
    void open() {
        robot.onUiThread(() -> {
            workbench.application().getContext().set(Extensions.class, three);
            return null;
        });
        preferences.open();
        preferences.choose("Extensions");
    }

    @AfterEach
    void asAtFirst() {
        preferences.close();
        robot.onUiThread(() -> {
            workbench.application().getContext().remove(Extensions.class);
            return null;
        });
    }

    private static Target of(String what, String id) {
        return Target.id("settings.extensions." + what + ".org.example." + id);
    }

    private String told(String id) {
        return robot.read(of("told", id));
    }

    @Test
    void oneIsSwitchedOffAndAnotherOn() {
        assertEquals("Switch Off", robot.read(of("onOff", "on")));
        robot.click(of("onOff", "on"));
        robot.waitFor("that it is off from the next start on", () -> told("on").equals(
                "The on one is switched off from the next start on. Until then it takes part."));
        assertFalse(robot.isShown(of("onOff", "on")));
        assertFalse(robot.isShown(of("remove", "on")));
        assertEquals("Switch On", robot.read(of("onOff", "off")));
        robot.click(of("onOff", "off"));
        robot.waitFor("that it takes part again", () -> told("off").equals(
                "The off one takes part again from the next start on."));
        assertEquals(List.of("org.example.on off", "org.example.off on"), done);
    }

    @Test
    void oneIsRemovedWhenThatIsConfirmed() {
        robot.click(of("remove", "on"));
        robot.waitFor("the question", () -> robot.activeWindow().equals("Remove extension"));
        robot.click(Target.text("Cancel"));
        robot.waitFor("the preferences", () -> robot.activeWindow().equals("Preferences"));
        assertEquals(List.of(), done);
        robot.click(of("remove", "on"));
        robot.waitFor("the question", () -> robot.activeWindow().equals("Remove extension"));
        robot.click(Target.text("Remove"));
        robot.waitFor("that it is removed", () -> told("on").startsWith("The on one is removed."));
        assertEquals(List.of("org.example.on removed"), done);
    }

    @Test
    void whatCannotBeDoneIsToldAndNothingChanges() {
        robot.click(of("onOff", "stuck"));
        robot.waitFor("the reason", () -> robot.activeWindow().equals("The stuck one"));
        robot.click(Target.text("OK"));
        robot.waitFor("the preferences", () -> robot.activeWindow().equals("Preferences"));
        assertEquals("Switch Off", robot.read(of("onOff", "stuck")));
        assertEquals(List.of(), done);
    }
}
