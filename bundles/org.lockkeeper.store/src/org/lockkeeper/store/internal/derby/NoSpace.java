package org.lockkeeper.store.internal.derby;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.FullDisk;
import org.lockkeeper.api.util.ProblemException;

/** Tells a disk that is full from damage, and says how much is missing where. */
public final class NoSpace {

    /** What a change needs at the least: Derby's log grows by a megabyte at a time, and taking back needs as much. */
    public static final long RESERVE = 16L << 20;

    private static final long SURELY_FULL = 1L << 20;
    private NoSpace() {
    }

    /**
     * Makes sure that there is room for a change before it begins.
     *
     * @param folder of the workspace
     * @param what is to be done, as a noun with its article
     */
    public static void require(Path folder, String what) throws ProblemException {
        long usable = FullDisk.free(folder);
        if (usable < RESERVE) {
            throw new ProblemException("There is not enough space for " + what + " on the disk of the workspace " + folder
                    + ": " + FullDisk.megabytes(RESERVE) + " have to be free, " + FullDisk.megabytes(usable) + " are, so "
                    + FullDisk.megabytes(RESERVE - usable) + " are missing. Make room there. Nothing was changed.");
        }
    }

    /** Whether there is so little left that a change under way has to be taken back while it can be. */
    public static boolean isNear(Path folder) {
        return FullDisk.free(folder) < RESERVE / 2;
    }

    /**
     * What to say where a failure comes from a full disk.
     *
     * @param folder of the workspace
     * @param failure of the database or of a file
     * @return {@code null} where it does not
     */
    public static @Nullable String sentence(Path folder, @Nullable Throwable failure) {
        boolean told = Problems.anyCause(failure, each -> each instanceof IOException io && FullDisk.isTold(io));
        long usable = FullDisk.free(folder);
        if (!told && (usable >= SURELY_FULL || !Problems.isCausedBy(failure, IOException.class))) {
            return null;
        }
        return full(folder);
    }

    /** What to say where there is no room at all; {@code null} where there is some. */
    public static @Nullable String sentence(Path folder) {
        return FullDisk.free(folder) < SURELY_FULL ? full(folder) : null;
    }

    private static String full(Path folder) {
        long usable = FullDisk.free(folder);
        return "There is no space left on the disk of the workspace " + folder + ": " + FullDisk.megabytes(usable) + " are free, "
                + FullDisk.megabytes(RESERVE) + " are needed at the least"
                + (usable < RESERVE ? ", so " + FullDisk.megabytes(RESERVE - usable) + " are missing" : " (or a quota is used up)")
                + ". Make room there and do it again. Nothing is damaged: what was being changed is taken back.";
    }
}
