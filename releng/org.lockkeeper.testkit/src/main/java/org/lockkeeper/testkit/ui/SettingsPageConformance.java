package org.lockkeeper.testkit.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.SettingsPage;

/** What every {@link SettingsPage} keeps to. What it adds below its settings is not looked at: that needs a window. */
public abstract class SettingsPageConformance {

    /** For subclasses. */
    protected SettingsPageConformance() {
        // nothing to set up
    }

    /** The page. */
    protected abstract SettingsPage page();

    /**
     * An id has a prefix of its own, so that it never meets that of another one.
     *
     * @param id of the page or of one of its settings
     */
    protected void checkId(String id) {
        assertTrue(id.matches("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_-]+)+"),
                "expected an id with a prefix of your own, such as com.acme.kiosk.prefix: " + id);
    }

    /** The page and its settings have ids of their own and say in words what they are; they stay the same. */
    @Test
    protected void saysWhatItIs() {
        checkId(page().id());
        assertFalse(page().title().isBlank(), "the page has no title");
        assertFalse(page().words().contains("\n"), "expected words in one line");
        assertEquals(page().id(), page().id());
        assertEquals(page().settings(), page().settings(), "expected the same settings each time: make them constants");
        Set<String> ids = new HashSet<>();
        for (Setting<?> setting : page().settings()) {
            checkId(setting.id());
            assertTrue(ids.add(setting.id()), "two settings have the id " + setting.id());
            assertFalse(setting.title().isBlank(), setting.id() + " has no title");
            assertTrue(setting.description().endsWith("."), setting.id() + ": expected a sentence that says what it is good for");
        }
    }

    /** What is chosen where nothing is can be kept, read again and said to people. */
    @Test
    protected void readsWhatItWrites() {
        page().settings().forEach(SettingsPageConformance::checkStandard);
    }

    private static <T> void checkStandard(Setting<T> setting) {
        String kept = setting.write(setting.standard());
        assertEquals(setting.standard(), assertDoesNotThrow(() -> setting.read(kept),
                setting.id() + ": its standard is no value of it"));
        assertFalse(setting.words(setting.standard()).contains("\n"), setting.id() + ": expected one line");
    }
}
