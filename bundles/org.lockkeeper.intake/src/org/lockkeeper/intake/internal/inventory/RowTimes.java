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
        String computer = named == null ? "" : named.toUpperCase(Locale.ROOT);
        String day = seen.strip().split("[\\sT]", 2)[0];
        Set<String> known = days.computeIfAbsent(computer, _ -> new HashSet<>(2));
        if (known.size() < MOST_DAYS) {
            known.add(day);
        }
        if (program.seenAt() == null && ProgramNames.isUpdater(program) && program.change() == Change.NONE) {
            services.add(new Undated(program, computer, day));
        }
    }

    /** Rows of the service of which nothing tells whether they are of the time of the others; to be asked at the end. */
    List<Program> unknown() {
        return services.stream().filter(row -> days.getOrDefault(row.computer(), Set.of()).stream().anyMatch(day -> !day.equals(row.day())))
                .map(Undated::program).toList();
    }
}
