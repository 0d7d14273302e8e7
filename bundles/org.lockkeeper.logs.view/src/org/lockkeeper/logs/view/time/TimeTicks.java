package org.lockkeeper.logs.view.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a scale of time has its ticks and what they say: at round times of the clock and the calendar, from seconds to
 * years, and beneath them to which day, month or year they belong.
 *
 * @param ticks the ticks, in the order of time
 * @param contexts where another day, month or year begins that the ticks do not name; the first holds from the start
 */
public record TimeTicks(List<Tick> ticks, List<Tick> contexts) {

    /**
     * A tick.
     *
     * @param second where
     * @param label what it says
     */
    public record Tick(long second, String label) {
    }

    private record Step(ChronoUnit unit, int count, long seconds) {
    }

    private static final long DAY = 86_400;
    /** A Monday, in days since 1970. */
    private static final long MONDAY = 4;
    private static final List<Step> STEPS = steps();

    /** Copies the lists. */
    public TimeTicks {
        ticks = List.copyOf(ticks);
        contexts = List.copyOf(contexts);
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int n : new int[] {1, 2, 5, 10, 15, 30}) {
            steps.add(new Step(ChronoUnit.SECONDS, n, n));
        }
        for (int n : new int[] {1, 2, 5, 10, 15, 30}) {
            steps.add(new Step(ChronoUnit.MINUTES, n, n * 60L));
        }
        for (int n : new int[] {1, 2, 3, 6, 12}) {
            steps.add(new Step(ChronoUnit.HOURS, n, n * 3600L));
        }
        steps.add(new Step(ChronoUnit.DAYS, 1, DAY));
        steps.add(new Step(ChronoUnit.DAYS, 2, 2 * DAY));
        steps.add(new Step(ChronoUnit.WEEKS, 1, 7 * DAY));
        steps.add(new Step(ChronoUnit.WEEKS, 2, 14 * DAY));
        for (int n : new int[] {1, 3, 6}) {
            steps.add(new Step(ChronoUnit.MONTHS, n, n * 30 * DAY));
        }
        for (int n : new int[] {1, 2, 5, 10, 20, 50}) {
            steps.add(new Step(ChronoUnit.YEARS, n, n * 365 * DAY));
        }
        return steps;
    }

    /**
     * The ticks of a range.
     *
     * @param most how many there is room for, at least 1
     * @param locale whose names of days and months are used
     */
    public static TimeTicks of(TimeRange range, int most, Locale locale) {
        Step step = STEPS.getLast();
        for (Step s : STEPS) {
            if (range.length() / s.seconds <= most) {
                step = s;
                break;
            }
        }
        DateTimeFormatter label = switch (step.unit) {
            case SECONDS -> DateTimeFormatter.ofPattern("HH:mm:ss", locale);
            case MINUTES, HOURS -> DateTimeFormatter.ofPattern("HH:mm", locale);
            case DAYS, WEEKS -> days("d MMM", "MMMd", locale);
            case MONTHS -> DateTimeFormatter.ofPattern("LLL", locale);
            default -> DateTimeFormatter.ofPattern("uuuu", locale);
        };
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime at = first(Times.of(range.from()), step);
        while (second(at) < range.to()) {
            if (second(at) >= range.from()) {
                ticks.add(new Tick(second(at), label.format(at)));
            }
            at = at.plus(step.count, step.unit);
        }
        return new TimeTicks(ticks, contexts(range, step, locale));
    }

    // English in few letters, other languages as their people do: 28. Sept., 28. 9.
    private static DateTimeFormatter days(String english, String parts, Locale locale) {
        return "en".equals(locale.getLanguage()) || locale.getLanguage().isEmpty()
                ? DateTimeFormatter.ofPattern(english, locale)
                : DateTimeFormatter.ofLocalizedPattern(parts).withLocale(locale);
    }

    private static List<Tick> contexts(TimeRange range, Step step, Locale locale) {
        if (step.unit == ChronoUnit.YEARS) {
            return List.of();
        }
        boolean days = step.seconds < DAY;
        DateTimeFormatter label = days ? days("EEE d MMM uuuu", "yMMMEd", locale)
                : DateTimeFormatter.ofPattern("uuuu", locale);
        LocalDate at = Times.of(range.from()).toLocalDate();
        at = days ? at : at.withDayOfYear(1);
        List<Tick> contexts = new ArrayList<>();
        while (second(at.atStartOfDay()) < range.to()) {
            contexts.add(new Tick(Math.max(range.from(), second(at.atStartOfDay())), label.format(at)));
            at = days ? at.plusDays(1) : at.plusYears(1);
        }
        return contexts;
    }

    private static LocalDateTime first(LocalDateTime from, Step step) {
        LocalDateTime day = from.truncatedTo(ChronoUnit.DAYS);
        return switch (step.unit) {
            case DAYS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay(), step.count));
            case WEEKS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay() - MONDAY, 7L * step.count));
            case MONTHS -> day.withDayOfYear(1);
            case YEARS -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), step.count) * step.count);
            default -> day;
        };
    }

    private static long second(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }
}
