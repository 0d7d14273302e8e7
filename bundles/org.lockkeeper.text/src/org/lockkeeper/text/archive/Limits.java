package org.lockkeeper.text.archive;

/**
 * What is refused, so that no archive can fill memory, disk or time.
 *
 * @param ratio how many times its compressed size a content may have
 * @param ratioFrom bytes from which on the ratio counts
 * @param contentBytes decompressed bytes of one file
 * @param archiveBytes decompressed bytes of all files of one zip
 * @param entries entries of one zip, files of one folder
 * @param depth folders in folders
 */
public record Limits(long ratio, long ratioFrom, long contentBytes, long archiveBytes, int entries, int depth) {

    /** Generous for real logs, which compress ten to thirty times; far below what a bomb needs. */
    public static final Limits USUAL = new Limits(200, 10L << 20, 16L << 30, 64L << 30, 1_000_000, 40);

    /** The most that all files of a zip of this size may give together. */
    long mostOfAll(long compressed) {
        return compressed > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : compressed * ratio;
    }

    /** The most that something of this compressed size may give. */
    public long mostFor(long compressed) {
        return Math.min(contentBytes, Math.max(ratioFrom, compressed > Long.MAX_VALUE / ratio ? Long.MAX_VALUE
                : compressed * ratio));
    }
}
