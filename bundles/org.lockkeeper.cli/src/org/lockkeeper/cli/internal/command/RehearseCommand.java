package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.core.rehearsal.Distribution;
import org.lockkeeper.core.rehearsal.Lines;
import org.lockkeeper.core.rehearsal.LoadLimit;
import org.lockkeeper.core.rehearsal.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper rehearse}: the first morning after the upgrade. */
@Command(name = "rehearse", sortOptions = false, sortSynopsis = false, abbreviateSynopsis = false,
        description = {"Rehearses the first morning after the upgrade: when each Outlook starts, what is updated, and"
                + " who works, goes offline, or is undecided.", ""},
        footer = {
            "",
            "@|bold Assumed|@ (only the time for databases, 5 minutes per GB, is documented): every Outlook starts"
                    + " within that time, evenly by chance; all downloads from a server share its line evenly; from version"
                    + " 7.4 on those of a connector for which AlternateDownloadURL in mailserver.cfg names another place share"
                    + " that one's. Those who are undecided download too, where they may. The day is the one after the date of judgement.",
            "",
            "@|bold Outcomes|@  WORKS e-mail works after the updates     OFFLINE a password is asked that the user does"
                    + " not have     POSTPONED no room for the database, at every start anew     CUT_OFF one of both, and which"
                    + " is not known     UNDECIDED depends on what is not known",
            "",
            "@|bold Exit codes|@  0 done, whatever the outcomes     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper rehearse customer.zip --to 7.3",
            "  lockkeeper rehearse --to 7.3 --runs 200 --limit 20",
            "  lockkeeper rehearse --to 7.3 --seed 7 --line 20 --line mail2=100 --format json",
            "  lockkeeper rehearse --to 7.3 --first-start 06:30 --spread 180"})
