package org.lockkeeper.ui.upgrade.internal.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepMark;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.Wording;

/**
 * One piece of work with whom it serves.
 *
 * @param step what to do and how far it is
 * @param verdict the worst of whom it serves; {@code null} where nobody is judged
 * @param client the first of them that is judged; {@code null} where none is, or it serves the server as a whole
 */
record StepRow(PlannedStep step, Verdict verdict, ClientPlan client) {

    /** The rows of some steps, in their order. */
    static List<StepRow> of(List<PlannedStep> steps, PlanIndex index) {
        List<StepRow> rows = new ArrayList<>(steps.size());
        for (PlannedStep step : steps) {
            Optional<ClientPlan> worst = step.clients().stream().map(index::client).flatMap(Optional::stream)
                    .min(Comparator.comparing(ClientPlan::verdict));
            Verdict verdict = worst.map(ClientPlan::verdict)
                    .orElseGet(() -> step.clients().isEmpty() ? server(index, step.server()) : null);
            rows.add(new StepRow(step, verdict, worst.orElse(null)));
        }
        return rows;
    }

    private static Verdict server(PlanIndex index, String name) {
        return index.server(name).map(ServerPlan::findings).orElse(List.of()).stream().map(Finding::verdict)
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    String id() {
        return step.id();
    }

    StepState state() {
        return step.state();
    }

    /** Whom it is for, in words. */
    String who() {
        List<Subject.OfClient> clients = step.clients();
        if (clients.isEmpty()) {
            return NLS.bind(StepMessages.OfServer, step.server());
        }
        String first = Wording.subject(clients.getFirst());
        return clients.size() == 1 ? first : NLS.bind(StepMessages.Others, first, Wording.number(clients.size() - 1));
    }

    String computers() {
        return step.clients().stream().map(Subject.OfClient::computer).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining(", "));
    }

    /** Who said how far it is; {@code ""} where nobody did. */
    String said() {
        StepMark mark = step.mark();
        if (mark == null) {
            return "";
        }
        String who = mark.by() + (mark.until() == null ? "" : ", " + NLS.bind(StepMessages.SaidUntil, mark.until()));
        return mark.reason().isEmpty() ? NLS.bind(StepMessages.By, who, Wording.day(mark.when()))
                : NLS.bind(StepMessages.ByReason, new Object[] {who, Wording.day(mark.when()), mark.reason()});
    }

    String because() {
        return step.because().stream().map(Wording::evidence).collect(Collectors.joining("; "));
    }
}
