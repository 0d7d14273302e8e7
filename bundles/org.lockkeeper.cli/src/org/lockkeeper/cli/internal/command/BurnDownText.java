package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.plan.BurnDown;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;

/** Steps left over time in their forms. */
record BurnDownText(BurnDown burnDown) implements OutputOptions.Answer {

    // between two columns
    private static final int GAP = 2;
    private static final List<StepState> OVER = List.of(StepState.DONE, StepState.VERIFIED, StepState.WAIVED,
            StepState.REOPENED);

    private List<Wave> waves() {
        return burnDown.waves().waves();
    }

    @Override
    public void table(Writer writer, int width) throws IOException {
        if (burnDown.points().isEmpty()) {
            writer.write("Nothing was imported yet.\n");
            return;
        }
        List<String> header = new ArrayList<>(List.of("AT", "IMPORT", "LEFT"));
        OVER.forEach(s -> header.add(s.name()));
        table(header, p -> {
            List<String> row = new ArrayList<>(List.of(Moment.of(p.at()).toString(), Long.toString(p.importId()),
                    Integer.toString(p.allLeft())));
            OVER.forEach(s -> row.add(Integer.toString(p.count(s))));
            return row;
        }, writer, width);
        // the waves side by side, as many as there is room for, then the others below
        for (int from = 0; from < waves().size();) {
            List<String> names = new ArrayList<>(List.of("IMPORT"));
            int used = names.getFirst().length();
            int to = from;
            while (to < waves().size() && (to == from || used + GAP + widthOf(to) <= width)) {
                used += GAP + widthOf(to);
                names.add(waves().get(to++).name());
            }
            int first = from;
            int last = to;
            writer.write("\n");
            table(names, p -> {
                List<String> row = new ArrayList<>(List.of(Long.toString(p.importId())));
                p.left().subList(first, last).forEach(n -> row.add(n.toString()));
                return row;
            }, writer, width);
            from = to;
        }
        writer.write("Steps left after each line of the journal; those of a wave serve one of its clients.\n");
    }

    private int widthOf(int wave) {
        return Math.max(waves().get(wave).name().length(), burnDown.points().stream()
                .mapToInt(p -> p.left().get(wave).toString().length()).max().orElse(0));
    }

    private void table(List<String> header, Function<BurnDown.Point, List<String>> row, Writer writer, int width)
            throws IOException {
        boolean[] right = new boolean[header.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = !header.get(i).equals("AT");
        }
        new TextTable(header, burnDown.points().stream().map(p -> row.apply(p).<@Nullable String>toArray(String[]::new))
                .toList(), right).write(writer, width, 0, text -> text, text -> text);
    }

    @Override
    public void json(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("schema").value("lockkeeper/burndown/1");
        json.name("waves").beginArray();
        for (Wave wave : waves()) {
            json.value(wave.name());
        }
        json.endArray();
        json.name("points").beginLines();
        for (BurnDown.Point point : burnDown.points()) {
            json.beginObject();
            json.name("at").value(Moment.of(point.at()).toString());
            json.name("import").value(point.importId());
            json.name("left").value(point.allLeft());
            json.name("states").beginObject();
            for (StepState state : StepState.values()) {
                json.name(state.name()).value(point.count(state));
            }
            json.endObject();
            json.name("leftByWave").beginArray();
            for (int left : point.left()) {
                json.value(left);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) throws IOException {
        csv.row("at", "import", "wave", "left", "open", "doing", "done", "verified", "reopened", "waived");
        for (BurnDown.Point point : burnDown.points()) {
            Moment at = Moment.of(point.at());
            List<@Nullable Object> row = new ArrayList<>(List.of(at, point.importId(), "all", point.allLeft()));
            for (StepState state : StepState.values()) {
                row.add(point.count(state));
            }
            csv.row(row.toArray());
            for (int i = 0; i < waves().size(); i++) {
                csv.row(at, point.importId(), waves().get(i).name(), point.left().get(i), null, null, null, null, null, null);
            }
        }
    }
}
