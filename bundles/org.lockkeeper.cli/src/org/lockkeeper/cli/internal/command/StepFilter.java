package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepOfClient;

/** Filters of steps as commands take them. */
final class StepFilter {

    private StepFilter() {
    }

    /** The steps that a filter lets through, by their own fields or by those of any client that they serve. */
    static List<PlannedStep> where(String filter, List<PlannedStep> steps, Model model, UpgradePlan plan,
            Session session) throws ProblemException {
        List<Field<StepOfClient>> fields = new ArrayList<>(StepOfClient.fields());
        fields.addAll(session.clientFieldsBeside(StepOfClient.fields(), StepOfClient::client));
        Predicate<StepOfClient> passes = Filter.parse("--where", filter, new QueryLanguage<>(fields, StepOfClient::asOf),
                session);
        return StepOfClient.where(passes, steps, model, plan);
    }
}
