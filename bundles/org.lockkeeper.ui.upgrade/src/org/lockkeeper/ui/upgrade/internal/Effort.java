package org.lockkeeper.ui.upgrade.internal;

import java.util.List;
import org.lockkeeper.api.plan.ClientPlan;

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
        int steps = 0;
        int clients = 0;
        long minutes = 0;
        int unknown = 0;
        int elevated = 0;
        for (ClientPlan client : plans) {
            clients += client.steps().isEmpty() ? 0 : 1;
            for (var step : client.steps()) {
                steps++;
                elevated += step.needsElevation() ? 1 : 0;
                if (step.minutes() == null) {
                    unknown++;
                } else {
                    minutes += step.minutes();
                }
            }
        }
        return new Effort(steps, clients, minutes, unknown, elevated);
    }

    /** A duration for people: {@code 3 h 05 min}. */
    static String duration(long minutes) {
        return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
