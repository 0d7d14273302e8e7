package org.lockkeeper.ui.workbench.internal.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lockkeeper.api.util.Subscription;

/** Listeners, called in the order in which they came. */
final class Listeners<E> {

    private final List<Consumer<? super E>> all = new CopyOnWriteArrayList<>();

    Subscription add(Consumer<? super E> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(E event) {
        all.forEach(l -> l.accept(event));
    }
}
