package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.cli.internal.text.DisplayWidth;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.core.scenario.SideBySide;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import org.lockkeeper.report.text.SafeText;

/** What is known and scenarios side by side, in their forms. */
record SideBySideText(List<SideBySide> sides) implements OutputOptions.Answer {

    private static String name(SideBySide side) {
        Scenario scenario = side.scenario();
        return scenario == null ? "(as it is known)" : scenario.name();
    }

    private static List<@Nullable Object> cells(SideBySide side) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(name(side), side.plan().target(), side.plan().worst()));
        for (Verdict verdict : Verdict.values()) {
            cells.add(side.plan().total(verdict));
        }
        cells.add(side.plan().cutOff().least());
        cells.add(side.plan().cutOff().most());
        return cells;
    }

    @Override
    public void table(Writer writer, int width) throws IOException {
        List<String> header = new ArrayList<>(List.of("SCENARIO", "TO", "ANSWER BY"));
        for (Verdict verdict : Verdict.values()) {
            header.add(verdict.name());
        }
        header.addAll(List.of("AT LEAST", "AT MOST"));
        boolean[] right = new boolean[header.size()];
        for (int i = 3; i < right.length; i++) {
            right[i] = true;
        }
        List<@Nullable String[]> rows = sides.stream().map(s -> cells(s).stream().map(c -> SafeText.oneLine(
                Objects.toString(c, ""))).<@Nullable String>toArray(String[]::new)).toList();
        new TextTable(header, rows, right).write(writer, width, 0, text -> text, text -> text);
        writer.write("AT LEAST and AT MOST lose e-mail in Outlook, whatever is not known.\n");
        for (SideBySide side : sides) {
            String text = side.plan().isHypothetical() ? "HYPOTHETICAL: " + PlanText.hypotheses(side.plan()) + "." : "";
            for (String line : text.isEmpty() ? List.<String>of() : DisplayWidth.wrap(SafeText.oneLine(Times.sentence(text)), width)) {
                writer.write(line + "\n");
            }
        }
    }

    @Override
    public void json(JsonWriter json) throws IOException {
        json.beginLines();
        for (SideBySide side : sides) {
            json.beginObject();
            json.name("scenario").value(side.scenario() == null ? null : side.scenario().name());
            json.name("target").value(side.plan().target().toString());
            json.name("worst").value(side.plan().worst().name());
            json.name("answer").value(PlanText.answer(side.plan()));
            json.name("totals").beginObject();
            for (Verdict verdict : Verdict.values()) {
                json.name(verdict.name()).value(side.plan().total(verdict));
            }
            json.endObject();
            json.name("cutOff").beginObject();
            json.name("least").value(side.plan().cutOff().least());
            json.name("most").value(side.plan().cutOff().most());
            json.endObject();
            json.name("hypothetical").beginArray();
            for (String sentence : side.plan().hypotheses()) {
                json.value(sentence);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void csv(CsvWriter csv) throws IOException {
        csv.row("scenario", "target", "worst", "blocked", "unknown", "manual", "automatic", "unaffected", "cutOffLeast",
                "cutOffMost", "hypothetical");
        for (SideBySide side : sides) {
            List<@Nullable Object> cells = cells(side);
            cells.set(0, side.scenario() == null ? null : side.scenario().name());
            cells.add(PlanText.hypotheses(side.plan()));
            csv.row(cells.toArray());
        }
    }
}
