package org.lockkeeper.core.internal.workspace;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.WorkspaceEvent;

/**
 * The listeners to a workspace's events. Delivery is up to one thread at a time, the one that holds the workspace's lock;
 * an event that a listener causes is delivered after the one it answers, so that all listeners see the same order.
 */
final class Listeners {

    private static final Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final Deque<WorkspaceEvent> waiting = new ArrayDeque<>();
    private boolean delivering;

    private record Registration(Consumer<WorkspaceEvent> listener, Object identity) {

        @Override
        public boolean equals(Object other) {
            // the same listener may be registered twice and ends each registration by itself
            return other instanceof Registration that && identity == that.identity;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(identity);
        }
    }

    Subscription add(Consumer<WorkspaceEvent> listener) {
        Registration registration = new Registration(Objects.requireNonNull(listener), new Object());
        registrations.add(registration);
        return () -> registrations.remove(registration);
    }

    boolean isEmpty() {
        return registrations.isEmpty();
    }

    /** Delivers events in order; called by the thread that holds the workspace's lock. */
    void publish(WorkspaceEvent... events) {
        waiting.addAll(List.of(events));
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            WorkspaceEvent event;
            while ((event = waiting.poll()) != null) {
                deliver(event);
            }
        } finally {
            delivering = false;
        }
    }

    private void deliver(WorkspaceEvent event) {
        for (Registration registration : registrations) {
            try {
                registration.listener().accept(event);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                LOG.log(Level.WARNING, "a listener of the workspace failed on "
                        + event.getClass().getSimpleName(), e);
            }
        }
    }
}
