package org.lockkeeper.logs.view.viewport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody asks to go: a line, a part of the log, a time. */
public sealed interface GoTo {

    /**
     * A line by its number.
     *
     * @param number from 1
     */
    record Line(long number) implements GoTo {
    }

    /**
     * A part of the log.
     *
     * @param fraction 0 to 1
     */
    record Part(double fraction) implements GoTo {
    }

    /**
     * A time as the log tells it.
     *
     * @param second since 1970, as the engine counts
     */
    record Time(long second) implements GoTo {
    }

    /**
     * Understands what was typed: {@code 1234}, {@code 50%}, {@code 08/Sep/2011 11:25}, {@code 2011-09-08 11:25:17},
     * {@code 2011-09-08}, or {@code 11:25} on a day.
     *
     * @param day which day a mere time of day means; {@code null} where none is known
     * @return empty where it is none of these
     */
    static Optional<GoTo> parse(String typed, @Nullable LocalDate day) {
        String text = typed.strip();
        if (text.matches("\\d{1,18}")) {
            return Optional.of(new Line(Long.parseLong(text)));
        }
        if (text.matches("\\d{1,3}([.,]\\d{1,6})?\\s?%")) {
            double percent = Double.parseDouble(text.substring(0, text.length() - 1).strip().replace(',', '.'));
            return percent <= 100 ? Optional.of(new Part(percent / 100)) : Optional.empty();
        }
        for (String pattern : List.of("d/MMM/yyyy H:mm[:ss]", "yyyy-MM-dd['T'][' ']H:mm[:ss]")) {
            try {
                return Optional.of(time(LocalDateTime.parse(text.replaceAll("^\\[|\\]$", ""), format(pattern))));
            } catch (DateTimeParseException e) {
                // another form, then
            }
        }
        for (String pattern : List.of("d/MMM/yyyy", "yyyy-MM-dd")) {
            try {
                return Optional.of(time(LocalDate.parse(text, format(pattern)).atStartOfDay()));
            } catch (DateTimeParseException e) {
                // another form, then
            }
        }
        try {
            return day == null ? Optional.empty()
                    : Optional.of(time(day.atTime(LocalTime.parse(text, format("H:mm[:ss]")))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static GoTo time(LocalDateTime time) {
        return new Time(time.toEpochSecond(ZoneOffset.UTC));
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
