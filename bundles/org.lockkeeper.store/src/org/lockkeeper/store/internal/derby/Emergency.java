package org.lockkeeper.store.internal.derby;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.workspace.LastWord;

/**
 * Ends the process at once, without closing anything. When memory runs out in the middle of changing a page, Derby would
 * roll back, fail on the way and write what it has; a process that just ends leaves what was written before, and the
 * log to recover from. All that is needed is made beforehand: afterwards there may be no memory for it.
 */
public final class Emergency {

    private static final int MOST_TRIES = 1_000;

    private static final String CONNECTION_REFUSED = "08004";

    /** Causes may form a circle. */
    private static final int DEEPEST = 64;

    private final @Nullable LastWord lastWord;
    private final FileOutputStream standardError = new FileOutputStream(FileDescriptor.err);
    private final String outOfMemory;
    private final byte[] outOfMemoryLine;
    private final String failedBegin = "Java failed (";
    private final String failedEnd;
    private final String damaged;
    private final AtomicBoolean ending = new AtomicBoolean();

    /**
     * @param place what is kept whole, for the sentence: a folder
     * @param reads whether nothing in it is changed anyway
     * @param lastWord tells the user; {@code null} for standard error
     */
    public Emergency(String place, boolean reads, @Nullable LastWord lastWord) {
        this.lastWord = lastWord;
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        String end = reads ? "The program ended; nothing in the workspace " + place + " was changed. "
                : "The program ended at once, so that the workspace " + place + " stays whole; what was being changed in "
                        + "it is taken back at the next start. ";
        outOfMemory = "Memory ran out: Lockkeeper may use " + megabytes + " MB. " + end + "Allow more with the environment "
                + "variable LOCKKEEPER_JAVA_OPTIONS, for instance LOCKKEEPER_JAVA_OPTIONS=-Xmx"
                + Math.max(1, (2 * megabytes + 1023) >> 10) + "g, and do it again."
                // what is damaged may look endless to whoever reads it
                + (reads ? " If that does not help, the database is damaged: restore your last export into another workspace, "
                        + "or import the files again." : "");
        damaged = "The database of the workspace " + place + " is damaged: it waits for itself without an end. " + end
                + "Restore your last export into another workspace, or import the files again.";
        outOfMemoryLine = line(outOfMemory);
        // loaded now: later there may be no memory for it
        LockSupport.unpark(null);
        failedEnd = "). " + end + "Start it again; if this comes back, please report it.";
    }

    /** Says what happened and what to do, and ends the process; does not return. */
    public void end(Throwable error) {
        boolean memory = false;
        for (Throwable each = error; each != null && !memory; each = each.getCause()) {
            memory = each instanceof OutOfMemoryError;
        }
        end(memory, error.getClass());
    }

    /** Ends the process since the database waits for itself, which nothing else ends; does not return. */
    void endDamaged() {
        if (ending.compareAndSet(false, true)) {
            try {
                if (lastWord == null || !said(lastWord, damaged)) {
                    standardError.write(line(damaged));
                }
            } catch (IOException e) {
                // then the exit code alone tells
                Runtime.getRuntime().halt(LastWord.EXIT_CODE);
            }
            Runtime.getRuntime().halt(LastWord.EXIT_CODE);
        }
    }

    /**
     * Ends the process where an error of the virtual machine is behind a failure: Derby hands such errors on as failures
     * of its own, and rolling back after one is what ruins databases. Returns where it is another failure.
     */
    public void endIfCausedByError(Throwable failure) {
        int left = DEEPEST;
        for (Throwable each = failure; each != null && left > 0; left--) {
            if (each instanceof VirtualMachineError) {
                end(each);
            }
            if (each instanceof SQLException sql && isOutOfMemory(sql)) {
                end(true, "");
            }
            Throwable cause = each.getCause();
            each = cause == null && each instanceof SQLException sql ? sql.getNextException() : cause;
        }
    }

    /** Where memory runs out while Derby connects, it says so in a failure that was made before, without a cause. */
    private static boolean isOutOfMemory(SQLException failure) {
        return CONNECTION_REFUSED.equals(failure.getSQLState())
                && String.valueOf(failure.getMessage()).contains(OutOfMemoryError.class.getName());
    }

    private void end(boolean memory, Class<?> type) {
        end(memory, memory ? "" : type.getSimpleName());
    }

    /** The same where nothing but the error's name is known. */
    void end(boolean memory, String name) {
        while (!ending.compareAndSet(false, true)) {
            // another thread is telling it already, and will end us both; this one must not get away meanwhile
            try {
                LockSupport.park();
            } catch (Error e) {
                Thread.yield();
            }
        }
        for (int tries = 0; tries < MOST_TRIES && !told(memory, name); tries++) {
            // others let go of memory, or end for want of it
            Thread.yield();
        }
        while (true) {
            try {
                Runtime.getRuntime().halt(LastWord.EXIT_CODE);
            } catch (Error e) {
                // even that may want memory at its first call
                Thread.yield();
            }
        }
    }

    private boolean told(boolean memory, String name) {
        try {
            if (lastWord == null || !said(lastWord, memory ? outOfMemory : failedBegin + name + failedEnd)) {
                // past System.err, which may wait for a lock that somebody holds who never goes on
                standardError.write(memory ? outOfMemoryLine : line(failedBegin + name + failedEnd));
            }
            return true;
        } catch (IOException e) {
            // then the exit code alone tells
            return true;
        } catch (Error e) {
            return false;
        }
    }

    private static boolean said(LastWord to, String sentence) {
        try {
            to.say(sentence);
            return true;
        } catch (RuntimeException | Error e) {
            return false;
        }
    }

    private static byte[] line(String sentence) {
        return ("lockkeeper: " + sentence + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    }
}
