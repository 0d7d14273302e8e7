package org.lockkeeper.core.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When something may be done.
 *
 * @param days the days of the week; never empty
 * @param from the time of day at which a window opens
 * @param until the time of day at which it closes, on the next day where that is not after {@code from}; {@code null}
 *        where nobody said
 * @param holidays days on which none opens; one that opened the day before may reach into them
 */
public record MaintenanceWindow(Set<DayOfWeek> days, LocalTime from, @Nullable LocalTime until, Set<LocalDate> holidays) {

    /** From Monday to Friday, at midnight. */
    public static final MaintenanceWindow WORKDAYS =
            new MaintenanceWindow(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.MIDNIGHT, null, Set.of());

    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** Copies the days. */
    public MaintenanceWindow {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window is open on some day");
        }
    }

    /**
     * Reads {@code "Sat,Sun 20:00-23:00"}, {@code "22:00-2:00"}, {@code "Mon-Fri"} or {@code "20:00"}; what is left out is
     * as in {@link #WORKDAYS}. Empty where it is none of these.
     */
    public static Optional<MaintenanceWindow> tryParse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        LocalTime from = null;
        LocalTime until = null;
        try {
            for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                if (word.contains(":") && from == null) {
                    String[] times = word.split("-", 2);
                    from = time(times[0]);
                    if (times.length > 1) {
                        // a window that ends with the day closes where the next day begins
                        until = times[1].equals("24:00") ? LocalTime.MIDNIGHT : time(times[1]);
                    }
                } else if (from != null || !addDays(word, days)) {
                    return Optional.empty();
                }
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.of(new MaintenanceWindow(days.isEmpty() ? WORKDAYS.days() : days,
                from == null ? WORKDAYS.from() : from, until, Set.of()));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
    }

    private static boolean addDays(String word, Set<DayOfWeek> into) {
        for (String part : word.split(",")) {
            String[] ends = part.split("-", 2);
            int first = NAMES.indexOf(ends[0]);
            int last = NAMES.indexOf(ends[ends.length - 1]);
            if (first < 0 || last < 0) {
                return false;
            }
            for (int day = first; ; day = (day + 1) % NAMES.size()) {
                into.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return true;
    }

    /** The same, closed on these days too. */
    public MaintenanceWindow closedOn(Set<LocalDate> others) {
        return new MaintenanceWindow(days, from, until, others);
    }

    /** When the window closes that opens at a time; {@code null} where nobody said. */
    public @Nullable LocalDateTime end(LocalDateTime start) {
        if (until == null) {
            return null;
        }
        LocalDateTime end = start.toLocalDate().atTime(until);
        return end.isAfter(start) ? end : end.plusDays(1);
    }

    /** When the first window opens that is on this day or later. */
    public LocalDateTime first(LocalDate day) {
        LocalDate next = day;
        while (!days.contains(next.getDayOfWeek()) || holidays.contains(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(from);
    }
}
