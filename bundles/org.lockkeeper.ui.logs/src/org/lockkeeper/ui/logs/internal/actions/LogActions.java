package org.lockkeeper.ui.logs.internal.actions;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Who performs which of the view's actions: each action exactly one. UI thread. */
public final class LogActions {

    private final Map<LogAction, Consumer<Boolean>> performers = new EnumMap<>(LogAction.class);

    /** Names what an action does. */
    public void on(LogAction action, Runnable does) {
        onSwitch(action, _ -> does.run());
    }

    /** Names what a switch does, which is told whether it is on now. */
    public void onSwitch(LogAction action, Consumer<Boolean> does) {
        if (performers.put(action, does) != null) {
            throw new IllegalStateException(action + " is performed twice");
        }
    }

    /** Checks that every action is performed. */
    public void checkComplete() {
        Set<LogAction> missing = EnumSet.allOf(LogAction.class);
        missing.removeAll(performers.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("nobody performs " + missing);
        }
    }

    /**
     * Performs an action.
     *
     * @param on whether it is on now, where it is a switch
     */
    public void perform(LogAction action, boolean on) {
        performers.get(action).accept(on);
    }
}
