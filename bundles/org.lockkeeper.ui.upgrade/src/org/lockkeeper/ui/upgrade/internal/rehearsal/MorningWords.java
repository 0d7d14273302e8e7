package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.core.rehearsal.Distribution;
import org.lockkeeper.core.rehearsal.Lines;
import org.lockkeeper.core.rehearsal.LoadLimit;
import org.lockkeeper.core.rehearsal.Rehearsal;
import org.lockkeeper.core.rehearsal.Rehearsal.Morning;
import org.lockkeeper.core.rehearsal.Rehearsal.Phase;
import org.lockkeeper.core.rehearsal.Result;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.Token;

/** The morning in words. */
final class MorningWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private MorningWords() {
    }

    /** A time of day: {@code 08:05}; {@code ""} for {@code null}. */
    static String clock(LocalDateTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    /** A wait in whole minutes, rounded up; {@code ""} for {@code null}. */
    static String minutes(Duration duration) {
        return duration == null ? "" : NLS.bind(RehearsalMessages.Minutes, Math.ceilDiv(duration.toSeconds(), 60L));
    }

    static String result(Result result) {
        return switch (result) {
            case WORKS -> RehearsalMessages.Outcome_works;
            case OFFLINE -> RehearsalMessages.Outcome_offline;
            case POSTPONED -> RehearsalMessages.Outcome_postponed;
            case CUT_OFF -> RehearsalMessages.Outcome_cutOff;
            case UNDECIDED -> RehearsalMessages.Outcome_undecided;
        };
    }

    static Token color(Result result) {
        return switch (result) {
            case WORKS -> Token.AUTOMATIC;
            case OFFLINE, POSTPONED, CUT_OFF -> Token.BLOCKED;
            case UNDECIDED -> Token.UNKNOWN;
        };
    }

    static Icon icon(Result result) {
        return switch (result) {
            case WORKS -> Icon.AUTOMATIC;
            case OFFLINE, POSTPONED, CUT_OFF -> Icon.BLOCKED;
            case UNDECIDED -> Icon.UNKNOWN;
        };
    }

    static String phase(Phase.Kind kind) {
        return switch (kind) {
            case DOWNLOAD -> RehearsalMessages.Phase_download;
            case INSTALL -> RehearsalMessages.Phase_install;
            case DATABASE -> RehearsalMessages.Phase_database;
            case NO_SPACE -> RehearsalMessages.Phase_noSpace;
            case OFFLINE -> RehearsalMessages.Phase_offline;
        };
    }

    static Token color(Phase.Kind kind) {
        return switch (kind) {
            case DOWNLOAD -> Token.CHART_1;
            case INSTALL -> Token.CHART_2;
            case DATABASE -> Token.CHART_3;
            case NO_SPACE, OFFLINE -> Token.BLOCKED;
        };
    }

    static String phases(Morning morning) {
        return morning.phases().stream().map(p -> NLS.bind(RehearsalMessages.PhaseAt, phase(p.kind()), clock(p.from())))
                .collect(Collectors.joining(", "));
    }

    /** What is so at a time. */
    static String now(Morning morning, LocalDateTime time) {
        return morning.at(time).map(p -> phase(p.kind())).orElseGet(() -> {
            boolean ready = morning.readyAt() != null && !morning.readyAt().isAfter(time);
            if (ready) {
                return RehearsalMessages.Now_ready;
            }
            boolean begun = !morning.phases().isEmpty() && !morning.phases().getFirst().from().isAfter(time);
            return begun || morning.result() == Result.UNDECIDED && morning.phases().isEmpty()
                    ? RehearsalMessages.Now_undecided : RehearsalMessages.Now_before;
        });
    }

    /** The figures of a morning in a sentence. */
    static String words(Rehearsal rehearsal, String day) {
        return rehearsal.lastReadyAt().map(last -> NLS.bind(RehearsalMessages.Words, new Object[] {day, clock(last),
            rehearsal.longestWaits().stream().findFirst().map(m -> NLS.bind(RehearsalMessages.LongestWait,
                    minutes(m.waits()), Wording.subject(m.client()))).orElse(minutes(Duration.ZERO)),
            rehearsal.mostDownloads()})).orElse(NLS.bind(RehearsalMessages.WordsNone, day));
    }

    /** All that was assumed, in a sentence or two. */
    static String assumed(Rehearsal rehearsal) {
        Assumptions a = rehearsal.assumptions();
        Lines lines = a.lines();
        StringBuilder others = new StringBuilder();
        lines.megabits().forEach((line, megabits) -> others.append(NLS.bind(RehearsalMessages.AssumedLine, megabits, line)));
        lines.names().stream().filter(name -> !lines.servers().contains(name)).forEach(place -> others.append(NLS.bind(
                RehearsalMessages.AssumedElsewhere, lines.downloadsOf(place), place)));
        String sentence = NLS.bind(RehearsalMessages.Assumed, new Object[] {a.firstStart(), a.firstStart().plus(a.spread()),
            a.lineMegabits(), a.packageMegabytes(), a.install().toMinutes(), String.valueOf(a.databaseBytes() / RehearsalBar.BYTES_OF_A_MEGABYTE),
            rehearsal.seed(), others, a.perGigabyte().toMinutes(), Assumptions.DATABASE_PER_GIGABYTE.toMinutes()});
        return lines.notYet().isEmpty() ? sentence : sentence + " "
                + NLS.bind(RehearsalMessages.AssumedNotYet, String.join(", ", lines.notYet()));
    }

    static String distribution(Distribution d) {
        return NLS.bind(RehearsalMessages.Distribution, new Object[] {d.runs(), clock(d.lastReadyAt().least()),
            clock(d.lastReadyAt().median()), clock(d.lastReadyAt().most95()), clock(d.lastReadyAt().most()),
            minutes(d.longestWait().least()), minutes(d.longestWait().median()), minutes(d.longestWait().most95()),
            minutes(d.longestWait().most()), d.peakDownloads().least(), d.peakDownloads().median(),
            d.peakDownloads().most95(), d.peakDownloads().most()}) + " "
            + NLS.bind(RehearsalMessages.DistributionRows, d.firstSeed(), d.firstSeed() + d.runs() - 1);
    }

    static String limit(LoadLimit limit) {
        boolean isOne = limit.lines() <= 1;
        if (limit.isNoneNeeded()) {
            return NLS.bind(isOne ? RehearsalMessages.LimitAll : RehearsalMessages.LimitAllLines,
                    new Object[] {limit.downloading(), limit.megabits(), limit.lines()});
        }
        return limit.waveSize() == 0 ? NLS.bind(RehearsalMessages.LimitNone, limit.megabits(), limit.line())
                : isOne ? NLS.bind(RehearsalMessages.LimitSize, new Object[] {limit.waveSize(), limit.megabits(),
                    LoadLimit.MINUTES, limit.downloading()})
                : NLS.bind(RehearsalMessages.LimitSizeLines, new Object[] {limit.waveSize(), limit.megabits(),
                    LoadLimit.MINUTES, limit.overOneLine(), limit.line(), limit.downloading()});
    }
}
