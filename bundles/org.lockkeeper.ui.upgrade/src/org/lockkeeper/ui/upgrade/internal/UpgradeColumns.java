package org.lockkeeper.ui.upgrade.internal;

import java.util.List;
import java.util.function.Function;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;

/** The columns of the view's two grids. */
final class UpgradeColumns {

    private UpgradeColumns() {
    }

    static List<GridColumn<ServerRow>> servers(Function<Verdict, String> word) {
        return List.of(
                GridColumns.text("server", UpgradeMessages.Server, ServerRow::name).width(10).build(),
                GridColumns.version("version", UpgradeMessages.Version, ServerRow::version).build(),
                GridColumns.verdict("verdict", UpgradeMessages.Verdict, ServerRow::verdict, word).build(),
                GridColumns.text("next", UpgradeMessages.NextAction, ServerRow::nextAction).width(62).build(),
                GridColumns.<ServerRow>number("blocked", UpgradeMessages.Blocked, r -> count(r, Verdict.BLOCKED))
                        .width(8).build(),
                GridColumns.<ServerRow>number("unknown", UpgradeMessages.Unknown, r -> count(r, Verdict.UNKNOWN))
                        .width(9).build(),
                GridColumns.<ServerRow, Detection>choice("detection", UpgradeMessages.Detection,
                        r -> r.plan().detection(), Wording::detection).width(26).build(),
                GridColumns.text("blockers", UpgradeMessages.Blockers, ServerRow::blockers).width(40).hidden().build(),
                GridColumns.moment("lastReport", UpgradeMessages.LastReport, ServerRow::lastReport).hidden().build(),
                GridColumns.<ServerRow>moment("nextReportDue", UpgradeMessages.NextReportDue,
                        r -> r.plan().nextReportDue()).hidden().build(),
                GridColumns.<ServerRow>number("steps", UpgradeMessages.StepsCount, r -> (long) r.effort().steps())
                        .width(7).build(),
                GridColumns.<ServerRow>number("minutes", UpgradeMessages.KnownMinutes, r -> r.effort().minutes())
                        .format(Effort::duration).width(12).build(),
                GridColumns.<ServerRow>number("unknownMinutes", UpgradeMessages.MinutesUnknown,
                        r -> (long) r.effort().unknown()).hidden().build());
    }

    private static Long count(ServerRow row, Verdict verdict) {
        return (long) row.counts().get(verdict);
    }

    static List<GridColumn<StepRow>> steps(Function<Verdict, String> word) {
        return List.of(
                GridColumns.<StepRow, Step.Phase>choice("phase", UpgradeMessages.Phase, r -> r.step().phase(),
                        Wording::phase).width(18).build(),
                GridColumns.<StepRow>verdict("verdict", UpgradeMessages.Verdict, StepRow::verdict, word)
                        .build(),
                GridColumns.<StepRow>text("client", UpgradeMessages.Client,
                        StepRow::who).width(36).build(),
                GridColumns.<StepRow>number("order", UpgradeMessages.Order, r -> (long) r.order()).width(5).build(),
                GridColumns.<StepRow>text("step", UpgradeMessages.Step, r -> r.step().title()).width(56).build(),
                GridColumns.<StepRow, Step.Actor>choice("actor", UpgradeMessages.Actor, r -> r.step().actor(),
                        Wording::actor).width(26).build(),
                GridColumns.<StepRow>text("elevation", UpgradeMessages.Elevation,
                        r -> r.step().needsElevation() ? UpgradeMessages.ElevationYes : "")
                        .icon(r -> r.step().needsElevation() ? Icon.ELEVATION : null)
                        .tooltip(UpgradeMessages.ElevationHint).width(11).build(),
                GridColumns.<StepRow>number("minutes", UpgradeMessages.Minutes,
                        r -> r.step().minutes() == null ? null : r.step().minutes().longValue())
                        .tooltip(UpgradeMessages.MinutesHint).build(),
                GridColumns.<StepRow>text("server", UpgradeMessages.Server,
                        StepRow::serverName).width(10).build(),
                GridColumns.<StepRow>text("account", UpgradeMessages.Account,
                        StepRow::account).hidden().build(),
                GridColumns.<StepRow>text("computer", UpgradeMessages.Computer,
                        StepRow::computer).hidden().build());
    }
}
