package org.lockkeeper.ui.logs.internal.tabs;

import java.util.List;
import java.util.function.Consumer;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.highlight.UserHighlights;
import org.lockkeeper.ui.logs.internal.view.LogView;

/** What a log that is open needs of the view that it is in. UI thread. */
interface LogSurroundings {
    /** What is open, or how it is seen, changed. */
    void changed();

    /** The current line changed; many times a second where somebody scrolls. */
    void moved();

    /** Asks which logs to merge with this one. */
    void merge(LogState state, Consumer<List<String>> wanted);

    /** Finds the logs that lie beside one. */
    void beside(String location, Consumer<List<String>> told);

    /** All logs that are open, this one too. */
    List<LogSet> openSets();

    /** Edits the formats of logs. */
    void formats(LogSample sample);

    /** The highlighters in use. */
    UserHighlights highlights();

    /** What is known about messages. */
    MessageCatalogue messages();

    /** Tells which messages are known, and takes in others. */
    void editMessages();

    /** The ways out where a log cannot be opened. */
    List<LogView.Way> waysOut(LogState state);
}
