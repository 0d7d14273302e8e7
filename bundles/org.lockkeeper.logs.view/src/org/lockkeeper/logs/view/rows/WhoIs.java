package org.lockkeeper.logs.view.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
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

    // "User a@b authenticated  from IP address 10.0.0.7" of the audit log (domain notes, section 1)
    private static final Pattern SIGNED_IN = Pattern.compile("User (\\S+) authenticated\\s+from IP address "
            + "([0-9A-Fa-f.:]+)");

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
            look(log, matches, from, progress, (row, line) -> {
                if (whole.matcher(line.text()).find()) {
                    add(found, log, row, line, asked);
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
        void take(long row, LogLine line);
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
            List<LogLine> lines = log.rows().lines(first, (int) (matches.get(to - 1) - first + 1),
                    LogFile.SHOWN_BYTES);
            for (; n < to; n++) {
                long at = matches.get(n) - first;
                if (at < lines.size()) {
                    sink.take(matches.get(n), lines.get((int) at));
                }
            }
        }
    }

    private static void add(Map<Key, Found> found, LogSet log, long row, LogLine line, String asked) {
        Matcher signedIn = SIGNED_IN.matcher(line.text());
        boolean in = signedIn.find();
        String account = in ? signedIn.group(1).toLowerCase(Locale.ROOT) : LineInfo.accountIn(line.text());
        String address = in ? signedIn.group(2) : LineInfo.addressIn(line.text());
        boolean asksAddress = LineInfo.addressIn(asked) != null;
        if (account == null || asksAddress && !Objects.equals(address, asked)
                || !asksAddress && !account.equalsIgnoreCase(asked)) {
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
