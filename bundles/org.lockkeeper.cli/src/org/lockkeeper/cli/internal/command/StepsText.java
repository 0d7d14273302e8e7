package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepGroups;
import org.lockkeeper.core.plan.StepMark;
import org.lockkeeper.report.PlanJson;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;

/**
 * Steps in their forms.
 *
 * @param by by what they are put together; {@code null} for a list
 */
record StepsText(List<PlannedStep> steps, @Nullable StepGroups by) implements OutputOptions.Answer {

    @Override
    public void table(Writer writer, int width) throws IOException {
        if (by == null) {
            // one kind of work together
            Map<String, List<PlannedStep>> kinds = new LinkedHashMap<>();
            steps.forEach(s -> kinds.computeIfAbsent(s.step().phase() + "  " + heading(s), _ -> new ArrayList<>()).add(s));
            for (Map.Entry<String, List<PlannedStep>> kind : kinds.entrySet()) {
                group(kind.getKey(), kind.getValue(), false, writer, width);
            }
        } else {
            for (Map.Entry<String, List<PlannedStep>> group : by.of(steps).entrySet()) {
                String name = group.getKey().isEmpty() ? by.unknown() : group.getKey();
                group(name + ": " + PlanText.count(group.getValue().size(), "step") + minutes(group.getValue()),
                        group.getValue(), by != StepGroups.REMEDY, writer, width);
            }
        }
        writer.write(steps.isEmpty() ? "No steps.\n" : PlanText.count(steps.size(), "step") + ": " + states() + "\n");
    }

    private static void group(String heading, List<PlannedStep> steps, boolean titled, Writer writer, int width)
            throws IOException {
        writer.write(heading + "\n");
        boolean remarked = steps.stream().anyMatch(s -> !remark(s).isEmpty());
        List<@Nullable String[]> rows = steps.stream().map(s -> {
            String what = titled ? s.step().phase() + ": " + heading(s) : whom(s);
            return remarked ? new @Nullable String[] {s.id(), s.state().name(), minutes(s), what, remark(s)}
                    : new @Nullable String[] {s.id(), s.state().name(), minutes(s), what};
        }).toList();
        int columns = remarked ? 5 : 4;
        new TextTable(Collections.nCopies(columns, ""), rows, new boolean[columns]).write(writer, width, 2, null,
                text -> text);
        writer.write("\n");
    }

    private static String whom(PlannedStep step) {
        return step.clients().isEmpty() ? step.server() : step.server() + ": " + Who.text(step.clients());
    }

    /** What was said, or what evidence shows. */
    private static String remark(PlannedStep step) {
        if (!step.because().isEmpty()) {
            return "by " + Times.sentence(step.because().stream().map(StepsText::evidence)
                    .collect(Collectors.joining(", ")));
        }
        StepMark mark = step.mark();
        return mark == null || step.state() == StepState.OPEN ? "" : mark.by()
                + (mark.until() == null ? "" : " until " + mark.until())
                + (mark.reason().isEmpty() ? "" : ": " + mark.reason());
    }

    private static String evidence(Evidence evidence) {
        return evidence + (evidence.observedAt() == null ? "" : " of " + evidence.observedAt());
    }

    private String states() {
        Map<StepState, Integer> counts = new EnumMap<>(StepState.class);
        steps.forEach(s -> counts.merge(s.state(), 1, Integer::sum));
        return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String heading(PlannedStep step) {
        return step.step().title() + " (" + actor(step)
                + (step.step().needsElevation() ? ", an administrator's password is asked" : "") + ")";
    }

    private static String minutes(PlannedStep step) {
        return step.step().minutes() == null ? "" : step.step().minutes() + " min";
    }

    private static String minutes(List<PlannedStep> steps) {
        int known = minutesKnown(steps);
        return known == 0 ? "" : ", " + known + " minutes known";
    }

    private static int minutesKnown(List<PlannedStep> steps) {
        return steps.stream().map(s -> s.step().minutes()).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    private static String actor(PlannedStep step) {
        return switch (step.step().actor()) {
            case ADMINISTRATOR -> "administrator";
            case SERVER_ADMINISTRATOR -> "server administrator";
            case USER -> "user";
        };
    }

    @Override
    public void json(JsonWriter json) throws IOException {
        json.beginLines();
        if (by == null) {
            for (PlannedStep step : steps) {
                step(step, json);
            }
        } else {
            for (Map.Entry<String, List<PlannedStep>> group : by.of(steps).entrySet()) {
                json.beginObject();
                json.name(by.toString()).value(group.getKey().isEmpty() ? null : group.getKey());
                json.name("count").value(group.getValue().size());
                json.name("minutesKnown").value(minutesKnown(group.getValue()));
                json.name("steps").beginArray();
                for (PlannedStep step : group.getValue()) {
                    step(step, json);
                }
                json.endArray();
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void step(PlannedStep step, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("id").value(step.id());
        json.name("phase").value(step.step().phase().name());
        json.name("title").value(step.step().title());
        json.name("actor").value(step.step().actor().name());
        json.name("needsElevation").value(step.step().needsElevation());
        json.name("minutes").value(step.step().minutes());
        json.name("state").value(step.state().name());
        Who.clients(step.clients(), json);
        json.name("server").value(step.server());
        json.name("because");
        PlanJson.evidence(step.because(), json);
        if (step.mark() == null) {
            json.name("mark").value((String) null);
        } else {
            json.name("mark").beginObject();
            json.name("state").value(step.mark().state().name());
            json.name("by").value(step.mark().by());
            json.name("at").value(step.mark().when().toString());
            json.name("reason").value(step.mark().reason());
            json.name("until").value(step.mark().until() == null ? null : step.mark().until().toString());
            json.endObject();
        }
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) throws IOException {
        csv.row("id", "phase", "title", "actor", "needsElevation", "minutes", "state", "clients", "server", "said", "by",
                "at", "until", "because");
        for (PlannedStep step : steps) {
            StepMark mark = step.mark();
            csv.row(step.id(), step.step().phase(), step.step().title(), step.step().actor(),
                    step.step().needsElevation(), step.step().minutes(), step.state(), Who.text(step.clients()),
                    step.server(), mark == null ? null : mark.reason(), mark == null ? null : mark.by(),
                    mark == null ? null : mark.when(), mark == null ? null : mark.until(),
                    step.because().stream().map(StepsText::evidence).collect(Collectors.joining("; ")));
        }
    }
}
