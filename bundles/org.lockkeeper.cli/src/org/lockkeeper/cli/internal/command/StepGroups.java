package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.core.plan.PlannedStep;

/** By what steps are put together. */
enum StepGroups {
    /** What is done: "reinstall on these 8 computers". */
    REMEDY,
    /** Where it is done. */
    COMPUTER,
    /** For whom it is done. */
    PERSON;

    /**
     * The steps by what they are put together; in the order of the steps, what is not known last.
     *
     * @return each group's steps by its name; the empty name where the computer or the person is not known
     */
    Map<String, List<PlannedStep>> of(List<PlannedStep> steps) {
        Map<String, List<PlannedStep>> groups = new LinkedHashMap<>();
        for (PlannedStep step : steps) {
            for (String name : names(step)) {
                groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(step);
            }
        }
        List<PlannedStep> unknown = groups.remove("");
        if (unknown != null) {
            groups.put("", unknown);
        }
        return groups;
    }

    private List<String> names(PlannedStep step) {
        if (this == REMEDY) {
            return List.of(step.step().title());
        }
        if (step.clients().isEmpty()) {
            return List.of("server " + step.server());
        }
        return step.clients().stream().map(client -> Objects.requireNonNullElse(
                this == COMPUTER ? client.computer() : client.account(), "")).distinct().toList();
    }

    /** What a group without a name is called. */
    String unknown() {
        return this + " not known";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
