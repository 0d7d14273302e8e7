package org.lockkeeper.cli.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.cli.internal.text.Palette;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ImportPreview;
import org.lockkeeper.report.text.JsonWriter;
import org.lockkeeper.report.text.SafeText;

/** What an import would read and change; nothing of it happens. */
final class DryRun {

    private final ImportEntry entry;
    private final List<JournalFile> files;
    private final Differences changes;

    DryRun(ImportPreview preview) {
        this.entry = preview.entry();
        this.files = preview.files();
        this.changes = preview.changes();
    }

    /** Writes it for people. */
    void table(OutputStream stream, int width, Palette palette) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(palette.strong("Nothing was imported; this is what would be read") + "\n");
        out.write("Servers: " + (entry.servers().isEmpty() ? "none"
                : SafeText.oneLine(String.join(", ", entry.servers()))) + "\n\n");
        List<@Nullable String[]> rows = files.stream().map(f -> new @Nullable String[] {f.file().path(),
            f.isRecognised() ? f.kind() : "not recognised", f.server(), Long.toString(f.observations()),
            Long.toString(f.rejected())}).toList();
        new TextTable(List.of("FILE", "READ AS", "SERVER", "OBSERVATIONS", "REJECTED"), rows,
                new boolean[] {false, false, false, true, true}).write(out, width, 0, palette::strong, text -> text);
        List<JournalFile> remarks = files.stream().filter(f -> f.problem() != null).toList();
        if (!remarks.isEmpty()) {
            out.write("\n" + palette.strong("Remarks") + "\n");
            for (JournalFile file : remarks) {
                out.write("  " + SafeText.oneLine(file.file().path() + ": " + file.problem()) + "\n");
            }
        }
        out.write("\n");
        if (changes.isEmpty()) {
            out.write("Nothing new: no client would have another verdict or other facts\n");
        } else {
            ComparisonText.counts(changes, out);
        }
        out.flush();
    }

    /** Writes it as one object (schema {@code releng/schema/import-dry-run-1.schema.json}). */
    void json(OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject();
        json.name("schema").value("lockkeeper/import-dry-run/1");
        json.name("servers").beginArray();
        for (String server : entry.servers()) {
            json.value(server);
        }
        json.endArray();
        json.name("files").beginLines();
        for (JournalFile file : files) {
            json.beginObject();
            json.name("path").value(file.file().path());
            json.name("as").value(file.kind());
            json.name("server").value(file.server());
            json.name("observations").value(file.observations());
            json.name("rejected").value(file.rejected());
            json.name("problem").value(file.isRecognised() || file.problem() != null ? file.problem()
                    : "is not recognised");
            json.endObject();
        }
        json.endArray();
        ComparisonText.counts(changes, json);
        json.endObject();
        json.finish();
    }
}
