package org.lockkeeper.ui.workbench.internal.settings;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.text.NaturalOrder;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The pages: ours, and those that are registered as services. */
@Creatable
public final class SettingsPages {

    private final ServiceTracker<SettingsPage, SettingsPage> added;
    private final List<SettingsPage> ours;

    /** Made by injection. */
    @Inject
    public SettingsPages(KeysPage keys, ExtensionsPage extensions) {
        BundleContext bundles = FrameworkUtil.getBundle(SettingsPages.class).getBundleContext();
        added = new ServiceTracker<>(bundles, SettingsPage.class, null);
        added.open();
        ours = List.of(
                new Plain("appearance", Messages.Settings_appearance,
                        List.of(KitSettings.LANGUAGE, KitSettings.THEME, KitSettings.LOG_FONT)),
                new Plain("formats", Messages.Settings_formats, List.of(KitSettings.DATES, KitSettings.FORMATS)),
                new Plain("planning", Messages.Settings_planning,
                        List.of(KitSettings.STALE_DAYS, KitSettings.STEP_MINUTES)),
                keys, extensions);
    }

    /** A page with settings alone. */
    private record Plain(String id, String title, List<Setting<?>> settings) implements SettingsPage {
    }

    /** What a page of an extension said once, so that it is asked once. */
    private record Told(SettingsPage page, String id, String title, List<Setting<?>> settings, String words)
            implements SettingsPage {

        @Override
        public void addMore(org.eclipse.swt.widgets.Composite parent) {
            try {
                page.addMore(parent);
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                new ForeignFailures("page of settings", id, page).tell("failed when it was shown",
                        "Its settings are shown alone.", e);
            }
        }
    }

    List<SettingsPage> all() {
        List<SettingsPage> all = new ArrayList<>(ours);
        List<SettingsPage> others = new ArrayList<>();
        for (SettingsPage page : added.getServices(new SettingsPage[0])) {
            try {
                others.add(new Told(page, page.id(), page.title(), List.copyOf(page.settings()), page.words()));
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                new ForeignFailures("page of settings", page.getClass().getName(), page).tell(
                        "failed when it was asked for its settings", "It is left out of the preferences.", e);
            }
        }
        others.sort(Comparator.comparing(SettingsPage::title, NaturalOrder.INSTANCE));
        all.addAll(others);
        return all;
    }
}
