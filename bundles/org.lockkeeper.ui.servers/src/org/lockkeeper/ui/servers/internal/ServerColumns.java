package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.Token;

/** Columns of Overview's table of servers. */
final class ServerColumns {

    /** Columns of counts, by their id. */
    static final Map<String, Verdict> COUNTS = Map.of("blocked", Verdict.BLOCKED, "unknown", Verdict.UNKNOWN, "manual",
            Verdict.MANUAL, "automatic", Verdict.AUTOMATIC, "unaffected", Verdict.UNAFFECTED);

    private ServerColumns() {
    }

    static List<GridColumn<ServerRow>> all(Function<Verdict, String> word) {
        List<GridColumn<ServerRow>> columns = new ArrayList<>();
        columns.add(GridColumns.<ServerRow>text("server", Messages.Column_server, r -> r.server().name())
                .icon(_ -> Icon.SERVER).width(11).build());
        columns.add(GridColumns.<ServerRow>version("version", Messages.Column_version,
                r -> r.server().facts().get(Attribute.VERSION).value()).width(15).build());
        columns.add(GridColumns.<ServerRow>text("detection", Messages.Column_detection,
                r -> r.plan() == null ? Messages.Server_notPlanned : Wording.detection(r.plan().detection()))
                .width(22).build());
        for (Verdict verdict : Verdict.values()) {
            String id = COUNTS.entrySet().stream().filter(e -> e.getValue() == verdict).map(Map.Entry::getKey)
                    .findFirst().orElseThrow();
            columns.add(GridColumns.<ServerRow>number(id, word.apply(verdict), r -> r.plan() == null ? null : (long) r.count(verdict))
                    .color(r -> r.count(verdict) == 0 ? Token.MUTED : Token.of(verdict))
                    .width(word.apply(verdict).length() + 3).build());
        }
        columns.add(GridColumns.<ServerRow>moment("lastReport", Messages.Column_lastReport,
                r -> r.server().newestReport().map(AffectedUserReport::at).orElse(null)).width(19).build());
        columns.add(GridColumns.<ServerRow>moment("nextReport", Messages.Column_nextReport,
                r -> r.plan() == null ? null : r.plan().nextReportDue()).width(19).build());
        columns.add(GridColumns.<ServerRow>text("action", Messages.Column_action,
                r -> r.plan() == null ? "" : Wording.nextAction(r.plan().detection())).width(60).build());
        columns.add(GridColumns.<ServerRow>moment("asOf", Messages.Column_asOf,
                r -> r.plan() == null ? r.server().newestEvidenceAt() : r.plan().asOf()).hidden().build());
        columns.add(GridColumns.<ServerRow>text("os", Messages.Column_os,
                r -> r.server().facts().get(Attribute.OPERATING_SYSTEM).value()).hidden().build());
        return columns;
    }
}
