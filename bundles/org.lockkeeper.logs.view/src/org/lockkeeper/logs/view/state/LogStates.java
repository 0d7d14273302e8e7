package org.lockkeeper.logs.view.state;

import java.util.ArrayList;
import java.util.List;

/**
 * The logs that were open in the Log view, from left to right.
 *
 * @param open what was open
 * @param active which of them was seen, from 0; -1 where none was open
 */
public record LogStates(List<LogState> open, int active) {

    /** Nothing was open. */
    public static final LogStates NONE = new LogStates(List.of(), -1);

    /** Under what they are kept. */
    public static final String KEY = "log.state";

    private static final String TAB = "log\t";

    /** Copies the list. */
    public LogStates {
        open = List.copyOf(open);
        if (active < -1 || active >= open.size()) {
            throw new IllegalArgumentException("no log " + active + " of " + open.size());
        }
    }

    /** As text to be kept. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < open.size(); i++) {
            text.append(TAB).append(i == active ? "active" : "behind").append('\n').append(open.get(i).text());
        }
        return text.toString();
    }

    /** Reads what {@link #text()} wrote; a log that cannot be understood is left out. */
    public static LogStates parse(String text) {
        List<LogState> open = new ArrayList<>();
        int active = -1;
        StringBuilder one = new StringBuilder();
        boolean isActive = false;
        for (String line : (text + "\n" + TAB).lines().toList()) {
            if (line.startsWith(TAB)) {
                var read = LogState.parse(one.toString());
                if (read.isPresent()) {
                    active = isActive ? open.size() : active;
                    open.add(read.get());
                }
                one.setLength(0);
                isActive = line.endsWith("\tactive");
            } else if (!line.isEmpty()) {
                one.append(line).append('\n');
            }
        }
        return new LogStates(open, active < 0 && !open.isEmpty() ? 0 : active);
    }
}
