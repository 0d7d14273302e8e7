package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.cli.internal.list.JsonValue.object;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Readable;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.cli.internal.list.JsonValue;
import org.lockkeeper.cli.internal.text.Palette;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ServerChange;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.report.text.JsonWriter;
import org.lockkeeper.report.text.SafeText;

/** Prints how two states differ. */
record ComparisonText(Differences differences) {

    /** Writes it for people. */
    void table(OutputStream stream, int width, Palette palette) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(palette.strong(SafeText.oneLine(differences.left().name() + "  ->  " + differences.right().name()))
                + "\n\n");
        for (State side : List.of(differences.left(), differences.right())) {
            if (!hypotheses(side).isEmpty()) {
                out.write(palette.strong("HYPOTHETICAL") + ", not what is known: " + SafeText.oneLine(side.name()) + "\n");
                for (String sentence : hypotheses(side)) {
                    out.write("  " + SafeText.oneLine(Times.sentence(sentence)) + "\n");
                }
                out.write("\n");
            }
        }
        List<@Nullable String[]> cells = new ArrayList<>();
        for (Differences.Cell cell : differences.matrix()) {
            cells.add(new @Nullable String[] {name(cell.from()), name(cell.to()), Integer.toString(cell.count())});
        }
        new TextTable(List.of("FROM", "TO", "CLIENTS"), cells, new boolean[] {false, false, true})
                .write(out, width, 0, palette::strong, text -> text);
        if (!differences.clients().isEmpty()) {
            out.write("\n");
            List<@Nullable String[]> rows = differences.clients().stream().map(ComparisonText::row).toList();
            new TextTable(List.of("SERVER", "ACCOUNT", "COMPUTER", "CONNECTOR", "CHANGE", "FROM", "TO", "BECAUSE"),
                    rows, new boolean[8]).write(out, width, 0, palette::strong, text -> text);
        }
        out.write("\n");
        counts(differences, out);
        out.flush();
    }

    /** Writes how many clients differ in which way, and which servers do. */
    static void counts(Differences differences, Writer out) throws IOException {
        out.write(counts(differences) + "\n");
        for (ServerChange change : differences.servers()) {
            out.write("Server: " + SafeText.oneLine(Times.sentence(change.words())) + "\n");
        }
    }

    private static String counts(Differences differences) {
        int blocked = differences.newlyBlocked();
        int repaired = differences.repaired();
        return "Clients: " + differences.count(ChangeKind.NEW) + " new, " + differences.count(ChangeKind.GONE)
                + " gone, " + differences.count(ChangeKind.VERDICT) + " with another verdict"
                + (blocked + repaired == 0 ? "" : " (" + blocked + " newly blocked, " + repaired + " repaired)") + ", "
                + differences.count(ChangeKind.FACT) + " of which something else is known";
    }

    /** The same as fields of an object: "changes", "newlyBlocked", "repaired" and "serverChanges". */
    static void counts(Differences differences, JsonWriter json) throws IOException {
        json.name("changes").beginObject();
        for (ChangeKind kind : ChangeKind.values()) {
            json.name(kind.name()).value(differences.count(kind));
        }
        json.endObject();
        json.name("newlyBlocked").value(differences.newlyBlocked());
        json.name("repaired").value(differences.repaired());
        json.name("serverChanges").beginLines();
        write(differences.servers(), json);
        json.endArray();
    }

    private static List<String> hypotheses(State side) {
        return side.plan() == null ? List.of() : side.plan().hypotheses();
    }

    private static void hypotheses(String name, State side, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (String sentence : hypotheses(side)) {
            json.value(sentence);
        }
        json.endArray();
    }

    /** Writes servers whose answer is another as values of an array. */
    static void write(List<ServerChange> changes, JsonWriter json) throws IOException {
        for (ServerChange change : changes) {
            JsonValue.write(object("server", change.server(), "from", change.from(), "to", change.to()), json);
        }
    }

    private static String name(@Nullable Verdict verdict) {
        return verdict == null ? "-" : verdict.name();
    }

    private static @Nullable String[] row(ClientChange change) {
        Subject.OfClient who = change.who();
        String facts = change.facts().stream().map(f -> f.attribute().title() + " " + Readable.value(f.attribute(), f.from())
                + " -> " + (f.disputed().isEmpty() ? Readable.value(f.attribute(), f.to()) : "unknown, sources say "
                        + f.disputed().stream().map(v -> Readable.value(f.attribute(), v)).collect(Collectors.joining(" and "))))
                .collect(Collectors.joining("; "));
        String evidence = change.because().stream().map(Object::toString).collect(Collectors.joining(", "));
        return new @Nullable String[] {who.server(), who.account(), who.computer(),
            who.connector() == null ? null : who.connector().name(), change.kind().name(), name(change.from()),
            name(change.to()),
            facts.isEmpty() ? evidence : evidence.isEmpty() ? facts : facts + " (" + evidence + ")"};
    }

    /** Writes it as one object (schema {@code releng/schema/compare-1.schema.json}). */
    void json(OutputStream stream) throws IOException {
        JsonWriter json = new JsonWriter(stream);
        json.beginObject();
        json.name("schema").value("lockkeeper/compare/1");
        json.name("left").value(differences.left().name());
        json.name("right").value(differences.right().name());
        json.name("hypothetical").beginObject();
        hypotheses("left", differences.left(), json);
        hypotheses("right", differences.right(), json);
        json.endObject();
        json.name("matrix").beginLines();
        for (Differences.Cell cell : differences.matrix()) {
            JsonValue.write(object("from", cell.from(), "to", cell.to(), "count", cell.count()), json);
        }
        json.endArray();
        json.name("servers").beginLines();
        write(differences.servers(), json);
        json.endArray();
        json.name("clients").beginLines();
        for (ClientChange change : differences.clients()) {
            Subject.OfClient who = change.who();
            List<Object> facts = new ArrayList<>();
            change.facts().forEach(f -> facts.add(object("attribute", f.attribute().id(), "from", f.from(), "to",
                    f.to(), "disputed", f.disputed())));
            JsonValue.write(object("server", who.server(), "account", who.account(), "computer", who.computer(),
                    "connector", who.connector(), "change", change.kind(), "from", change.from(), "to", change.to(),
                    "because", change.because(), "facts", facts), json);
        }
        json.endArray();
        json.endObject();
        json.finish();
    }
}
