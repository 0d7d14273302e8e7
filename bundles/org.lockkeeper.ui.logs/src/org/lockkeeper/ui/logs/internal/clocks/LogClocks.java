package org.lockkeeper.ui.logs.internal.clocks;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.kerio.UtcOffsets.Period;
import org.lockkeeper.logs.view.time.Coverage;
import org.lockkeeper.logs.view.time.ServerTime;
import org.lockkeeper.logs.view.time.ServerTimes;
import org.lockkeeper.logs.view.time.ShiftText;
import org.lockkeeper.logs.view.time.Times;
import org.lockkeeper.text.time.Stamps;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.controls.LogHeader;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.timeline.ClocksDialog;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** What is known of the clocks of the servers, in the header and for the current line, and their shifts. UI thread. */
public final class LogClocks implements LogFeature {

    private final LogDocument document;
    private final LogEngine engine;
    private final LogHeader header;
    private final LineCanvas canvas;
    private final Consumer<Map<String, Long>> shift;
    private volatile ServerTimes known;
    private Task task;

    /**
     * @param shift opens the logs anew with other shifts, in seconds by the title of the log
     */
    public LogClocks(LogDocument document, LogEngine engine, LogHeader header, LineCanvas canvas,
            Consumer<Map<String, Long>> shift) {
        this.document = document;
        this.engine = engine;
        this.header = header;
        this.canvas = canvas;
        this.shift = shift;
    }

    @Override
    public void offer(LogActions to) {
        to.on(LogAction.CLOCKS, () -> open(canvas.getShell()));
    }

    @Override
    public void timed(boolean all) {
        if (all) {
            look();
        }
    }

    @Override
    public void closing() {
        stop();
    }

    @Override
    public void closed() {
        stop();
    }

    /** Forgets everything. */
    @Override
    public void opening() {
        stop();
        known = null;
        header.clock("", "");
    }

    /** Looks no longer. */
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
    }

    /** Finds out about the clocks; the log is loaded. */
    void look() {
        LogSet set = document.log().set();
        stop();
        task = document.scope().<ServerTimes>task(LogMessages.Clocks,
                progress -> ServerTimes.of(set, engine, progress)).quiet().onDone(found -> {
                    known = found;
                    show(set);
                }).onProblem(_ -> { }).start();
    }

    private void show(LogSet set) {
        List<String> names = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (LogTrack track : set.tracks()) {
            ServerTime time = known.of(track);
            String name = time == null ? LogMessages.UtcUnknown : time.names();
            if (!names.contains(name)) {
                names.add(name);
            }
            lines.add(NLS.bind(LogMessages.ClockOf, Coverage.name(set, track), explained(time)
                    + (shiftOf(set, track) == 0 ? "" : NLS.bind(LogMessages.ClockShifted,
                            ShiftText.of(shiftOf(set, track))))));
        }
        boolean shifted = set.tracks().stream().anyMatch(t -> shiftOf(set, t) != 0);
        header.clock(String.join(" / ", names) + (shifted ? LogMessages.ClocksShifted : ""),
                String.join("\n", lines));
    }

    private static long shiftOf(LogSet set, LogTrack track) {
        return set.tracks().size() > 1 ? set.shift(track) : 0;
    }

    private static String explained(ServerTime time) {
        if (time == null) {
            return LogMessages.UtcNothing;
        }
        return String.join("; ", time.periods().stream().limit(4).map(p -> explained(p, time.log())).toList());
    }

    private static String explained(Period period, String log) {
        String pattern = period.agreeing() < period.lines() ? LogMessages.UtcSome : LogMessages.UtcAll;
        String text = NLS.bind(pattern, new Object[] {ServerTime.name(period.offset()),
            Counts.of(period.agreeing()), log, Counts.of(period.lines())});
        return ServerTime.confidence(period) == ServerTime.Confidence.SURE ? text
                : NLS.bind(LogMessages.UtcWeak, text);
    }

    /**
     * The time of a row in words: the server's, UTC where it is known, and where it stands among other logs when it is
     * shifted. Reads: on a background thread.
     *
     * @param second its time by the log's own clock
     * @return empty where the row tells no time
     * @throws IOException where a file cannot be read
     */
    public String timeOf(LogSet set, long row, long second) throws IOException {
        if (second == Stamps.NONE) {
            return "";
        }
        LogFile file = set.rows().files().get(set.place(row).file());
        LogTrack track = set.tracks().stream().filter(t -> t.files().contains(file)).findFirst().orElseThrow();
        ServerTimes times = known;
        ServerTime time = times == null ? null : times.of(track);
        LocalDateTime local = Times.of(second);
        Optional<Period> period = time == null ? Optional.empty() : time.at(local);
        String said = period.map(p -> NLS.bind(LogMessages.TimeUtc, new Object[] {Times.text(second),
            Times.text(local.toEpochSecond(p.offset())), explained(p, time.log())}))
                .orElse(NLS.bind(LogMessages.TimeNoUtc, Times.text(second)));
        long by = shiftOf(set, track);
        return by == 0 ? said : said + NLS.bind(LogMessages.TimeShifted, Times.text(second + by), ShiftText.of(by));
    }

    /** Shows what is known of each clock, and lets logs be shifted. */
    void open(Shell shell) {
        if (document.log() == null) {
            return;
        }
        LogSet set = document.log().set();
        List<ClocksDialog.Clock> clocks = new ArrayList<>();
        ServerTime first = null;
        for (LogTrack track : set.tracks()) {
            ServerTime time = known == null ? null : known.of(track);
            first = first == null ? time : first;
            clocks.add(new ClocksDialog.Clock(track.title(), Coverage.name(set, track), explained(time),
                    shiftOf(set, track), ServerTime.shift(time, first)));
        }
        new ClocksDialog(shell, clocks, shift).open();
    }
}
