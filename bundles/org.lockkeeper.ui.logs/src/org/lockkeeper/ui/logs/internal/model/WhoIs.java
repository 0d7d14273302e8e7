package org.lockkeeper.ui.logs.internal.model;

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

    private static final int STEP = 500;
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
    public record Pair(String account, String address, boolean signedIn, long lines, String location, long line,
            String text) {
    }

    private record Key(String account, String address, boolean signedIn) {
    }

    /**
     * Looks into logs. Reads files, so not for the UI thread.
     *
     * @param asked an account or an IP address
     */
    public static WhoIs in(List<LogSet> logs, String asked, Progress progress) throws IOException, ProblemException {
        Pattern whole = Pattern.compile("(?i)(?<![\\w@.+-])" + Pattern.quote(asked) + "(?![\\w@-]|\\.\\w)");
        Map<Key, Pair> found = new LinkedHashMap<>();
        long lines = 0;
        long looked = 0;
        for (LogSet log : logs) {
            LogSearch search = log.search(List.of(new Condition.Text(asked, true)), null);
            search.run(progress, () -> { });
            Matches matches = search.matches().getFirst();
            lines += matches.size();
            for (long n = Math.max(0, matches.size() - MOST); n < matches.size(); n++) {
                if (n % STEP == 0) {
                    progress.checkCancelled();
                }
                looked++;
                long row = matches.get(n);
                for (LogLine line : log.rows().lines(row, 1, LogFile.SHOWN_BYTES)) {
                    if (whole.matcher(line.text()).find()) {
                        add(found, log, row, line, asked);
                    }
                }
            }
        }
        List<Pair> pairs = new ArrayList<>(found.values());
        pairs.sort(Comparator.comparing(Pair::signedIn).thenComparing(Pair::lines).reversed());
        return new WhoIs(asked, pairs, lines, looked);
    }

    private static void add(Map<Key, Pair> found, LogSet log, long row, LogLine line, String asked)
            throws IOException {
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
        Pair before = found.get(key);
        LinePlace place = log.place(row);
        found.put(key, new Pair(account, address, in, before == null ? 1 : before.lines + 1,
                log.rows().files().get(place.file()).source().name(), place.line() + 1, RowReader.shown(line)));
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
