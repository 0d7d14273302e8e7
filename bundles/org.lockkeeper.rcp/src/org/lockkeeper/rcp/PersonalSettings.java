package org.lockkeeper.rcp;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lockkeeper.api.util.WholeFile;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * What belongs to the person and not to a workspace: settings, theme, columns and saved views. Each window has preferences
 * of its own; this takes the person's from one file before the window is made, and puts there what was changed in it. Of
 * two windows in which the same was changed, the one where that was last decides.
 */
final class PersonalSettings {

    /** Names of nodes below those of the window. */
    private static final List<String> NODES = List.of("org.lockkeeper.ui/settings", "org.lockkeeper.ui/grids",
            "org.lockkeeper.ui/grid-views", "org.eclipse.e4.ui.css.swt.theme");
    private static final char END_OF_NODE = '\t';

    private final Path file;
    private final Preferences window;
    /** What was the same here and there when it was last looked at. */
    private Map<String, String> begun = Map.of();
    private boolean failed;

    /** @param file in a folder of the user alone; it need not exist */
    PersonalSettings(Path file) {
        this(file, InstanceScope.INSTANCE.getNode(""));
    }

    PersonalSettings(Path file, Preferences window) {
        this.file = file;
        this.window = window;
    }

    /** Gives the window what the person has. */
    void take() {
        try {
            Map<String, String> personal = read();
            if (Files.exists(file)) {
                Map<String, String> present = present();
                present.keySet().stream().filter(key -> !personal.containsKey(key))
                        .forEach(key -> node(key).remove(name(key)));
                personal.forEach((key, value) -> node(key).put(name(key), value));
            }
            begun = personal;
        } catch (IOException | IllegalArgumentException | BackingStoreException e) {
            ILog.of(PersonalSettings.class).warn("Your settings cannot be read from " + file + ": " + e.getMessage(), e);
        }
    }

    /** Keeps what was changed in the window since {@link #take} or the last time. */
    void keep() {
        try {
            Map<String, String> present = present();
            if (present.equals(begun)) {
                return;
            }
            Map<String, String> personal = read();
            boolean changed = false;
            for (Map.Entry<String, String> each : present.entrySet()) {
                if (!Objects.equals(begun.get(each.getKey()), each.getValue())) {
                    changed |= !each.getValue().equals(personal.put(each.getKey(), each.getValue()));
                }
            }
            for (String gone : begun.keySet()) {
                if (!present.containsKey(gone)) {
                    changed |= personal.remove(gone) != null;
                }
            }
            if (changed) {
                write(personal);
            }
            begun = present;
            failed = false;
        } catch (IOException | IllegalArgumentException | BackingStoreException e) {
            if (failed) {
                // said already
                return;
            }
            failed = true;
            ILog.of(PersonalSettings.class).warn("Your settings cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> read() throws IOException {
        Properties read = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                read.load(in);
            }
        }
        Map<String, String> personal = new TreeMap<>();
        for (String key : read.stringPropertyNames()) {
            if (NODES.stream().anyMatch(node -> key.startsWith(node) && key.indexOf(END_OF_NODE) >= node.length())) {
                personal.put(key, read.getProperty(key));
            }
        }
        return personal;
    }

    private void write(Map<String, String> personal) throws IOException {
        Properties written = new Properties();
        written.putAll(personal);
        WholeFile.<RuntimeException>write(file, out -> written.store(out, "Settings, columns and saved views, for windows of all workspaces"));
    }

    private Map<String, String> present() throws BackingStoreException {
        Map<String, String> present = new TreeMap<>();
        for (String node : NODES) {
            add(present, node);
        }
        return present;
    }

    private void add(Map<String, String> present, String path) throws BackingStoreException {
        if (!window.nodeExists(path)) {
            return;
        }
        Preferences node = window.node(path);
        for (String key : node.keys()) {
            present.put(path + END_OF_NODE + key, node.get(key, ""));
        }
        for (String child : node.childrenNames()) {
            add(present, path + '/' + child);
        }
    }

    private Preferences node(String key) {
        return window.node(key.substring(0, key.indexOf(END_OF_NODE)));
    }

    private static String name(String key) {
        return key.substring(key.indexOf(END_OF_NODE) + 1);
    }
}
