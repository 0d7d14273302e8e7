package org.lockkeeper.ui.logs.internal.timeline;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.logs.view.time.Coverage;
import org.lockkeeper.logs.view.time.TimeRange;
import org.lockkeeper.logs.view.time.Times;

/** The timeline in words: for tool tips, assistive technology and the table. */
final class BarText {

    private static final int GAPS_NAMED = 5;

    private BarText() {
    }

    /** A number in the user's way of writing. */
    static String count(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    /** Lines of some bars, with what is told apart. */
    static String bars(Bars bars, int one, int other) {
        TimeRange range = bars.range(one, other);
        long total = 0;
        boolean recorded = false;
        for (int i = Math.min(one, other); i <= Math.max(one, other); i++) {
            total += bars.total(i);
            recorded |= bars.isRecorded(i);
        }
        StringBuilder text = new StringBuilder(recorded
                ? NLS.bind(TimelineMessages.Span, range, count(total))
                : NLS.bind(TimelineMessages.SpanUnrecorded, range));
        if (bars.parts().size() > 1 && total > 0) {
            for (Bars.Part part : bars.parts()) {
                long n = 0;
                for (int i = Math.min(one, other); i <= Math.max(one, other); i++) {
                    n += part.counts()[i];
                }
                if (n > 0) {
                    text.append('\n').append(NLS.bind(TimelineMessages.PartCount, part.name(), count(n)));
                }
            }
        }
        return text.toString();
    }

    /** The whole timeline in some sentences. */
    static String summary(Bars bars, List<Coverage> coverage) {
        List<String> said = new ArrayList<>();
        said.add(NLS.bind(TimelineMessages.Summary, new Object[] {count(bars.total()), bars.range(),
            duration(bars.width())}));
        if (bars.total() > 0) {
            said.add(NLS.bind(TimelineMessages.SummaryHighest, count(bars.highest()),
                    bars.range(bars.busiest(), bars.busiest())));
        }
        if (bars.parts().size() > 1) {
            said.add(String.join(", ", bars.parts().stream()
                    .map(p -> NLS.bind(TimelineMessages.PartCount, p.name(), count(p.total()))).toList()) + ".");
        }
        if (!bars.isComplete()) {
            said.add(TimelineMessages.Incomplete);
        }
        coverage.forEach(c -> said.add(sentence(coverage(c))));
        return String.join(" ", said);
    }

    private static String sentence(String lines) {
        return lines.replace(":\n", ": ").replace("\n", ". ") + ".";
    }

    /** What a log covers. */
    static String coverage(Coverage log) {
        StringBuilder text = new StringBuilder(NLS.bind(TimelineMessages.Covers, log.name(),
                Times.text(log.from(), log.to())));
        if (log.files().size() > 1) {
            text.append(' ').append(NLS.bind(TimelineMessages.CoversFiles, log.files().size()));
        }
        if (!log.gaps().isEmpty()) {
            text.append('\n').append(NLS.bind(log.gaps().size() == 1 ? TimelineMessages.GapOne
                    : TimelineMessages.Gaps, log.gaps().size()));
            log.gaps().stream().limit(GAPS_NAMED).forEach(g -> text.append('\n').append(gap(g)));
            if (log.gaps().size() > GAPS_NAMED) {
                text.append('\n').append(NLS.bind(TimelineMessages.GapsMore, log.gaps().size() - GAPS_NAMED));
            }
        }
        return text.toString();
    }

    /** A gap by itself. */
    static String gap(TimeRange gap) {
        return NLS.bind(TimelineMessages.Gap, gap, duration(gap.length()));
    }

    /** How long: {@code 5 min}, {@code 2 d 3 h}. */
    static String duration(long seconds) {
        long[] units = {86_400, 3_600, 60, 1};
        String[] names = {TimelineMessages.Days, TimelineMessages.Hours, TimelineMessages.Minutes,
            TimelineMessages.Seconds};
        for (int i = 0; i < units.length; i++) {
            if (seconds >= units[i] || i == units.length - 1) {
                String text = NLS.bind(names[i], count(seconds / units[i]));
                long rest = i + 1 < units.length ? seconds % units[i] / units[i + 1] : 0;
                return rest == 0 ? text : text + " " + NLS.bind(names[i + 1], rest);
            }
        }
        return "";
    }
}
