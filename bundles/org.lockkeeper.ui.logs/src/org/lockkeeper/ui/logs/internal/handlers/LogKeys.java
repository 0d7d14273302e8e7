package org.lockkeeper.ui.logs.internal.handlers;

import java.util.List;
import java.util.stream.Stream;
import org.lockkeeper.ui.keys.Key;
import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** All keys of the Log view and what they do: those that only its text knows, and those of its commands. */
final class LogKeys {

    private static final String CONTEXT = "org.lockkeeper.bindings.log";
    private static final String COMMANDS = "org.lockkeeper.command.log.";

    private LogKeys() {
    }

    static List<Key> all(KeyBindings bindings) {
        return Stream.concat(ofText().stream(), bindings.of(CONTEXT, COMMANDS).stream()).toList();
    }

    private static List<Key> ofText() {
        return List.of(new Key(LogMessages.KeyFind, LogMessages.KeyFindDoes),
                new Key(LogMessages.KeyCopy, LogMessages.KeyCopyDoes),
                new Key(LogMessages.KeyMove, LogMessages.KeyMoveDoes),
                new Key(LogMessages.KeyEnds, LogMessages.KeyEndsDoes),
                new Key(LogMessages.KeySlide, LogMessages.KeySlideDoes),
                new Key(LogMessages.KeyWords, LogMessages.KeyWordsDoes),
                new Key(LogMessages.KeyStretch, LogMessages.KeyStretchDoes),
                new Key(LogMessages.KeyBack, LogMessages.KeyBackDoes),
                new Key(LogMessages.KeyMenu, LogMessages.KeyMenuDoes),
                new Key(LogMessages.KeyEnter, LogMessages.KeyEnterDoes),
                new Key(LogMessages.KeyBars, LogMessages.KeyBarsDoes),
                new Key(LogMessages.KeySash, LogMessages.KeySashDoes),
                new Key(LogMessages.KeyOrder, LogMessages.KeyOrderDoes));
    }
}
