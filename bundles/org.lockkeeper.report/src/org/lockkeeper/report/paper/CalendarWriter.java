package org.lockkeeper.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.SafeText;

/** Writes the dates of a plan as iCalendar (RFC 5545): when the next reports of affected users are due. */
public final class CalendarWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final int LONGEST = 73;

    private CalendarWriter() {
    }

    /** The servers that a date is known for. */
    public static List<ServerPlan> dated(UpgradePlan plan) {
        return plan.servers().stream().filter(s -> s.nextReportDue() != null).toList();
    }

    /** Writes them. @param plan with at least one date: a calendar without entries is none */
    public static void write(UpgradePlan plan, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        line("BEGIN:VCALENDAR", text);
        line("VERSION:2.0", text);
        line("PRODID:-//Lockkeeper//Upgrade to " + escaped(plan.target().toString()) + "//EN", text);
        for (ServerPlan server : dated(plan)) {
            Moment due = Objects.requireNonNull(server.nextReportDue());
            String name = server.server().name();
            line("BEGIN:VEVENT", text);
            line("UID:" + UUID.nameUUIDFromBytes(("report\n" + name + "\n" + due)
                    .getBytes(StandardCharsets.UTF_8)) + "@lockkeeper", text);
            line("DTSTAMP:" + TIME.format(plan.generatedAt().atOffset(ZoneOffset.UTC)) + "Z", text);
            line("DTSTART:" + time(due), text);
            line("SUMMARY:" + escaped("Report of affected users due at the latest: " + name), text);
            line("DESCRIPTION:" + escaped("Import warning.log of " + name + " again before the upgrade to "
                    + plan.target() + ". " + PlanText.interval(server.cutOff())), text);
            line("END:VEVENT", text);
        }
        line("END:VCALENDAR", text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
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
    private static void line(String line, StringBuilder to) {
        int bytes = 0;
        for (int i = 0; i < line.length();) {
            int point = line.codePointAt(i);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes + size > LONGEST) {
                to.append("\r\n ");
                bytes = 1;
            }
            to.appendCodePoint(point);
            bytes += size;
            i += Character.charCount(point);
        }
        to.append("\r\n");
    }
}
