package org.lockkeeper.intake.internal.source;

import java.util.List;

/**
 * What was found under one path that somebody gave, or in one zip below it.
 *
 * @param path the path as it was given
 * @param names names of the folders that lead to it, outermost first, its own name last and without {@code .zip}: what
 *        a server without a name is called after
 * @param singleFile whether it is one loose file; the names are then those of its folder
 * @param files what can be read, sorted
 * @param skipped what cannot or shall not be read
 * @param repeated how many files and folders were found under an earlier path already, and are left out here
 */
public record Root(String path, List<String> names, boolean singleFile, List<FoundFile> files,
        List<Skipped> skipped, int repeated) {

    /** Copies the lists. */
    public Root {
        names = List.copyOf(names);
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /**
     * Something that is not read.
     *
     * @param path as people know it
     * @param location absolute path
     * @param size bytes, 0 where not known
     * @param reason why, for people
     * @param aside whether nothing in it is missed
     */
    public record Skipped(String path, String location, long size, String reason, boolean aside) {

        /** What is missed. */
        Skipped(String path, String location, long size, String reason) {
            this(path, location, size, reason, false);
        }

        /** A folder that is not worth entering ({@link Uninteresting}). */
        static Skipped uninteresting(String path, String location) {
            return new Skipped(path, location, 0, "holds mail, keys or programs, by its name; not looked into", true);
        }

        /** A workspace, which is kept beside what is imported into it. */
        static Skipped workspace(String path, String location) {
            return new Skipped(path, location, 0, "is a workspace of Lockkeeper; not looked into", true);
        }
    }
}
