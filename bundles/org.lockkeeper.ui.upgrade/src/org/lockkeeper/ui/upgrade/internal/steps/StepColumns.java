package org.lockkeeper.ui.upgrade.internal.steps;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.Share;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;

/** The columns of the steps and of their groups. */
final class StepColumns {

    /** Id of the column that counts clients. */
    static final String CLIENTS = "clients";

    private StepColumns() {
    }

    static List<GridColumn<StepRow>> steps(Function<Verdict, String> word) {
        return List.of(
                GridColumns.<StepRow, StepState>choice("state", StepMessages.State, StepRow::state, StepWords::state)
                        .icon(r -> StepWords.icon(r.state()))
                        .color(r -> r.state() == StepState.OPEN ? null : StepWords.color(r.state())).width(12).build(),
                GridColumns.<StepRow>verdict("verdict", StepMessages.Verdict, StepRow::verdict, word).build(),
                GridColumns.<StepRow>text("step", StepMessages.Step, r -> r.step().step().title()).width(44).build(),
                GridColumns.<StepRow>text("client", StepMessages.Client, StepRow::who).width(34).build(),
                GridColumns.<StepRow>number(CLIENTS, StepMessages.Clients, r -> (long) r.step().clients().size())
                        .tooltip(StepMessages.ClientsHint).width(8).build(),
                GridColumns.<StepRow, Step.Phase>choice("phase", StepMessages.Phase, r -> r.step().step().phase(),
                        Wording::phase).width(18).build(),
                GridColumns.<StepRow, Step.Actor>choice("actor", StepMessages.Actor, r -> r.step().step().actor(),
                        Wording::actor).width(24).build(),
                GridColumns.<StepRow>text("elevation", StepMessages.Elevation,
                        r -> r.step().step().needsElevation() ? StepMessages.ElevationYes : "")
                        .icon(r -> r.step().step().needsElevation() ? Icon.ELEVATION : null)
                        .tooltip(StepMessages.ElevationHint).width(11).build(),
                GridColumns.<StepRow>number("minutes", StepMessages.Minutes,
                        r -> r.step().step().minutes() == null ? null : r.step().step().minutes().longValue())
                        .tooltip(StepMessages.MinutesHint).build(),
                GridColumns.<StepRow>text("said", StepMessages.Said, StepRow::said).tooltip(StepMessages.SaidHint)
                        .width(30).build(),
                GridColumns.<StepRow>text("because", StepMessages.Because, StepRow::because)
                        .tooltip(StepMessages.BecauseHint).width(30).build(),
                GridColumns.<StepRow>text("server", StepMessages.Server, r -> r.step().server()).width(10).build(),
                GridColumns.<StepRow>text("computer", StepMessages.Computer, StepRow::computers).hidden().build(),
                GridColumns.<StepRow>text("id", StepMessages.Id, StepRow::id).hidden().build());
    }

    static List<GridColumn<GroupRow>> groups() {
        return List.of(
                GridColumns.<GroupRow>text("name", StepMessages.GroupName, GroupRow::title).width(16).build(),
                GridColumns.<GroupRow>number("steps", StepMessages.GroupSteps, r -> (long) r.effort().steps()).width(7)
                        .build(),
                GridColumns.<GroupRow>number("left", StepMessages.GroupLeft, r -> (long) r.effort().left()).width(6)
                        .build(),
                GridColumns.<GroupRow>text("bar", StepMessages.GroupBar, StepColumns::states)
                        .bar(r -> r.states().entrySet().stream().map(e -> new Share(StepWords.color(e.getKey()),
                                e.getValue())).toList()).width(14).build(),
                GridColumns.<GroupRow>number("minutes", StepMessages.GroupMinutes, r -> r.effort().minutes())
                        .format(StepWords::duration).width(12).build());
    }

    private static String states(GroupRow row) {
        return row.states().entrySet().stream().map(e -> e.getValue() + " " + StepWords.state(e.getKey()))
                .collect(Collectors.joining(", "));
    }
}
