package org.lockkeeper.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** By what steps are put together. */
public enum StepGroups {
    /** What is done: "reinstall on these 8 computers". */
    REMEDY,
    /** Where it is done. */
    COMPUTER,
    /** For whom it is done. */
    PERSON,
    /** When it is done; names are those of {@link org.lockkeeper.api.rules.Step.Phase}. */
    PHASE,
    /** How far it is; names are those of {@link org.lockkeeper.api.plan.StepState}. */
    STATE;

    /**
     * The steps by what they are put together; in the order of the steps, phases and states in their own; what is not known
     * last. A step that serves several computers or people is in the group of each.
     *
     * @return each group's steps by its name; the empty name where the computer or the person is not known
     */
    public Map<String, List<PlannedStep>> of(List<PlannedStep> steps) {
        if (this == PHASE || this == STATE) {
            Map<Enum<?>, List<PlannedStep>> byValue = new TreeMap<>();
            for (PlannedStep step : steps) {
                byValue.computeIfAbsent(this == PHASE ? step.step().phase() : step.state(), _ -> new ArrayList<>())
                        .add(step);
            }
            Map<String, List<PlannedStep>> groups = new LinkedHashMap<>();
            byValue.forEach((value, some) -> groups.put(value.name(), some));
            return groups;
        }
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
    public String unknown() {
        return this + " not known";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
