package org.lockkeeper.logs.view.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/**
 * What the logs that are open say of an account or an IP address: who signed in from where. Each statement comes with
 * the newest line that says so.
 *
 * @param asked the account or address that was asked for
 * @param pairs what was found, the one in most lines first
 * @param lines how many lines name what was asked for
 * @param looked how many of them, the newest of each log, were looked at
 */
public record WhoIs(String asked, List<Pair> pairs, long lines, long looked) {

    /** Of each log no more lines than these are looked at, the newest ones. */
    static final int MOST = 20_000;

    /** Copies the list. */
    public WhoIs {
        pairs = List.copyOf(pairs);
    }

    /**
     * An account and an address named in the same lines.
     *
     * @param account lower case
     * @param address the IP address; {@code null} where lines name the account alone
     * @param signedIn whether the lines say that the account signed in from there, or merely name both
     * @param lines in how many lines that were looked at
     * @param location where the file of the newest line lies
     * @param line its number in the file, from 1
     * @param text the newest line, with passwords hidden
     */
    public record Pair(String account, @Nullable String address, boolean signedIn, long lines, String location, long line,
            String text) {
    }

    private record Key(String account, @Nullable String address, boolean signedIn) {
    }

    /** What was found of a pair so far: its newest line, and how many there are. */
    private record Found(LogSet log, long row, String text, long lines) {
        Pair pair(Key key) throws IOException {
            LinePlace place = log.place(row);
            return new Pair(key.account, key.address, key.signedIn, lines,
                    log.rows().files().get(place.file()).source().name(), place.line() + 1, text);
        }
    }

    /**
     * Looks into logs. Reads files, so not for the UI thread.
     *
     * @param asked an account or an IP address
     */
    public static WhoIs in(List<LogSet> logs, String asked, Progress progress) throws IOException, ProblemException {
        Pattern whole = Pattern.compile("(?i)(?<![\\w@.+-])" + Pattern.quote(asked) + "(?![\\w@-]|\\.\\w)");
        Map<Key, Found> found = new LinkedHashMap<>();
        long lines = 0;
        long looked = 0;
        for (LogSet log : logs) {
            LogSearch search = log.search(List.of(new Condition.Text(asked, true)), null);
            search.run(progress, () -> { });
            Matches matches = search.matches().getFirst();
            lines += matches.size();
            long from = Math.max(0, matches.size() - MOST);
            looked += matches.size() - from;
            look(log, matches, from, progress, (row, line, format) -> {
                if (whole.matcher(line.text()).find()) {
                    add(found, log, row, line, format, asked);
                }
            });
        }
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<Key, Found> each : found.entrySet()) {
            pairs.add(each.getValue().pair(each.getKey()));
        }
        pairs.sort(Comparator.comparing(Pair::signedIn).thenComparing(Pair::lines).reversed());
        return new WhoIs(asked, pairs, lines, looked);
    }

    private interface Sink {
        void take(long row, LogLine line, @Nullable LogFormat format);
    }

    // lines that stand near each other are read in one go
    private static void look(LogSet log, Matches matches, long from, Progress progress, Sink sink)
            throws IOException {
        int gap = RowReader.gap(log);
        for (long n = from; n < matches.size();) {
            progress.checkCancelled();
            long first = matches.get(n);
            long to = n + 1;
            while (to < matches.size() && matches.get(to) - matches.get(to - 1) <= gap
                    && matches.get(to) - first < RowReader.SPAN) {
                to++;
            }
            int count = (int) (matches.get(to - 1) - first + 1);
            List<LogLine> lines = log.rows().lines(first, count, LogFile.SHOWN_BYTES);
            List<LinePlace> places = log.tracks().size() > 1 ? log.rows().places(first, count) : List.of();
            List<LogFile> files = log.rows().files();
            for (; n < to; n++) {
                int at = (int) (matches.get(n) - first);
                if (at < lines.size() && (places.isEmpty() || at < places.size())) {
                    LogFile file = places.isEmpty() ? files.getLast() : files.get(places.get(at).file());
                    sink.take(matches.get(n), lines.get(at), file.format());
                }
            }
        }
    }

    // who is named, and whether somebody signed in, the line's format tells
    private static void add(Map<Key, Found> found, LogSet log, long row, LogLine line, @Nullable LogFormat format,
            String asked) {
        LogRecord record = format == null ? null : format.parse(RowReader.whole(line)).orElse(null);
        boolean in = record != null && KerioFields.SIGNED_IN.equals(record.fields().get(KerioFields.KIND));
        String account = LineInfo.account(record, line.text());
        String address = LineInfo.address(record, line.text());
        if (account == null || !account.equalsIgnoreCase(asked) && !asked.equals(address)) {
            return;
        }
        Key key = new Key(account, address, in);
        Found before = found.get(key);
        found.put(key, new Found(log, row, RowReader.shown(line), before == null ? 1 : before.lines + 1));
    }

    /** Those that say that somebody signed in. */
    public List<Pair> signedIn() {
        return pairs.stream().filter(Pair::signedIn).toList();
    }

    /** Those that name both for another reason, a refused attempt for instance. */
    public List<Pair> named() {
        return pairs.stream().filter(p -> !p.signedIn).toList();
    }
}
