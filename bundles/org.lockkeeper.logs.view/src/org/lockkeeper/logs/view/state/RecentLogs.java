package org.lockkeeper.logs.view.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the logs lie that were opened last, newest first, each once. Immutable.
 *
 * @param locations where they lie
 */
public record RecentLogs(List<String> locations) {

    /** Under what they are kept. */
    public static final String KEY = "log.recent";

    /** Most that are kept. */
    public static final int MOST = 15;

    /** None. */
    public static final RecentLogs NONE = new RecentLogs(List.of());

    /** Copies the list. */
    public RecentLogs {
        locations = List.copyOf(locations);
    }

    /** With one more, or the same in another order. */
    public RecentLogs with(String location) {
        List<String> more = new ArrayList<>(locations);
        more.remove(location);
        more.addFirst(location);
        return new RecentLogs(more.subList(0, Math.min(MOST, more.size())));
    }

    /** As text to be kept: a line for each. */
    public String text() {
        return String.join("\n", locations);
    }

    /** Reads what {@link #text()} wrote. */
    public static RecentLogs parse(String text) {
        return new RecentLogs(text.lines().filter(l -> !l.isBlank()).distinct().limit(MOST).toList());
    }
}
