package org.lockkeeper.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.SafeText;

/**
 * Writes the dates of a plan as iCalendar (RFC 5545): when the next reports of affected users are due, and when the
 * maintenance windows of the waves are.
 */
public final class CalendarWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final int LONGEST = 73;

    private final PaperScope scope;
    private final StringBuilder text = new StringBuilder();

    private CalendarWriter(PaperScope scope) {
        this.scope = scope;
    }

    private static List<ServerPlan> dated(PaperScope scope) {
        return scope.servers().stream().filter(s -> s.nextReportDue() != null).toList();
    }

    /** Whether there is any date: a calendar without entries is none. */
    public static boolean hasDates(PaperScope scope) {
        return !dated(scope).isEmpty() || !scope.scopedWaves().isEmpty();
    }

    /** Writes them. @param scope with at least one date */
    public static void write(PaperScope scope, OutputStream out) throws IOException {
        CalendarWriter calendar = new CalendarWriter(scope);
        calendar.write();
        out.write(calendar.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Lockkeeper//Upgrade to " + escaped(scope.plan().target().toString()) + "//EN");
        for (ServerPlan server : dated(scope)) {
            Moment due = Objects.requireNonNull(server.nextReportDue());
            String name = server.server().name();
            event("report\n" + name + "\n" + due, List.of("DTSTART:" + time(due)),
                    "Report of affected users due at the latest: " + name, "Import warning.log of " + name
                            + " again before the upgrade to " + scope.plan().target() + ". "
                            + PlanText.interval(server.cutOff()));
        }
        // an entry keeps its id when its day changes, so that a calendar moves it
        for (ScheduledWave wave : scope.scopedWaves()) {
            event("wave\n" + scope.plan().target() + "\n" + wave.name(), times(wave), wave.name() + ": "
                    + PlanText.count(wave.clients().size(), "client") + ", upgrade to " + scope.plan().target(),
                    about(wave));
        }
        line("END:VCALENDAR");
    }

    private void event(String identity, List<String> times, String summary, String description) {
        line("BEGIN:VEVENT");
        line("UID:" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)) + "@lockkeeper");
        line("DTSTAMP:" + TIME.format(scope.plan().generatedAt().atOffset(ZoneOffset.UTC)) + "Z");
        times.forEach(this::line);
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description));
        line("END:VEVENT");
    }

    /** A window that opens at midnight and has no end is a whole day. */
    private static List<String> times(ScheduledWave wave) {
        LocalDateTime start = wave.start();
        LocalDateTime end = wave.end();
        if (end != null) {
            return List.of("DTSTART:" + TIME.format(start), "DTEND:" + TIME.format(end));
        }
        return List.of(start.toLocalTime().equals(LocalTime.MIDNIGHT) ? "DTSTART;VALUE=DATE:" + DAY.format(start)
                : "DTSTART:" + TIME.format(start));
    }

    private static String about(ScheduledWave wave) {
        Map<String, Integer> servers = new TreeMap<>();
        wave.clients().forEach(c -> servers.merge(c.server(), 1, Integer::sum));
        return servers.entrySet().stream().map(s -> s.getKey() + ": " + PlanText.count(s.getValue(), "client"))
                .collect(Collectors.joining(", ")) + ". Work before the upgrade, or visits after it: the upgrade of a"
                + " server itself reaches all its clients at once. Before the next wave: " + wave.exit();
    }

    /** A time without an offset is the server's local time, which calendars call floating. */
    private static String time(Moment moment) {
        return moment.offset() == null ? TIME.format(moment.local())
                : TIME.format(moment.local().atOffset(moment.offset()).withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        return SafeText.oneLine(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** Lines are folded after 75 bytes at most, never within a letter. */
    private void line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length();) {
            int point = line.codePointAt(i);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes + size > LONGEST) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(point);
            bytes += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
