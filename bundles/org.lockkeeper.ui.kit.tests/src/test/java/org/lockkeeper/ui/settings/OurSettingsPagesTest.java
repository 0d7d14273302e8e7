package org.lockkeeper.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.lockkeeper.testkit.ui.SettingsPageConformance;

/** Our own settings keep to what those of others have to keep to. */
class OurSettingsPagesTest extends SettingsPageConformance {

    private record Page(String id, String title, List<Setting<?>> settings) implements SettingsPage {
    }

    @Override
    protected SettingsPage page() {
        return new Page("all", "All", List.of(KitSettings.LANGUAGE, KitSettings.THEME, KitSettings.LOG_FONT, KitSettings.DATES,
                KitSettings.FORMATS, KitSettings.STALE_DAYS, KitSettings.STEP_MINUTES, KitSettings.KEYS));
    }

    @Override
    protected void checkId(String id) {
        // ours have no prefix, which tells those of others from them
        assertThat(id).matches("[a-z][A-Za-z]+");
    }
}
