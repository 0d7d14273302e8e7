package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.upgrade.internal.steps.StepWords;

/** The columns of the servers. */
final class ServerColumns {

    private ServerColumns() {
    }

    /** Which verdict a column counts, by the column's id. */
    static final Map<String, Verdict> COUNTS = Map.of("blocked", Verdict.BLOCKED, "unknown", Verdict.UNKNOWN);

    static List<GridColumn<ServerRow>> servers(Function<Verdict, String> word) {
        return List.of(
                GridColumns.text("server", SummaryMessages.Server, ServerRow::name).width(10).build(),
                GridColumns.version("version", SummaryMessages.Version, ServerRow::version).build(),
                GridColumns.verdict("verdict", SummaryMessages.Verdict, ServerRow::verdict, word).build(),
                GridColumns.text("next", SummaryMessages.NextAction, ServerRow::nextAction).width(62).build(),
                GridColumns.<ServerRow>number("blocked", SummaryMessages.Blocked, r -> count(r, Verdict.BLOCKED))
                        .width(8).build(),
                GridColumns.<ServerRow>number("unknown", SummaryMessages.Unknown, r -> count(r, Verdict.UNKNOWN))
                        .width(9).build(),
                GridColumns.<ServerRow, Detection>choice("detection", SummaryMessages.Detection,
                        r -> r.plan().detection(), Wording::detection).width(26).build(),
                GridColumns.text("blockers", SummaryMessages.Blockers, ServerRow::blockers).width(40).hidden().build(),
                GridColumns.moment("lastReport", SummaryMessages.LastReport, ServerRow::lastReport).hidden().build(),
                GridColumns.<ServerRow>moment("nextReportDue", SummaryMessages.NextReportDue,
                        r -> r.plan().nextReportDue()).hidden().build(),
                GridColumns.<ServerRow>number("steps", SummaryMessages.StepsCount, r -> r.effort() == null ? null : (long) r.effort().left())
                        .width(7).build(),
                GridColumns.<ServerRow>number("minutes", SummaryMessages.KnownMinutes, r -> r.effort() == null ? null : r.effort().minutes())
                        .format(StepWords::duration).width(12).build());
    }

    private static Long count(ServerRow row, Verdict verdict) {
        return (long) row.counts().get(verdict);
    }
}
