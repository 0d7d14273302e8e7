package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** What the commands ask of the Log view, of the log that is seen. UI thread. */
public interface LogCommands {

    /** Does something of what the view can do, where a log is open. */
    void perform(LogAction action);

    /** Puts the focus where text to find is typed. */
    void focusFind();

    /** Puts the focus where a line, time or part is typed. */
    void focusLine();

    /** Goes to the next or previous line that contains the text to find. */
    void findAgain(boolean forward);

    /** Copies the selected lines as text; in a field, what is selected there. */
    void copy();

    /** Selects all lines; in a field, its text. */
    void selectAll();

    /** Goes to the next or previous of the logs that are open. */
    void step(int by);

    /** Closes the log that is seen. */
    void closeLog();

    /** Lets one of the logs opened last be chosen, and opens it. */
    void chooseRecent();
}
