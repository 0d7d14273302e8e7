package org.lockkeeper.ui.logs.internal.services;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lockkeeper.api.workspace.Workspace;

/** Writes settings into the workspace one after the other, so that what was put last is what stays. UI thread. */
public final class KeptSettings {

    private final LogServices services;
    private final String title;
    private final Consumer<String> problem;
    private final Map<String, String> waiting = new HashMap<>();
    private boolean writing;

    /**
     * @param title what the writing is called
     * @param problem told where one cannot be kept
     */
    public KeptSettings(LogServices services, String title, Consumer<String> problem) {
        this.services = services;
        this.title = title;
        this.problem = problem;
    }

    /** Keeps a text in the background; an empty one is taken away. */
    public void put(String key, String text) {
        waiting.put(key, text);
        write();
    }

    private void write() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        Map<String, String> now = new HashMap<>(waiting);
        waiting.clear();
        services.background().<Void>task(title, _ -> {
            Workspace workspace = services.session().workspace();
            for (var setting : now.entrySet()) {
                workspace.setSetting(setting.getKey(), setting.getValue().isEmpty() ? null : setting.getValue());
            }
            return null;
        }).quiet().onDone(_ -> written()).onCancelled(this::written).onProblem(why -> {
            problem.accept(why);
            written();
        }).start();
    }

    private void written() {
        writing = false;
        write();
    }
}
