package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.PreferencesPage;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.osgi.framework.ServiceRegistration;

/** What people choose counts at once, or says when; it is checked, found by typing, exported and imported. */
class PreferencesTest extends UiTest {

    private final PreferencesPage preferences = new PreferencesPage(robot);
    private final ChosenFiles files = new ChosenFiles();
    private FileChooser before;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        workbench.harbor();
        new ClientsPage(robot).open();
        robot.onUiThread(() -> {
            before = workbench.service(FileChooser.class);
            workbench.application().getContext().set(FileChooser.class, files);
            return null;
        });
    }

    @AfterEach
    void asAtFirst() {
        robot.onUiThread(() -> {
            Settings settings = workbench.service(Settings.class);
            settings.pages().forEach(page -> page.settings().forEach(s -> reset(settings, s)));
            workbench.application().getContext().set(FileChooser.class, before);
            return null;
        });
    }

    private static <T> void reset(Settings settings, Setting<T> setting) {
        settings.set(setting, setting.standard());
    }

    private <T> T value(Setting<T> setting) {
        return robot.onUiThread(() -> workbench.service(Settings.class).get(setting));
    }

    private boolean isDark() {
        return robot.onUiThread(() -> workbench.service(ThemeTokens.class).isDark());
    }

    @Test
    void theThemeChangesAtOnceAndTheCommandChoosesIt() {
        assertFalse(isDark());
        preferences.open();
        robot.choose(preferences.setting("theme"), "Dark");
        robot.waitFor("the dark theme", this::isDark);
        robot.choose(preferences.setting("theme"), "As the system");
        robot.waitFor("the theme of the system", () -> !isDark());
        preferences.close();
        robot.key("CTRL+SHIFT+T");
        robot.waitFor("the dark theme", this::isDark);
        assertEquals("dark", value(KitSettings.THEME));
    }

    @Test
    void whatIsNoValueIsToldAndChangesNothing() {
        preferences.open();
        preferences.choose("Data and Planning");
        robot.type(preferences.setting("staleDays"), "never");
        robot.waitFor("what was expected", () -> preferences.hint("staleDays").contains("a whole number from 1 to 3650"));
        assertEquals(30, value(KitSettings.STALE_DAYS));
        robot.type(preferences.setting("staleDays"), "3651");
        assertEquals(30, value(KitSettings.STALE_DAYS));
        robot.type(preferences.setting("staleDays"), "7");
        robot.waitFor("7 days", () -> value(KitSettings.STALE_DAYS) == 7
                && preferences.hint("staleDays").endsWith("Default: 30 days."));
        robot.click(Target.id("settings.reset"));
        robot.waitFor("30 days", () -> value(KitSettings.STALE_DAYS) == 30
                && robot.read(preferences.setting("staleDays")).equals("30"));
        preferences.close();
    }

    @Test
    void settingsAreFoundByTypingHereAndInTheSearch() {
        preferences.open();
        preferences.search("shortcuts");
        robot.waitFor("the page of keys", () -> preferences.pages().equals(List.of("Keys")));
        preferences.search("unknown length");
        robot.waitFor("the page with that setting", () -> preferences.pages().equals(List.of("Data and Planning"))
                && robot.isShown(preferences.setting("stepMinutes")));
        preferences.search("no such setting");
        robot.waitFor("nothing", () -> preferences.pages().isEmpty());
        assertTrue(robot.read(Target.id("settings.page")).contains("no such setting"));
        preferences.close();
        robot.key("CTRL+3");
        robot.waitFor("the search", () -> robot.isShown(Target.id("palette.filter")));
        robot.type(Target.id("palette.filter"), "font of logs");
        robot.waitFor("the setting", () -> robot.read(Target.id("palette.table")).contains("Font of logs"));
        robot.key("CR");
        robot.waitFor("the preferences with it", () -> robot.isShown(preferences.setting("logFont")));
        preferences.close();
        assertFalse(robot.isShown(Target.id("palette.filter")));
    }

    @Test
    void aKeyIsChangedAtOnceAndConflictsAreTold() {
        preferences.open();
        preferences.choose("Keys");
        robot.choose(Target.id("settings.keys.table"), "Search everywhere");
        preferences.press("CTRL+T");
        robot.waitFor("whose key that is", () -> robot.read(Target.id("settings.keys.told"))
                .startsWith("Ctrl+T belongs to \u201cChange target version\u201d."));
        preferences.press("CTRL+SHIFT+F9");
        robot.waitFor("the key to be kept", () -> value(KitSettings.KEYS).contains("F9"));
        preferences.close();
        robot.key("CTRL+SHIFT+F9");
        robot.waitFor("the search", () -> robot.isShown(Target.id("palette.filter")));
        escape();
        robot.waitFor("the search to close", () -> !robot.isShown(Target.id("palette.filter")));
        preferences.open();
        preferences.choose("Keys");
        robot.click(Target.id("settings.keys.resetAll"));
        robot.waitFor("the key of the product", () -> value(KitSettings.KEYS).isEmpty());
        preferences.close();
        robot.key("CTRL+3");
        robot.waitFor("the search", () -> robot.isShown(Target.id("palette.filter")));
        escape();
        robot.waitFor("the search to close", () -> !robot.isShown(Target.id("palette.filter")));
    }

    private void escape() {
        robot.onUiThread(() -> Display.getCurrent().getActiveShell().traverse(SWT.TRAVERSE_ESCAPE));
    }

    @Test
    void settingsAreExportedAndImported() throws IOException {
        Path file = folder.resolve("settings.properties");
        files.choose(file);
        preferences.open();
        preferences.choose("Data and Planning");
        robot.type(preferences.setting("stepMinutes"), "15");
        robot.click(Target.id("settings.export"));
        robot.waitFor("the file", () -> preferences.told().equals("1 setting is in " + file + "."));
        assertEquals(List.of("# Settings of Lockkeeper", "stepMinutes=15"), Files.readAllLines(file));
        Files.writeString(file, "stepMinutes=20\nstaleDays=soon\ntongue=la\n");
        robot.click(Target.id("settings.import"));
        robot.waitFor("what came of it", () -> preferences.told().contains("There is no setting tongue")
                && preferences.told().contains("\u201csoon\u201d is no value of Old data"));
        assertEquals(20, value(KitSettings.STEP_MINUTES));
        assertEquals(30, value(KitSettings.STALE_DAYS));
        preferences.close();
    }

    @Test
    void anExtensionAddsAPageOfItsOwn() {
        Setting<Boolean> shout = Setting.flag("org.example.shout", "Shout", "Names are written large.",
                Setting.Applies.AT_ONCE, false);
        ServiceRegistration<SettingsPage> registration = workbench.bundles().registerService(SettingsPage.class,
                new SettingsPage() {
                    @Override
                    public String id() {
                        return "org.example";
                    }

                    @Override
                    public String title() {
                        return "Example";
                    }

                    @Override
                    public List<Setting<?>> settings() {
                        return List.of(shout);
                    }
                }, null);
        try {
            preferences.open();
            assertEquals("Example", preferences.pages().getLast());
            preferences.choose("Example");
            robot.click(preferences.setting("org.example.shout"));
            robot.waitFor("what was chosen", () -> value(shout));
            preferences.close();
        } finally {
            robot.onUiThread(() -> {
                reset(workbench.service(Settings.class), shout);
                return null;
            });
            registration.unregister();
        }
    }

    @Test
    void aPageThatFailsIsLeftOut() {
        ServiceRegistration<SettingsPage> registration = workbench.bundles().registerService(SettingsPage.class,
                new SettingsPage() {
                    @Override
                    public String id() {
                        throw new IllegalStateException("no id");
                    }

                    @Override
                    public String title() {
                        return "Broken";
                    }

                    @Override
                    public List<Setting<?>> settings() {
                        return List.of();
                    }
                }, null);
        try {
            preferences.open();
            assertFalse(preferences.pages().contains("Broken"), preferences.pages()::toString);
            preferences.close();
        } finally {
            registration.unregister();
        }
    }
}
