package org.lockkeeper.core.internal.rules;

/** Numbers of bytes for people. */
final class Sizes {

    private Sizes() {
    }

    /** For instance {@code 2.31 GB (2308542464 bytes)}, rounded to two places. */
    static String text(long bytes) {
        if (bytes < 1_000_000) {
            return bytes + " bytes";
        }
        long unit = bytes < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        long hundredths = bytes / (unit / 100) + (bytes % (unit / 100) * 2 >= unit / 100 ? 1 : 0);
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest + (unit == 1_000_000 ? " MB (" : " GB (") + bytes
                + " bytes)";
    }
}
