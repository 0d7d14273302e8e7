package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.collect.Collecting;
import org.lockkeeper.core.collect.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper collect}: what collectors of extensions fetch, by hand and at intervals. */
@Command(name = "collect", sortOptions = false, sortSynopsis = false,
        description = {"Lists what extensions can fetch from elsewhere, with the interval at which it is fetched. With the id of"
                + " a collector, fetches it and imports what came; with --due, all that is switched on and due. Nothing is ever"
                + " fetched that nobody switched on or asked for.", ""},
        footer = {
            "",
            "@|bold Fields|@  id, title, every (such as 12h or 7d; empty where it is not switched on), last, due (yes, no)",
            "",
            "While the workbench has the workspace open it fetches what is due; else have --due run by cron or the task"
                    + " scheduler. What is fetched is kept in the folder of the workspace, readable by you alone.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error: of that collector nothing was imported",
            "",
            "@|bold Examples|@",
            "  lockkeeper collect",
            "  lockkeeper collect acme.inventory",
            "  lockkeeper collect --every 12h acme.inventory",
            "  lockkeeper collect --due --quiet",
            "  lockkeeper collect --off acme.inventory"})
final class CollectCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The collectors that are meant.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--due", order = 1, description = "Fetch all that is switched on and due.")
    private boolean due;

    @Option(names = "--every", paramLabel = "INTERVAL", order = 2,
            description = "Switch these collectors on: they are fetched at this interval from now on, 12h or 7d.")
    private @Nullable String every;

    @Option(names = "--off", order = 3, description = "Switch these collectors off; they are still fetched when asked for.")
    private boolean off;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    CollectCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    /** One row of the list. */
    private record Row(Collector collector, Schedule schedule, boolean isDue) {
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if ((due ? 1 : 0) + (every != null ? 1 : 0) + (off ? 1 : 0) > 1) {
            throw new ProblemException("--due, --every and --off do not go together.");
        }
        if (due && !ids.isEmpty()) {
            throw new ProblemException("--due fetches all that is due; leave the ids out, or leave --due out.");
        }
        if (ids.isEmpty() && (every != null || off)) {
            throw new ProblemException((off ? "--off" : "--every") + " goes with the id of a collector.");
        }
        List<Collector> all = session.collectors();
        Instant now = Instant.now();
        if (ids.isEmpty() && !due) {
            return list.printUnjudged(session, listing(List.of()), workspace -> listing(rows(all, workspace, now)));
        }
        List<Collector> meant = due ? all : meant(all);
        Duration interval = every == null ? null : Schedule.interval(every);
        try (Workspace workspace = session.openExistingWorkspace()) {
            if (off || interval != null) {
                for (Collector collector : meant) {
                    Schedule.of(collector.id(), workspace).every(interval).keep(workspace);
                }
                return ExitCode.DONE;
            }
            return fetch(meant, session.loaded(workspace), now);
        }
    }

    private List<Collector> meant(List<Collector> all) throws ProblemException {
        List<Collector> meant = new ArrayList<>();
        for (String id : ids) {
            meant.add(all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new ProblemException(
                    "There is no collector \"" + id + "\"; " + (all.isEmpty() ? "no extension brings any."
                            : "there are " + all.stream().map(Collector::id).collect(Collectors.joining(", ")) + "."))));
        }
        return meant;
    }

    /** One that fails does not keep the others from being fetched. */
    private int fetch(List<Collector> meant, Workspace workspace, Instant now) throws ProblemException {
        int code = ExitCode.DONE;
        for (Collector collector : meant) {
            if (due && !Schedule.of(collector.id(), workspace).isDue(now)) {
                continue;
            }
            try {
                Optional<ImportEntry> entry = Collecting.run(collector, session.workspaceFolder().toAbsolutePath(), workspace,
                        now, session.messages().progress());
                session.messages().endProgress();
                entry.ifPresentOrElse(imported -> session.messages().kept(collector.title() + ": kept as import", imported),
                        () -> session.messages().note(collector.title() + ": nothing new."));
            } catch (ProblemException e) {
                session.messages().endProgress();
                session.messages().error(e.getMessage());
                code = ExitCode.ERROR;
            }
        }
        return code;
    }

    private static List<Row> rows(List<Collector> all, Workspace workspace, Instant now) throws ProblemException {
        List<Row> rows = new ArrayList<>();
        for (Collector collector : all) {
            Schedule schedule = Schedule.of(collector.id(), workspace);
            rows.add(new Row(collector, schedule, schedule.isDue(now)));
        }
        return rows;
    }

    private static Listing<Row> listing(List<Row> rows) {
        List<Field<Row>> fields = List.of(
                shown("id", FieldKind.TEXT, row -> row.collector().id()),
                shown("title", FieldKind.TEXT, row -> row.collector().title()),
                shown("every", FieldKind.TEXT, row -> row.schedule().every() == null ? null
                        : Schedule.typed(row.schedule().every())),
                shown("last", FieldKind.TEXT, row -> row.schedule().last() == null ? null : row.schedule().last().toString()),
                shown("due", FieldKind.TEXT, row -> row.isDue() ? "yes" : "no"));
        return new Listing<>("collector", fields, rows, _ -> null);
    }
}
