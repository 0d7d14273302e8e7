package org.lockkeeper.api.util;

/** Numbers of bytes for people. */
public final class Sizes {

    private Sizes() {
    }

    /** For instance {@code 2.31 GB (2,308,542,464 bytes)}, rounded to two places; the bytes alone below a megabyte. */
    public static String text(long bytes) {
        if (bytes < 1_000_000) {
            return grouped(bytes);
        }
        long unit = bytes < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        long hundredths = bytes / (unit / 100) + (bytes % (unit / 100) * 2 >= unit / 100 ? 1 : 0);
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest + (unit == 1_000_000 ? " MB (" : " GB (") + grouped(bytes) + ")";
    }

    /** With a comma before every three digits. By hand, since plans tell many thousands of sizes. */
    private static String grouped(long bytes) {
        StringBuilder text = new StringBuilder(32).append(bytes);
        for (int i = text.length() - 3; i > (bytes < 0 ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.append(" bytes").toString();
    }
}