final class RehearseCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 10_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final long BYTES_OF_A_MEGABYTE = 1_000_000;

    private final Session session;

    @Mixin
    private final PlanQuestion question = new PlanQuestion();

    @Option(names = "--seed", paramLabel = "N", order = 10, defaultValue = "1",
            description = "What chance is drawn from; the same number gives the same morning. Default: 1.")
    private long seed;

    @Option(names = "--wave", paramLabel = "N", order = 11,
            description = "Only the clients of this wave start Outlook: 1 is the first that \"lockkeeper waves\" lists"
                    + " without options.")
    private @Nullable Integer wave;

    @Option(names = "--line", paramLabel = "MBIT|NAME=MBIT", order = 12,
            description = "What a line carries, in megabits per second; default: 100. With a name (a server's, or that of"
                    + " another place that AlternateDownloadURL names) that one alone. May be given several times.")
    private List<String> lines = List.of();

    @Option(names = "--package", paramLabel = "MB", order = 13, defaultValue = "40",
            description = "Size of the package that each client downloads, in megabytes; default: 40.")
    private int packageSize;

    @Option(names = "--first-start", paramLabel = "TIME", order = 14, defaultValue = "08:00",
            description = "When the first Outlook is started, such as 07:30; default: 08:00.")
    private String firstStart = "";

    @Option(names = "--spread", paramLabel = "MINUTES", order = 15, defaultValue = "60",
            description = "Within how many minutes all are started; default: 60.")
    private int spread;

    @Option(names = "--install", paramLabel = "MINUTES", order = 16, defaultValue = "2",
            description = "How long installing takes once it is downloaded; default: 2.")
    private int install;

    @Option(names = "--unknown-database", paramLabel = "MB", order = 17, defaultValue = "1000",
            description = "Size of a database of which the size is not known, in megabytes; default: 1000.")
    private int unknownDatabase;

    @Option(names = "--database", paramLabel = "MINUTES", order = 17, defaultValue = "5",
            description = "How long the upgrade of a database takes for each GB; default: 5, as documented.")
    private int perGigabyte;

    @Option(names = "--runs", paramLabel = "N", order = 18,
            description = "Rehearse so many mornings, with this seed and the next ones, and tell how they differ.")
    private @Nullable Integer runs;

    @Option(names = "--limit", paramLabel = "MBIT", order = 19,
            description = "Tell how many clients a wave may have so that each line carries no more than that, in megabits per"
                    + " second over 5 minutes, on 95 of 100 mornings.")
    private @Nullable Integer limit;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common;

    RehearseCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        question.check();
        if (packageSize < 0) {
            throw new ProblemException("--package: a size is not negative.");
        }
        if (runs != null && (runs < 1 || runs > MOST_RUNS) || limit != null && limit < 1) {
            throw new ProblemException(runs != null && (runs < 1 || runs > MOST_RUNS)
                    ? "--runs: expected a number of mornings from 1 to " + MOST_RUNS + "."
                    : "--limit: a limit is at least 1 megabit per second.");
        }
        assumptions();
        return question.answer(output, session, this::rehearse);
    }

    private Assumptions assumptions() throws ProblemException {
        if (spread < 0 || spread > MINUTES_OF_A_DAY || install < 0 || install > MINUTES_OF_A_DAY) {
            throw new ProblemException((spread < 0 || spread > MINUTES_OF_A_DAY ? "--spread" : "--install")
                    + ": expected minutes from 0 to " + MINUTES_OF_A_DAY + ".");
        }
        if (unknownDatabase < 0) {
            throw new ProblemException("--unknown-database: a size is not negative.");
        }
        if (perGigabyte < 0 || perGigabyte > MINUTES_OF_A_DAY) {
            throw new ProblemException("--database: expected minutes from 0 to " + MINUTES_OF_A_DAY + ".");
        }
        try {
            return new Assumptions(LocalTime.parse(firstStart), Duration.ofMinutes(spread), line(), packageSize,
                    Duration.ofMinutes(install), unknownDatabase * BYTES_OF_A_MEGABYTE)
                    .databases(Duration.ofMinutes(perGigabyte));
        } catch (DateTimeParseException e) {
            throw new ProblemException("--first-start: expected a time of day such as 07:30, found \"" + firstStart + "\".", e);
        }
    }

    /** What all lines carry of which nothing else is said. */
    private int line() throws ProblemException {
        int usual = Assumptions.USUAL.lineMegabits();
        for (String text : lines) {
            if (!text.contains("=")) {
                try {
                    usual = Integer.parseInt(text.strip());
                } catch (NumberFormatException e) {
                    throw new ProblemException("--line: expected megabits per second, or a name and megabits per second such as"
                            + " mail1=20, found \"" + text + "\".", e);
                }
            }
        }
        if (usual < 1) {
            throw new ProblemException("--line: a line carries at least 1 megabit per second.");
        }
        return usual;
    }

    private Lines lines(PlanQuestion.Planned planned) throws ProblemException {
        try {
            return Lines.of(planned.plan(), planned.workspace().model())
                    .carrying(lines.stream().filter(text -> text.contains("=")).toList());
        } catch (ProblemException e) {
            throw new ProblemException("--line: " + e.getMessage(), e);
        }
    }

    private RehearsalText rehearse(PlanQuestion.Planned planned) throws ProblemException {
        Assumptions assumptions = assumptions().over(lines(planned));
        Progress progress = session.messages().progress();
        UpgradePlan plan = planned.plan();
        LocalDate day = Rehearsal.day(plan);
        Set<Subject.OfClient> only = wave == null ? null : clients(wave, planned);
        Rehearsal rehearsal = Rehearsal.of(plan, only, day, assumptions, seed, progress);
        return new RehearsalText(rehearsal,
                runs == null ? null : Distribution.of(plan, only, day, assumptions, seed, runs, progress),
                limit == null ? null : LoadLimit.of(plan, assumptions, limit, seed, progress));
    }

    private static Set<Subject.OfClient> clients(int wave, PlanQuestion.Planned planned) throws ProblemException {
        List<Wave> waves;
        try {
            waves = WaveSettings.of(planned.workspace()).waves(planned.plan()).waves();
        } catch (WaveSettings.WrongException e) {
            throw new ProblemException("The settings of waves that the workspace keeps are not understood ("
                    + e.getMessage() + "); keep others with: lockkeeper waves --save", e);
        }
        if (wave < 1 || wave > waves.size()) {
            throw new ProblemException("--wave: there is no wave " + wave + "; "
                    + (waves.isEmpty() ? "no client is affected." : "there are 1 to " + waves.size() + "."));
        }
        return Set.copyOf(waves.get(wave - 1).clients());
    }
}
