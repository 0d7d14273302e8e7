package org.lockkeeper.api.guard;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which extension is called on a thread. Threads that it creates inherit this: the framework stops on a thread of its own, which the
 * caller of stop() creates.
 */
public final class AtWork {

    private static final ThreadLocal<Cell> CELL = new InheritableThreadLocal<>() {
        @Override
        protected Cell initialValue() {
            return new Cell();
        }

        @Override
        protected Cell childValue(Cell parent) {
            Cell cell = new Cell();
            cell.who = parent.who;
            return cell;
        }
    };

    private AtWork() {
    }

    /**
     * Whose code it is.
     *
     * @param name for a sentence: "The rule KIOSK-1 (class X of the extension Y (FILE))"
     * @param extension symbolic name of its bundle; {@code null} where that cannot be told
     */
    public record Who(String name, @Nullable String extension) {
    }

    /** The entry of one thread; only that thread writes to it. */
    static final class Cell {

        @Nullable Supplier<Who> who;
    }

    /** The cell of this thread. */
    static Cell cell() {
        return CELL.get();
    }

    /**
     * Says that this thread starts an extension and does nothing else.
     *
     * @param extension symbolic name of its bundle
     */
    public static void starting(String extension) {
        cell().who = () -> new Who("The extension " + extension, extension);
    }

    /** The extension that is called on this thread, or was when the thread was created; empty where it is none. */
    public static Optional<Who> now() {
        Supplier<Who> who = cell().who;
        return who == null ? Optional.empty() : Optional.of(who.get());
    }
}
