package org.lockkeeper.api.workspace;

/**
 * Tells the user why the program is about to end at once, where somebody may be looking: in the workbench. A service;
 * without one the sentence goes to standard error.
 */
@FunctionalInterface
public interface LastWord {

    /**
     * The exit code of a program that ended at once because memory ran out or Java itself failed, so that nothing of a
     * workspace is written in a state that nobody can vouch for.
     */
    int EXIT_CODE = 5;

    /**
     * Shows the sentence and returns when it was seen, or when it cannot be shown. The program ends afterwards.
     *
     * @param sentence what happened and what to do; never {@code null}
     */
    void say(String sentence);
}
