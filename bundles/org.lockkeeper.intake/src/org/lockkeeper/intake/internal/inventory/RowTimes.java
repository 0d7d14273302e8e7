package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the rows of a table were seen, as they are written: a row of the service whose time is not understood, or is blank, is of
 * the time of its computer's other rows only where they write the same day. Last seen a year before all others it is gone.
 */
final class RowTimes {

    private static final int MOST_DAYS = 3;

    private record Undated(Program program, String computer, String day) {
    }

    private final Map<String, Set<String>> days = new HashMap<>();
    private final List<Undated> services = new ArrayList<>(0);
    // the rows of a computer mostly come one after the other, and say the same
    private @Nullable String lastNamed;
    private @Nullable String lastSeen;

    /**
     * Looks at a row.
     *
     * @param seen what the column of times says, {@code null} where there is none
     */
    void look(Program program, @Nullable String seen) {
        if (seen == null) {
            return;
        }
        String named = program.computer();
        boolean isUndated = program.seenAt() == null && ProgramNames.isUpdater(program) && program.change() == Change.NONE;
        if (!isUndated && named != null && named.equals(lastNamed) && seen.equals(lastSeen)) {
            return;
        }
        lastNamed = named;
        lastSeen = seen;
        String computer = named == null ? "" : named.toUpperCase(Locale.ROOT);
        String day = day(seen.strip());
        Set<String> known = days.computeIfAbsent(computer, _ -> new HashSet<>(2));
        if (known.size() < MOST_DAYS) {
            known.add(day);
        }
        if (isUndated) {
            services.add(new Undated(program, computer, day));
        }
    }

    /** What stands before the time of the day. */
    private static String day(String seen) {
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            if (c == 'T' || c == ' ' || c >= '\t' && c <= '\r') {
                return seen.substring(0, i);
            }
        }
        return seen;
    }

    /** Rows of the service of which nothing tells whether they are of the time of the others; to be asked at the end. */
    List<Program> unknown() {
        return services.stream().filter(row -> days.getOrDefault(row.computer(), Set.of()).stream().anyMatch(day -> !day.equals(row.day())))
                .map(Undated::program).toList();
    }
}
