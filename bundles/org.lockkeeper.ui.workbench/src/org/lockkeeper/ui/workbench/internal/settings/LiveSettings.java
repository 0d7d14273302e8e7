package org.lockkeeper.ui.workbench.internal.settings;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Keeps them with the person's other preferences, whichever workspace is open. */
public final class LiveSettings implements Settings {

    private final Preferences kept = InstanceScope.INSTANCE.getNode("org.lockkeeper.ui").node("settings");
    // they need more than who reads a first value at the start
    private final Provider<SettingsPages> pages;
    private final List<Runnable> listeners = new ArrayList<>();

    /** Made by injection. */
    @Inject
    public LiveSettings(Provider<SettingsPages> pages) {
        this.pages = pages;
    }

    @Override
    public <T> T get(Setting<T> setting) {
        String text = kept.get(setting.id(), null);
        if (text == null) {
            return setting.standard();
        }
        try {
            return setting.read(text);
        } catch (ProblemException e) {
            // what an older or newer version kept
            return setting.standard();
        }
    }

    @Override
    public <T> void set(Setting<T> setting, T value) {
        if (value.equals(get(setting)) && (isChosen(setting) || value.equals(setting.standard()))) {
            return;
        }
        if (value.equals(setting.standard())) {
            kept.remove(setting.id());
        } else {
            kept.put(setting.id(), setting.write(value));
        }
        try {
            kept.flush();
        } catch (BackingStoreException e) {
            ILog.of(LiveSettings.class).warn("The settings cannot be kept: " + e.getMessage(), e);
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public boolean isChosen(Setting<?> setting) {
        return kept.get(setting.id(), null) != null;
    }

    @Override
    public List<SettingsPage> pages() {
        return pages.get().all();
    }

    private Map<String, Setting<?>> all() {
        Map<String, Setting<?>> all = new TreeMap<>();
        for (SettingsPage page : pages()) {
            page.settings().forEach(s -> all.putIfAbsent(s.id(), s));
        }
        return all;
    }

    @Override
    public int exportTo(Path file) throws ProblemException {
        List<String> lines = new ArrayList<>();
        for (Setting<?> setting : all().values()) {
            if (isChosen(setting)) {
                lines.add(escaped(setting.id()) + "=" + escaped(kept.get(setting.id(), "")));
            }
        }
        try {
            WholeFile.<RuntimeException>write(file, out -> {
                out.write("# Settings of Lockkeeper\n".getBytes(StandardCharsets.UTF_8));
                for (String line : lines) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        } catch (IOException e) {
            throw new ProblemException(NLS.bind(Messages.Settings_notWritten, file, e.getMessage()), e);
        }
        return lines.size();
    }

    // as java.util.Properties reads it
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("=", "\\=").replace("\n", "\\n").replace("\r", "\\r")
                .replace("#", "\\#").replace("!", "\\!").replace(":", "\\:").replace(" ", "\\ ");
    }

    @Override
    public List<String> importFrom(Path file) throws ProblemException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(NLS.bind(Messages.Settings_notRead, file, e.getMessage()), e);
        }
        Map<String, Setting<?>> all = all();
        List<String> remarks = new ArrayList<>();
        for (String id : new TreeMap<>(read).keySet().stream().map(Object::toString).toList()) {
            Setting<?> setting = all.get(id);
            if (setting == null) {
                remarks.add(NLS.bind(Messages.Settings_unknown, id));
            } else {
                try {
                    take(setting, read.getProperty(id));
                } catch (ProblemException e) {
                    remarks.add(e.getMessage());
                }
            }
        }
        return remarks;
    }

    private <T> void take(Setting<T> setting, String text) throws ProblemException {
        set(setting, setting.read(text));
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
