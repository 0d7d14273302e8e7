package org.lockkeeper.core.plan;

import static org.lockkeeper.api.inventory.Field.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;

/**
 * A step with one of the clients that it serves, for filters.
 *
 * @param client {@code null} for a step that serves the server as a whole
 * @param asOf the date of judgement of its server; {@code null} where nothing dates it
 */
public record StepOfClient(PlannedStep step, @Nullable ClientRow client, @Nullable Moment asOf) {

    /** The fields of steps themselves; those of the clients that they serve come beside them. */
    public static List<Field<StepOfClient>> fields() {
        return List.of(
                shown("id", FieldKind.TEXT, r -> r.step().id()),
                shown("phase", FieldKind.TEXT, r -> r.step().step().phase()),
                shown("state", FieldKind.TEXT, r -> r.step().state()),
                shown("step", FieldKind.TEXT, r -> r.step().step().title()),
                shown("actor", FieldKind.TEXT, r -> r.step().step().actor()),
                shown("minutes", FieldKind.NUMBER, r -> r.step().step().minutes()),
                shown("server", FieldKind.TEXT, r -> r.step().server()));
    }

    /** The steps that a filter lets through, by their own fields or by those of any client that they serve. */
    public static List<PlannedStep> where(Predicate<? super StepOfClient> passes, List<PlannedStep> steps, Model model,
            UpgradePlan plan) {
        Set<PlannedStep> passing = new LinkedHashSet<>();
        for (StepOfClient row : rows(steps, model, plan)) {
            if (passes.test(row)) {
                passing.add(row.step());
            }
        }
        return List.copyOf(passing);
    }

    private static List<StepOfClient> rows(List<PlannedStep> steps, Model model, UpgradePlan plan) {
        Map<Subject.OfClient, ClientRow> clients = new HashMap<>();
        ClientRow.of(model, plan).forEach(c -> clients.put(c.client().subject(), c));
        Map<String, @Nullable Moment> dates = new HashMap<>();
        for (ServerPlan server : plan.servers()) {
            dates.put(server.server().name(), server.asOf());
        }
        List<StepOfClient> rows = new ArrayList<>();
        for (PlannedStep step : steps) {
            Moment date = dates.get(step.server());
            for (Subject.OfClient client : step.clients()) {
                ClientRow row = clients.get(client);
                // one that was verified may have served a client that is not there any more
                rows.add(new StepOfClient(step, row != null || step.because().isEmpty() ? row
                        : new ClientRow(new Client(client, Facts.NONE, step.because()), null, null, null, date), date));
            }
            if (step.clients().isEmpty()) {
                rows.add(new StepOfClient(step, null, date));
            }
        }
        return rows;
    }
}
