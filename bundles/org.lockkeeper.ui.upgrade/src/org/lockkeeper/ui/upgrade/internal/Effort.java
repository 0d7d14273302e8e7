package org.lockkeeper.ui.upgrade.internal;

import java.util.List;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Step;

/**
 * How much there is to do, and how much of that is known.
 *
 * @param steps how many steps
 * @param clients for how many clients
 * @param minutes sum of the minutes of those steps whose length is known
 * @param unknown how many steps have no known length
 * @param elevated how many steps ask for an administrator's password
 */
record Effort(int steps, int clients, long minutes, int unknown, int elevated) {

    /** The effort for some clients. */
    static Effort of(List<ClientPlan> plans) {
        Effort all = new Effort(0, 0, 0, 0, 0);
        for (ClientPlan client : plans) {
            all = all.plus(of(client.steps(), client.steps().isEmpty() ? 0 : 1));
        }
        return all;
    }

    /** The effort for a plan: for its servers and its clients. */
    static Effort of(UpgradePlan plan) {
        Effort all = of(plan.clients());
        for (ServerPlan server : plan.servers()) {
            all = all.plus(of(server.steps(), 0));
        }
        return all;
    }

    private static Effort of(List<Step> steps, int clients) {
        long minutes = 0;
        int unknown = 0;
        int elevated = 0;
        for (Step step : steps) {
            elevated += step.needsElevation() ? 1 : 0;
            if (step.minutes() == null) {
                unknown++;
            } else {
                minutes += step.minutes();
            }
        }
        return new Effort(steps.size(), clients, minutes, unknown, elevated);
    }

    private Effort plus(Effort other) {
        return new Effort(steps + other.steps, clients + other.clients, minutes + other.minutes,
                unknown + other.unknown, elevated + other.elevated);
    }

    /** A duration for people: {@code 3 h 05 min}. */
    static String duration(long minutes) {
        return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
