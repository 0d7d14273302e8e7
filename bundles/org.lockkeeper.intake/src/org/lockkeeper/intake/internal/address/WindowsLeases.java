package org.lockkeeper.intake.internal.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * Leases of Windows' DHCP server: {@code Get-DhcpServerv4Lease | Export-Csv}, which tells when a lease ends, and what
 * {@code netsh dhcp server dump} and {@code show clients} write. A reservation has no end.
 */
final class WindowsLeases implements AddressForm {

    private static final Pattern RESERVED = Pattern.compile("(?i)\\s*dhcp server \\S+ scope \\S+ add reservedip (\\S+) \\S+"
            + " \"([^\"]*)\".*");
    private static final Pattern CLIENT = Pattern.compile("\\s*(\\d[\\d.]+)\\s+-\\s*[\\d.]+\\s*-\\s*[0-9A-Fa-f-]+\\s+-\\s*"
            + "(.+?)\\s+-\\s*[DNURB]+\\s*-\\s*(\\S+)\\s*");
    private static final String SEPARATORS = ",;\t";

    @Override
    public boolean recognises(List<String> first) {
        return first.stream().anyMatch(line -> header(line) != null || isRow(line));
    }

    /** Whether it is a line of those that need no header. */
    private static boolean isRow(String line) {
        int first = 0;
        while (first < line.length() && Character.isWhitespace(line.charAt(first))) {
            first++;
        }
        if (first == line.length()) {
            return false;
        }
        char c = line.charAt(first);
        return Character.isDigit(c) ? CLIENT.matcher(line).matches() : (c == 'd' || c == 'D') && RESERVED.matcher(line).matches();
    }

    private static @Nullable List<String> header(String line) {
        if (!mayName(line, "hostname") || !mayName(line, "ipaddress")) {
            // parting a line into cells takes longer, and every line of every file is asked
            return null;
        }
        List<String> cells = cells(line.toLowerCase(Locale.ROOT));
        return cells.contains("ipaddress") && cells.contains("hostname")
                && (cells.contains("leaseexpirytime") || cells.contains("addressstate")) ? cells : null;
    }

    /** Whether a line holds a word of ASCII, in whatever case. */
    private static boolean mayName(String line, String word) {
        char upper = Character.toUpperCase(word.charAt(0));
        for (int i = 0; i <= line.length() - word.length(); i++) {
            char c = line.charAt(i);
            if ((c == upper || c == word.charAt(0)) && line.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (!quoted && SEPARATORS.indexOf(line.charAt(i)) >= 0) {
                cells.add(cell(line.substring(from, i)));
                from = i + 1;
            }
        }
        cells.add(cell(line.substring(from)));
        return cells;
    }

    private static String cell(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
    }

    @Override
    public Lines reader(Leases into) {
        return new Rows(into);
    }

    private static final class Rows implements Lines {

        private final Leases into;
        private @Nullable List<String> header;

        Rows(Leases into) {
            this.into = into;
        }

        @Override
        public void line(String text, long number, long offset) {
            Matcher reserved = RESERVED.matcher(text);
            Matcher client = CLIENT.matcher(text);
            if (reserved.matches()) {
                into.add(reserved.group(1), reserved.group(2), null, null, number, offset);
            } else if (client.matches()) {
                add(client.group(1), client.group(3), client.group(2), number, offset);
            } else if (header == null) {
                header = header(text);
            } else if (!text.isBlank()) {
                List<String> row = cells(text);
                String state = cell(row, "addressstate").toLowerCase(Locale.ROOT);
                String address = cell(row, "ipaddress");
                if (!Leases.isAddress(address)) {
                    into.reject(number, "expected a row with an IP address under IPAddress");
                } else if (state.endsWith("reservation")) {
                    into.add(address, cell(row, "hostname"), null, null, number, offset);
                } else if (state.isEmpty() || state.equals("active") || state.equals("expired")) {
                    add(address, cell(row, "hostname"), cell(row, "leaseexpirytime"), number, offset);
                }
            }
        }

        private void add(String address, String name, String until, long number, long offset) {
            if (until.toUpperCase(Locale.ROOT).contains("NEVER") || until.toUpperCase(Locale.ROOT).contains("INACTIVE")) {
                into.add(address, name, null, null, number, offset);
                return;
            }
            Moment to = LeaseTime.of(until);
            if (to == null) {
                into.rejectTime(number, until);
            } else {
                into.add(address, name, null, to, number, offset);
            }
        }

        private String cell(List<String> row, String column) {
            int at = header == null ? -1 : header.indexOf(column);
            return at < 0 || at >= row.size() ? "" : row.get(at);
        }
    }

    /** The log of that server: what happened to leases, a line an event. */
    static final class Log implements AddressForm {

        private static final List<String> COLUMNS = List.of("id", "date", "time", "description", "ip address");
        private static final List<String> GIVEN = List.of("10", "11", "20", "21");
        private static final List<String> TAKEN = List.of("12", "16", "17", "18", "23");

        @Override
        public boolean recognises(List<String> first) {
            return first.stream().anyMatch(Log::isHeader);
        }

        private static boolean isHeader(String line) {
            String start = line.stripLeading();
            if (!start.regionMatches(true, 0, COLUMNS.getFirst(), 0, 2)) {
                // parting a line into cells takes longer, and every line of every file is asked
                return false;
            }
            List<String> cells = Arrays.stream(line.split(",", -1)).map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
            return cells.size() > COLUMNS.size() && cells.subList(0, COLUMNS.size()).equals(COLUMNS);
        }

        @Override
        public Lines reader(Leases into) {
            return new Events(into);
        }
    }

    /**
     * The events of a log. That a computer has an address is known from one event to the next that renews it; how long
     * after the last one is not told.
     */
    private static final class Events implements Lines {

        private record Held(String computer, Moment from, Moment to, long line, long offset) {
        }

        private final Leases into;
        private final Map<String, Held> held = new LinkedHashMap<>();
        private boolean begun;

        Events(Leases into) {
            this.into = into;
        }

        @Override
        public void line(String text, long number, long offset) {
            if (!begun) {
                begun = Log.isHeader(text);
                return;
            }
            String[] cells = text.split(",", -1);
            if (cells.length < 6 || !Log.GIVEN.contains(cells[0].strip()) && !Log.TAKEN.contains(cells[0].strip())) {
                return;
            }
            String address = cells[4].strip();
            Moment at = LeaseTime.of(cells[1].strip() + " " + cells[2].strip(), true);
            if (at == null || !Leases.isAddress(address)) {
                into.rejectTime(number, cells[1] + " " + cells[2]);
                return;
            }
            Held before = held.remove(address);
            boolean given = Log.GIVEN.contains(cells[0].strip());
            String name = given ? cells[5].strip() : before == null ? "" : before.computer();
            boolean same = before != null && before.computer().equalsIgnoreCase(name) && !cells[0].strip().equals("10");
            Held now = new Held(name, same && before != null ? before.from() : at, at,
                    same && before != null ? before.line() : number, same && before != null ? before.offset() : offset);
            if (before != null && !same) {
                tell(address, before);
            }
            if (given) {
                held.put(address, now);
            } else if (before != null) {
                tell(address, now);
            }
        }

        @Override
        public void end() {
            held.forEach(this::tell);
        }

        private void tell(String address, Held lease) {
            into.add(address, lease.computer(), lease.from(), lease.to(), lease.line(), lease.offset());
        }
    }
}
