package org.lockkeeper.intake.internal.text;

import java.nio.charset.StandardCharsets;

/** How a text file is written, found out from its first bytes. */
public enum TextEncoding {
    /** UTF-8, and every byte that is none as windows-1252: ASCII, UTF-8 and the Western code pages all at once. */
    UTF_8(1),
    /** UTF-16 with the low byte first, as Windows writes it. */
    UTF_16LE(2),
    /** UTF-16 with the high byte first. */
    UTF_16BE(2);

    private static final int SAMPLE = 4096;

    private final int unit;

    TextEncoding(int unit) {
        this.unit = unit;
    }

    /** Bytes of a code unit. */
    public int unit() {
        return unit;
    }

    /** By the byte order mark, else by the zero bytes that ASCII text has in UTF-16. */
    public static TextEncoding detect(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        int pairs = Math.min(head.length, SAMPLE) / 2;
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i < pairs; i++) {
            zeroFirst += head[2 * i] == 0 ? 1 : 0;
            zeroSecond += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2) {
            return UTF_8;
        }
        if (zeroSecond * 2 > pairs && zeroFirst * 20 < pairs) {
            return UTF_16LE;
        }
        return zeroFirst * 2 > pairs && zeroSecond * 20 < pairs ? UTF_16BE : UTF_8;
    }

    /** Length of the byte order mark, 0 where there is none. */
    public static int bomLength(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /** The bytes as text, without a byte order mark; never fails. */
    public String decode(byte[] bytes, int from, int to) {
        String text = switch (this) {
            case UTF_8 -> TolerantUtf8.decode(bytes, from, to);
            case UTF_16LE -> new String(bytes, from, to - from, StandardCharsets.UTF_16LE);
            case UTF_16BE -> new String(bytes, from, to - from, StandardCharsets.UTF_16BE);
        };
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
