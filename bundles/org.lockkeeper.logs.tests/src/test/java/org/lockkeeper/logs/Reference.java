package org.lockkeeper.logs;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.time.Stamps;

/** The naive way to read lines and to search them, which the engine must agree with exactly. */
final class Reference {

    private static final Pattern STAMP = Pattern.compile(" {0,16}\uFEFF?\\[(\\d{1,2}/[A-Za-z]{3}/\\d{4} \\d\\d:\\d\\d:\\d\\d)\\]");
    private static final DateTimeFormatter KERIO = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("d/MMM/uuuu HH:mm:ss").toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private Reference() {
    }

    /** All lines: decode everything, cut at line ends. */
    static List<String> lines(byte[] all, TextEncoding encoding) {
        int unit = encoding.isWide() ? 2 : 1;
        // half a character at the end is none yet
        byte[] bytes = Arrays.copyOf(all, all.length & -unit);
        byte[] end = (encoding.carriageReturns() ? "\r" : "\n").getBytes(encoding.charset());
        List<String> lines = new ArrayList<>();
        int start = Math.min(encoding.mark(), bytes.length);
        int at = start;
        while (at + unit <= bytes.length) {
            if (bytes[at] == end[0] && (unit == 1 || bytes[at + 1] == end[1])) {
                lines.add(line(bytes, start, at, encoding, true));
                at += unit;
                start = at;
            } else {
                at += unit;
            }
        }
        if (start < bytes.length) {
            lines.add(line(bytes, start, bytes.length, encoding, false));
        }
        return lines;
    }

    private static String line(byte[] bytes, int from, int to, TextEncoding encoding, boolean ended) {
        Charset charset = encoding.charset();
        int end = to;
        byte[] cr = "\r".getBytes(charset);
        while (ended && !encoding.carriageReturns() && end - from >= cr.length && bytes[end - cr.length] == cr[0]
                && (cr.length == 1 || bytes[end - 1] == cr[1])) {
            end -= cr.length;
        }
        return encoding.decode(Arrays.copyOfRange(bytes, from, end), false);
    }

    /**
     * Numbers of the lines in which Java's own engine finds the pattern. The end of a line is its very end: Java's $
     * would also match before a line feed there, which a line that ends in a carriage return may have.
     */
    static List<Long> find(List<String> lines, String regex, boolean ignoreCase) {
        Pattern pattern = Pattern.compile(regex.replace("$", "\\z"), Pattern.UNIX_LINES | Pattern.DOTALL
                | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
        return LongStream.range(0, lines.size()).filter(i -> pattern.matcher(lines.get((int) i)).find()).boxed().toList();
    }

    static List<Long> contain(List<String> lines, String text) {
        return LongStream.range(0, lines.size()).filter(i -> lines.get((int) i).contains(text)).boxed().toList();
    }

    /** The rule of Condition.Text for ignoring case, spelt out once more. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int f = Character.toLowerCase(Character.toUpperCase(c));
            out.appendCodePoint(c < 128 ? Character.toLowerCase(c) : f < 128 ? c : f);
        });
        return out.toString();
    }

    static List<Long> containIgnoringCase(List<String> lines, String text) {
        return contain(lines.stream().map(Reference::fold).toList(), fold(text));
    }

    /** The times of a file's lines: each its own, or that of the last before it that has one. */
    static List<Long> times(List<String> lines) {
        List<Long> times = new ArrayList<>();
        long time = Stamps.NONE;
        for (String line : lines) {
            Matcher m = STAMP.matcher(line);
            if (m.lookingAt()) {
                try {
                    LocalDateTime read = LocalDateTime.parse(m.group(1), KERIO);
                    boolean possible = read.getYear() >= 1970 && read.getYear() < 2068;
                    time = possible ? read.toEpochSecond(ZoneOffset.UTC) : time;
                } catch (DateTimeParseException e) {
                    // a day that there is not
                }
            }
            times.add(time);
        }
        return times;
    }

    static List<Long> list(Matches matches) {
        List<Long> all = new ArrayList<>();
        for (long n = 0; n < matches.size(); n++) {
            all.add(matches.get(n));
        }
        return all;
    }

    static PrimitiveIterator.OfLong iterator(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).iterator();
    }
}
