package org.lockkeeper.core.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;

/** A workspace's store: opened when it is needed first, and not again once it is closed. */
final class OpenStore {

    private static final String CLOSED = "The workspace is closed.";

    private final Opener opener;
    private final Supplier<List<String>> diagnosis;
    private volatile @Nullable ObservationStore store;
    private volatile boolean closed;

    /** Opens the store of the workspace. */
    @FunctionalInterface
    interface Opener {
        ObservationStore open() throws ProblemException;
    }

    /**
     * @param opener called once, when the store is needed first
     * @param diagnosis looks for what is wrong where the store cannot be opened
     */
    OpenStore(Opener opener, Supplier<List<String>> diagnosis) {
        this.opener = Objects.requireNonNull(opener);
        this.diagnosis = Objects.requireNonNull(diagnosis);
    }

    /**
     * The store, opened where it is not yet.
     *
     * @throws ProblemException where it cannot be opened, or is closed
     */
    ObservationStore get() throws ProblemException {
        ObservationStore open = store;
        return open != null ? open : opened();
    }

    private synchronized ObservationStore opened() throws ProblemException {
        if (closed) {
            throw new ProblemException(CLOSED);
        }
        ObservationStore open = store;
        if (open == null) {
            open = opener.open();
            store = open;
        }
        return open;
    }

    /**
     * What is wrong in the store; where it is too damaged to be opened, what the damage is.
     *
     * @throws ProblemException where it cannot be opened though no damage is seen
     */
    List<String> check(Progress progress) throws ProblemException {
        ObservationStore open;
        try {
            open = get();
        } catch (ProblemException e) {
            List<String> defects = new ArrayList<>(diagnosis.get());
            if (defects.isEmpty()) {
                throw e;
            }
            defects.addFirst(e.getMessage());
            return List.copyOf(defects);
        }
        return open.check(progress);
    }

    /** Lets the store decide what is to be done, before anything is closed. */
    VirtualMachineError broken(VirtualMachineError error) {
        ObservationStore open = store;
        if (open != null) {
            open.broken(error);
        }
        return error;
    }

    /** Closes the store; it is not opened again. */
    synchronized void close() {
        closed = true;
        ObservationStore open = store;
        store = null;
        if (open != null) {
            open.close();
        }
    }
}
