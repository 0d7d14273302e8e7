package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.core.rehearsal.Distribution;
import org.lockkeeper.core.rehearsal.Lines;
import org.lockkeeper.core.rehearsal.LoadLimit;
import org.lockkeeper.core.rehearsal.Rehearsal;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;

/**
 * A morning in its forms.
 *
 * @param distribution how many mornings differ; {@code null} where that was not asked
 * @param limit how large waves may be; {@code null} where that was not asked
 */
record RehearsalText(Rehearsal rehearsal, @Nullable Distribution distribution, @Nullable LoadLimit limit)
        implements OutputOptions.Answer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : TIME.format(time);
    }

    @Override
    public void table(Writer writer, int width) throws IOException {
        List<@Nullable String[]> rows = new ArrayList<>();
        for (Rehearsal.Morning m : rehearsal.clients()) {
            rows.add(new @Nullable String[] {m.client().server(), Who.text(m.client()), m.result().name(),
                m.readyAt() == null ? null : CLOCK.format(m.readyAt()), m.phases().stream()
                        .map(p -> p.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + CLOCK.format(p.from()))
                        .collect(Collectors.joining(", "))});
        }
        if (!rows.isEmpty()) {
            new TextTable(List.of("SERVER", "CLIENT", "OUTCOME", "READY AT", "PHASES"), rows, new boolean[5])
                    .write(writer, width, 0, text -> text, text -> text);
        }
        StringBuilder counts = new StringBuilder();
        rehearsal.results().forEach((result, count) -> counts.append(", ").append(count).append(' ').append(result));
        writer.write(PlanText.count(rehearsal.clients().size(), "client") + ": " + counts.substring(2) + "\n");
        int most = rehearsal.mostDownloads();
        Assumptions a = rehearsal.assumptions();
        writer.write("Up to " + PlanText.count(most, "download") + " at a time. Assumed: seed " + rehearsal.seed()
                + ", " + lines(a) + ", packages of " + a.packageMegabytes()
                + " MB, starts from " + a.firstStart() + " within " + PlanText.count(a.spread().toMinutes(), "minute") + ", "
                + PlanText.count(a.install().toMinutes(), "minute") + " to install, " + a.databaseBytes() / 1_000_000
                + " MB for a database of unknown size, " + PlanText.count(a.perGigabyte().toMinutes(), "minute")
                + " for a GB of database (documented: " + Assumptions.DATABASE_PER_GIGABYTE.toMinutes() + ").\n");
        if (distribution != null) {
            distribution(distribution, writer);
        }
        if (!a.lines().notYet().isEmpty()) {
            writer.write("AlternateDownloadURL of " + String.join(", ", a.lines().notYet()) + " is left aside: the documents"
                    + " tell of it from version 7.4 on.\n");
        }
        if (limit != null) {
            writer.write(text(limit));
        }
    }

    private static String lines(Assumptions a) {
        Lines lines = a.lines();
        StringBuilder text = new StringBuilder(lines.names().size() == 1 ? "a line of " : "lines of ")
                .append(a.lineMegabits()).append(" Mbit/s");
        lines.megabits().forEach((line, megabits) -> text.append(" (").append(line).append(' ').append(megabits).append(')'));
        lines.names().stream().filter(name -> !lines.servers().contains(name)).forEach(place -> text.append(", downloads of ")
                .append(lines.downloadsOf(place)).append(" over that of ").append(place)
                .append(" (AlternateDownloadURL)"));
        return text.toString();
    }

    private static String text(LoadLimit limit) {
        boolean isOne = limit.lines() <= 1;
        String below = (isOne ? "the line" : "each line") + " below " + limit.megabits() + " Mbit/s";
        if (limit.isNoneNeeded()) {
            return "All " + PlanText.count(limit.downloading(), "client") + " that download can start on one morning: "
                    + (isOne ? "the line stays" : "each of the " + limit.lines() + " lines stays") + " below " + limit.megabits()
                    + " Mbit/s.\n";
        }
        if (limit.waveSize() == 0) {
            return "No wave keeps " + below + ": one client is too many for that of " + limit.line() + ".\n";
        }
        return "Waves of up to " + PlanText.count(limit.waveSize(), "client") + " that download"
                + (isOne ? "" : " over the same line") + " keep " + below + " over " + LoadLimit.MINUTES + " minutes; "
                + (isOne ? "" : limit.overOneLine() + " download over that of " + limit.line() + ", ")
                + limit.downloading() + (isOne ? " download.\n" : " in all.\n");
    }

    @Override
    public void json(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("schema").value("lockkeeper/rehearsal/1");
        json.name("seed").value(rehearsal.seed());
        assumptions(json);
        json.name("clients").beginLines();
        for (Rehearsal.Morning morning : rehearsal.clients()) {
            json.beginObject();
            Who.fields(morning.client(), json);
            json.name("outcome").value(morning.result().name());
            json.name("readyAt").value(time(morning.readyAt()));
            json.name("phases").beginArray();
            for (Rehearsal.Phase phase : morning.phases()) {
                json.beginObject();
                json.name("phase").value(phase.kind().name());
                json.name("from").value(time(phase.from()));
                json.name("to").value(time(phase.to()));
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.name("load").beginLines();
        for (Rehearsal.Load load : rehearsal.load()) {
            json.beginObject();
            json.name("at").value(time(load.at()));
            json.name("downloads").value(load.downloads());
            json.name("megabitsPerSecond").value(load.megabitsPerSecond());
            json.endObject();
        }
        json.endArray();
        distribution(json);
        limit(json);
        json.endObject();
    }

    private static void distribution(Distribution distribution, Writer writer) throws IOException {
        writer.write(PlanText.count(distribution.runs(), "morning") + " (best, median, 95 of 100, worst):\n");
        List<@Nullable String[]> rows = List.of(row("last ready at", distribution.lastReadyAt(), CLOCK::format),
                row("longest wait", distribution.longestWait(), RehearsalText::minutes),
                row("downloads at a time", distribution.peakDownloads(), Object::toString));
        new TextTable(List.of("", "", "", "", ""), rows, new boolean[] {false, true, true, true, true})
                .write(writer, 100, 2, null, text -> text);
    }

    private static <T> @Nullable String[] row(String title, Distribution.Spread<T> spread, Function<T, String> text) {
        return new @Nullable String[] {title, text(spread.least(), text), text(spread.median(), text),
            text(spread.most95(), text), text(spread.most(), text)};
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }

    private static String minutes(Duration duration) {
        return Math.ceilDiv(duration.toSeconds(), 60L) + " min";
    }

    private void distribution(JsonWriter json) throws IOException {
        if (distribution == null) {
            json.name("distribution").value((String) null);
            return;
        }
        json.name("distribution").beginObject();
        json.name("runs").value(distribution.runs());
        json.name("firstSeed").value(distribution.firstSeed());
        spread("lastReadyAt", distribution.lastReadyAt(), t -> json.value(time(t)), json);
        spread("longestWaitSeconds", distribution.longestWait(), d -> json.value(d == null ? null : d.toSeconds()), json);
        spread("peakDownloads", distribution.peakDownloads(), json::value, json);
        json.endObject();
    }

    /** Writes a value that may be {@code null}. */
    @FunctionalInterface
    private interface Written<T> {
        void write(@Nullable T value) throws IOException;
    }

    private static <T> void spread(String name, Distribution.Spread<T> spread, Written<T> value, JsonWriter json)
            throws IOException {
        json.name(name).beginObject();
        json.name("least");
        value.write(spread.least());
        json.name("median");
        value.write(spread.median());
        json.name("most95");
        value.write(spread.most95());
        json.name("most");
        value.write(spread.most());
        json.endObject();
    }

    private void limit(JsonWriter json) throws IOException {
        if (limit == null) {
            json.name("limit").value((String) null);
            return;
        }
        json.name("limit").beginObject();
        json.name("megabitsPerSecond").value(limit.megabits());
        json.name("overMinutes").value(LoadLimit.MINUTES);
        json.name("waveSize").value(limit.waveSize());
        json.name("downloading").value(limit.downloading());
        json.name("lines").value(limit.lines());
        json.name("line").value(limit.line().isEmpty() ? null : limit.line());
        json.name("overOneLine").value(limit.overOneLine());
        json.endObject();
    }

    private void assumptions(JsonWriter json) throws IOException {
        Assumptions a = rehearsal.assumptions();
        json.name("assumptions").beginObject();
        json.name("firstStart").value(CLOCK.format(a.firstStart()));
        json.name("spreadMinutes").value(a.spread().toMinutes());
        json.name("lineMegabitsPerSecond").value(a.lineMegabits());
        json.name("lines").beginArray();
        for (String line : a.lines().names()) {
            json.beginObject();
            json.name("name").value(line);
            json.name("megabitsPerSecond").value(a.lines().megabits(line, a.lineMegabits()));
            json.name("alternateDownloadOf").beginArray();
            for (String server : a.lines().serversOf(line)) {
                json.value(server);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.name("packageMegabytes").value(a.packageMegabytes());
        json.name("installMinutes").value(a.install().toMinutes());
        json.name("databaseMinutesPerGigabyte").value(a.perGigabyte().toMinutes());
        json.name("databaseBytesWhereUnknown").value(a.databaseBytes());
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) throws IOException {
        csv.row("server", "account", "computer", "connector", "outcome", "readyAt", "phase", "from", "to");
        for (Rehearsal.Morning morning : rehearsal.clients()) {
            Subject.OfClient c = morning.client();
            if (morning.phases().isEmpty()) {
                csv.row(c.server(), c.account(), c.computer(), c.connector(), morning.result(),
                        time(morning.readyAt()), null, null, null);
            }
            for (Rehearsal.Phase phase : morning.phases()) {
                csv.row(c.server(), c.account(), c.computer(), c.connector(), morning.result(),
                        time(morning.readyAt()), phase.kind(), time(phase.from()), time(phase.to()));
            }
        }
    }
}
