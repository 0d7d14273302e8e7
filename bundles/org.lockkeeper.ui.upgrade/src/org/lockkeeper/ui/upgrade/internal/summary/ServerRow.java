package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.plan.Effort;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.Wording;

/**
 * One server on its way to the target.
 *
 * @param plan what is found about it
 * @param verdict the worst verdict of its clients and of the server as a whole; {@code null} where there is none
 * @param counts how many of its clients have which verdict
 * @param effort what there is still to do for it and its clients; {@code null} until that is known
 */
record ServerRow(ServerPlan plan, Verdict verdict, Map<Verdict, Integer> counts, Effort effort) {

    /**
     * The rows of a plan.
     *
     * @param steps how far its steps are; {@code null} until that is known
     */
    static List<ServerRow> of(PlanIndex index, List<PlannedStep> steps) {
        Map<String, List<PlannedStep>> byServer = steps == null ? null
                : steps.stream().collect(Collectors.groupingBy(PlannedStep::server));
        return index.plan().servers().stream().map(server -> {
            String name = server.server().name();
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            Verdict worst = null;
            for (Verdict verdict : Verdict.values()) {
                int count = index.count(name, verdict);
                counts.put(verdict, count);
                worst = worst == null && count > 0 ? verdict : worst;
            }
            return new ServerRow(server, worst(server, worst), counts,
                    byServer == null ? null : Effort.of(byServer.getOrDefault(name, List.of())));
        }).toList();
    }

    /** The worst of a verdict, {@code null} for none, and of what is found about the server as a whole. */
    static Verdict worst(ServerPlan server, Verdict verdict) {
        Verdict worst = verdict;
        for (Finding finding : server.findings()) {
            if (finding.verdict() != null) {
                worst = worst == null ? finding.verdict() : Verdict.worse(worst, finding.verdict());
            }
        }
        return worst;
    }

    String name() {
        return plan.server().name();
    }

    ProductVersion version() {
        return plan.server().facts().get(Attribute.VERSION).value();
    }

    Moment lastReport() {
        return plan.server().newestReport().map(AffectedUserReport::at).orElse(null);
    }

    /** What is to be done about this server before anything else, with the dates that matter. */
    String nextAction() {
        String action = Wording.nextAction(plan.detection());
        String report = lastReport() == null ? "" : NLS.bind(SummaryMessages.ReportWas, Wording.day(lastReport()));
        String due = plan.nextReportDue() == null ? ""
                : NLS.bind(SummaryMessages.ReportDue, Wording.day(plan.nextReportDue()));
        return String.join(" ", Stream.of(action, report, due).filter(t -> !t.isEmpty()).toList());
    }

    String blockers() {
        return plan.findings().stream().filter(f -> f.verdict() == Verdict.BLOCKED || f.verdict() == Verdict.UNKNOWN)
                .map(Finding::title).collect(Collectors.joining("; "));
    }
}
