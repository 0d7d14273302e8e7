package org.lockkeeper.ui.keys;

import java.util.Comparator;
import java.util.Objects;
import org.lockkeeper.ui.text.NaturalOrder;

/**
 * A key and what it does.
 *
 * @param keys as the platform writes them: {@code Ctrl+Shift+F}
 * @param does for people
 */
public record Key(String keys, String does) {

    /** By what they do. */
    static final Comparator<Key> ORDER = Comparator.comparing(Key::does, NaturalOrder.INSTANCE)
            .thenComparing(Key::keys);

    /** Checks that both are there. */
    public Key {
        Objects.requireNonNull(keys);
        Objects.requireNonNull(does);
    }
}
