package org.lockkeeper.text.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How a log's bytes become lines of text.
 *
 * @param charset one of UTF-8, UTF-16LE, UTF-16BE, or any that keeps ASCII as single bytes
 * @param mark length of the byte order mark at the start, 0 to 3
 * @param carriageReturns whether lines end with {@code \r} alone; otherwise they end with {@code \n}, and a {@code \r}
 *        before it belongs to the line end
 */
public record TextEncoding(Charset charset, int mark, boolean carriageReturns) {

    /** UTF-8 without a mark, lines end with {@code \n} or {@code \r\n}. */
    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0, false);

    private static final int MOST_LOOKED_AT = 1 << 16;
    private static final int DECODED_AT_ONCE = 512;

    /** Checks that there is a charset. */
    public TextEncoding {
        Objects.requireNonNull(charset);
    }

    /** Whether a character takes two bytes or more. */
    public boolean isWide() {
        // the same object for nearly all texts; charsets are compared by name else, which is asked for with each character
        return charset != StandardCharsets.UTF_8 && isUtf16();
    }

    private boolean isUtf16() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    /** Whether the bytes are UTF-8 as they lie. */
    public boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Bytes of a code unit: 2 in UTF-16, else 1. */
    public int unit() {
        return isWide() ? 2 : 1;
    }

    /** A line of a log, or the beginning of one; what is no character becomes U+FFFD. */
    public String line(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The bytes of a table or a document as text, without a byte order mark, as {@link TolerantReader} reads them; never
     * fails.
     */
    public String decode(byte[] bytes, int from, int to) {
        String text = isUtf8() ? TolerantUtf8.decode(bytes, from, to) : new String(bytes, from, to - from, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Decodes bytes of a log; what is no character becomes U+FFFD, which is what searches take it for too.
     *
     * @param cut whether the bytes may end within a character, whose beginning is then left out
     */
    public String decode(byte[] bytes, boolean cut) {
        int length = bytes.length;
        if (cut && isUtf8()) {
            int back = 0;
            while (back < 3 && back < length && (bytes[length - 1 - back] & 0xC0) == 0x80) {
                back++;
            }
            if (back < length) {
                int lead = bytes[length - 1 - back] & 0xff;
                int needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
                length -= needs > back + 1 ? back + 1 : 0;
            }
        } else if (cut && isWide()) {
            length &= ~1;
        }
        return new String(bytes, 0, length, charset);
    }

    /** The same with another charset, as the user chose it; the mark is kept only where it is that charset's own. */
    public TextEncoding with(Charset other) {
        return new TextEncoding(other, other.equals(charset) ? mark : 0, carriageReturns);
    }

    /**
     * What was told from the beginning of a file that goes on with another one's log: as there, unless it shows.
     *
     * @param before how the other is encoded
     * @param head the first bytes, perhaps none yet
     */
    public TextEncoding after(TextEncoding before, byte[] head) {
        boolean ends = false;
        for (byte b : head) {
            if (b <= 0) {
                return this;
            }
            ends |= b == '\n' || b == '\r';
        }
        // plain ASCII: true of every charset but the wide ones
        return head.length > 1 && before.isWide() ? this
                : new TextEncoding(before.charset, 0, ends ? carriageReturns : before.carriageReturns);
    }

    /**
     * Tells the encoding from a sample. A byte order mark decides; without one UTF-16 is known by its zero bytes, then
     * whatever is valid UTF-8 is UTF-8, and the rest is windows-1250 or windows-1252 by the letters that would appear.
     *
     * @param sample the first bytes, of which at most 64 KiB are looked at
     */
    public static TextEncoding detect(byte[] sample) {
        int length = Math.min(sample.length, MOST_LOOKED_AT);
        Charset charset;
        int mark = 0;
        if (starts(sample, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (starts(sample, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(sample, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = withoutMark(sample, length);
        }
        return new TextEncoding(charset, mark, onlyCarriageReturns(sample, length, charset));
    }

    private static boolean starts(byte[] sample, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= sample.length || (sample[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset withoutMark(byte[] sample, int length) {
        int evenZeros = 0;
        int oddZeros = 0;
        int high = 0;
        for (int i = 0; i < length; i++) {
            if (sample[i] == 0) {
                evenZeros += 1 - (i & 1);
                oddZeros += i & 1;
            } else if (sample[i] < 0) {
                high++;
            }
        }
        int pairs = length / 2;
        // Latin text in UTF-16 has a zero in nearly every pair, always on the same side; a run of NULs has both
        if (pairs > 1 && oddZeros > pairs * 0.4 && evenZeros < pairs * 0.1) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs > 1 && evenZeros > pairs * 0.4 && oddZeros < pairs * 0.1) {
            return StandardCharsets.UTF_16BE;
        }
        if (high == 0 || malformed(sample, length) * 10 <= high) {
            return StandardCharsets.UTF_8;
        }
        return singleByte(sample, length);
    }

    /** The number of places that are not UTF-8, not counting a character cut off at the end. */
    private static int malformed(byte[] sample, int length) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(sample, 0, length);
        var out = java.nio.CharBuffer.allocate(Math.min(length + 1, DECODED_AT_ONCE));
        int bad = 0;
        while (true) {
            var result = decoder.decode(in, out, false);
            if (result.isOverflow()) {
                out.clear();
                continue;
            }
            if (!result.isError()) {
                return bad;
            }
            bad++;
            in.position(in.position() + result.length());
        }
    }

    private static Charset singleByte(byte[] sample, int length) {
        // letters of Czech, Slovak, Polish, Hungarian and their like in 1250 stand where 1252 has signs or rare letters
        String central = "\u010d\u0159\u011b\u016f\u010f\u0148\u0165\u013e\u0142\u0105\u0119\u015b\u0107\u017a\u017c\u0151\u0171\u010c\u0158\u0141\u015a\u0164";
        String western = "\u00e0\u00e8\u00e7\u00ea\u00f1\u00e5\u00e6\u00f8\u00f5\u00e3\u00f2\u00f9\u00ec\u00c0\u00c5\u00c6\u00d8\u00d1";
        Charset cp1250 = Charset.forName("windows-1250");
        Charset cp1252 = Charset.forName("windows-1252");
        String as1250 = new String(sample, 0, length, cp1250);
        String as1252 = new String(sample, 0, length, cp1252);
        long votes1250 = as1250.chars().filter(c -> central.indexOf(c) >= 0).count();
        long votes1252 = as1252.chars().filter(c -> western.indexOf(c) >= 0).count();
        long signs1250 = as1250.chars().filter(c -> c == 0xFFFD).count();
        long signs1252 = as1252.chars().filter(c -> c == 0xFFFD).count();
        // both read the same byte as a letter: only strict surplus counts, Czech needs letters that French has not
        long unmistakable = as1250.chars().filter(c -> "\u010d\u0159\u011b\u0161\u017e\u0142\u0105\u0165".indexOf(c) >= 0)
                .count();
        // no word of the West has two of these letters beside each other: "n\u00e1zev po\u010d\u00edta\u010de" has
        boolean beside = IntStream.range(1, as1250.length()).anyMatch(i -> "\u00e1\u00ed\u00fd\u00e9\u016f".indexOf(as1250.charAt(i)) >= 0
                && "\u010d\u0159".indexOf(as1250.charAt(i - 1)) >= 0);
        return votes1250 + unmistakable + (beside ? 1 : 0) + 4 * signs1252 > 2 * votes1252 + 4 * signs1250 ? cp1250 : cp1252;
    }

    private static boolean onlyCarriageReturns(byte[] sample, int length, Charset charset) {
        boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        int low = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
        boolean returns = false;
        for (int i = low; i < length; i += wide ? 2 : 1) {
            boolean ascii = !wide || i + 1 - 2 * low >= length || sample[i + 1 - 2 * low] == 0;
            if (ascii && sample[i] == '\n') {
                return false;
            }
            // a return at the very end may be the first half of a line end
            returns |= ascii && sample[i] == '\r' && i + (wide ? 2 : 1) < length;
        }
        return returns;
    }
}
