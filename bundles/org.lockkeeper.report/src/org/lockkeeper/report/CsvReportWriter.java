package org.lockkeeper.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.report.text.CsvWriter;

/**
 * Writes a plan as comma-separated values: one row per client, and after them one per server that is not ready as a whole
 * (not everything was looked at, or a source could not be read) or on which something is to be done, which has neither
 * account nor computer: whoever reads the verdicts alone does not take the list for the whole answer. Several values of one cell are separated by blanks
 * (rules) or {@code "; "} (steps, evidence, conflicts) or {@code "; or "} (other ways); what is not known is empty, or
 * UNKNOWN where the column has that value. Steps that are done, verified or waived stand in a column of their own.
 */
public final class CsvReportWriter implements ReportWriter {

    /** A writer; it keeps no state. */
    public CsvReportWriter() {
        // nothing to set up
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV, one row per client, and one per server that is not ready as a whole or has steps of its own";
    }

    @Override
    public String fileExtension() {
        return "csv";
    }

    @Override
    public void write(UpgradePlan plan, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        StepStates states = new StepStates(plan);
        for (Field<ClientRow> field : ClientFields.ofPlans()) {
            csv.value(field.id());
        }
        for (String name : List.of("rules", "reason", "consequence", "steps", "evidence", "otherWays", "conflicts",
                "notToBeDone", "otherwise")) {
            csv.value(name);
        }
        if (plan.isHypothetical()) {
            csv.value("hypothetical");
        }
        csv.endRow();
        for (ClientPlan client : plan.clients()) {
            row(client, plan, states, csv);
            if (plan.isHypothetical()) {
                csv.value(PlanText.hypotheses(plan));
            }
            csv.endRow();
        }
        for (ServerPlan server : plan.servers()) {
            List<Finding> open = PlanText.open(server);
            // how to detect who is affected judges nobody, and is to be done all the same
            List<Finding> told = open.isEmpty() && !server.steps().isEmpty() ? server.findings() : open;
            if (!told.isEmpty()) {
                row(server, told, states, csv);
                if (plan.isHypothetical()) {
                    csv.value(PlanText.hypotheses(plan));
                }
                csv.endRow();
            }
        }
        csv.flush();
    }

    private static void row(ClientPlan plan, UpgradePlan whole, StepStates states, CsvWriter csv) throws IOException {
        ClientRow row = ClientRow.of(plan, whole);
        for (Field<ClientRow> field : ClientFields.ofPlans()) {
            csv.value(field.text(row));
        }
        csv.value(PlanText.rules(plan));
        List<Finding> reasons = PlanText.reasons(plan);
        csv.value(reasons.isEmpty() ? null : reasons.stream().map(Finding::title).collect(Collectors.joining("; ")));
        csv.value(reasons.isEmpty() ? null : PlanText.consequence(plan));
        List<StepStates.Item> steps = StepStates.of(plan);
        csv.value(states.numbered(steps, true)).value(evidence(plan.findings()));
        csv.value(otherWays(states.otherWays(plan)));
        csv.value(PlanText.conflicts(plan.client().facts()));
        csv.value(states.numbered(steps, false));
        csv.value(String.join("; ", PlanText.otherwise(whole.alternatives(plan))));
    }

    private static void row(ServerPlan server, List<Finding> open, StepStates states, CsvWriter csv)
            throws IOException {
        Finding worst = open.getFirst();
        for (Field<ClientRow> field : ClientFields.ofPlans()) {
            csv.value(switch (field.id()) {
                case "server" -> server.server().name();
                case "verdict" -> worst.verdict();
                default -> null;
            });
        }
        csv.value(open.stream().map(Finding::rule).distinct().sorted().collect(Collectors.joining(" ")));
        csv.value(worst.title()).value(open.size() == 1 ? worst.consequence() : PlanText.consequences(open));
        List<StepStates.Item> steps = StepStates.of(server);
        csv.value(states.numbered(steps, true));
        csv.value(Stream.concat(places(open), server.unread().stream().map(u -> u.file().path() + " (" + u.reason() + ")"))
                .collect(Collectors.joining("; ")));
        csv.value(otherWays(PlanText.otherWays(server.ways()))).value(null).value(states.numbered(steps, false)).value(null);
    }

    private static String evidence(List<Finding> findings) {
        return places(findings).collect(Collectors.joining("; "));
    }

    private static Stream<String> places(List<Finding> findings) {
        return findings.stream().flatMap(f -> f.evidence().stream()).distinct().map(Evidence::toString);
    }

    private static String otherWays(List<Way> ways) {
        return ways.stream().map(PlanText::way)
                .collect(Collectors.joining("; or "));
    }
}
