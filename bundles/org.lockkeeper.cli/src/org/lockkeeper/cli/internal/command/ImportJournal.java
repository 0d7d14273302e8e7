package org.lockkeeper.cli.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.Messages;
import org.lockkeeper.cli.internal.text.Palette;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.plan.FollowUp;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.JsonWriter;
import org.lockkeeper.report.text.SafeText;

/** What became of one import: file by file, with every row that could not be used. */
final class ImportJournal {

    private static final int SHOWN = 20;
    private static final int WARNED = 5;

    private final ImportEntry entry;
    private final List<JournalFile> files;
    private final List<RejectedRow> rejected;
    private final @Nullable News news;

    /**
     * What became otherwise by it.
     *
     * @param followUp what it verified and reopened; {@code null} where that is not known
     * @param changes what is known now against what was known before
     */
    record News(@Nullable FollowUp followUp, Differences changes) {
    }

    ImportJournal(ImportEntry entry, Workspace workspace) throws ProblemException {
        this(entry, workspace, null);
    }

    /** @param news what became otherwise by it; {@code null} where nothing was known before, or that is not told */
    ImportJournal(ImportEntry entry, Workspace workspace, @Nullable News news) throws ProblemException {
        this.news = news;
        this.entry = entry;
        this.files = workspace.files(entry.id());
        this.rejected = workspace.rejected(entry.id());
    }

    /** Tells on standard error what was not used: silence would make it look like no evidence. */
    void warn(Messages messages) {
        for (JournalFile file : files) {
            if (file.isRecognised() && file.problem() != null) {
                messages.warning(file.file().path() + ": " + file.problem());
            }
        }
        List<JournalFile> strange = files.stream().filter(f -> !f.isRecognised()).toList();
        for (JournalFile file : strange.subList(0, Math.min(WARNED, strange.size()))) {
            messages.warning(file.file().path() + ": "
                    + (file.problem() == null ? "not recognised, not used" : file.problem()));
        }
        andMore(strange.size() - WARNED, "file that was not used", "files that were not used", messages);
        for (RejectedRow row : rejected.subList(0, Math.min(WARNED, rejected.size()))) {
            messages.warning(place(row) + ": " + row.reason());
        }
        andMore(rejected.size() - WARNED, "rejected row", "rejected rows", messages);
        messages.note("Read " + PlanText.count(entry.files(), "file") + ": "
                + PlanText.count(entry.observations(), "observation") + " about "
                + PlanText.count(entry.servers().size(), "server")
                + (entry.servers().isEmpty() ? "" : " (" + String.join(", ", entry.servers()) + ")"));
    }

    private static void andMore(int more, String one, String many, Messages messages) {
        if (more > 0) {
            messages.warning("… and " + more + " more " + (more == 1 ? one : many)
                    + "; lockkeeper import --verbose lists all");
        }
    }

    /** Writes the journal for people. */
    void table(OutputStream stream, int width, Palette palette, boolean all) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(palette.strong("Import " + entry.id()) + " at " + entry.importedAt().truncatedTo(ChronoUnit.SECONDS)
                + ": " + PlanText.count(entry.files(), "file") + ", "
                + PlanText.count(entry.observations(), "observation") + ", "
                + PlanText.count(entry.rejected(), "rejected row") + "\n");
        out.write("Servers: " + (entry.servers().isEmpty() ? "none"
                : SafeText.oneLine(String.join(", ", entry.servers()))) + "\n");
        if (news != null) {
            if (news.followUp() != null) {
                out.write("Verified " + PlanText.count(news.followUp().newlyVerified(), "step") + ", reopened "
                        + news.followUp().newlyReopened() + "\n");
            }
            write(news.changes(), out);
        }
        List<@Nullable String[]> rows = files.stream().map(f -> new @Nullable String[] {f.file().path(),
            f.isRecognised() ? f.kind() : "not recognised", f.server(), Long.toString(f.observations()),
            Long.toString(f.rejected())}).toList();
        if (!rows.isEmpty()) {
            out.write("\n");
            new TextTable(List.of("FILE", "READ AS", "SERVER", "OBSERVATIONS", "REJECTED"), rows,
                    new boolean[] {false, false, false, true, true}).write(out, width, 0, palette::strong,
                            text -> text);
        }
        List<JournalFile> remarks = files.stream().filter(f -> f.problem() != null).toList();
        if (!remarks.isEmpty()) {
            out.write("\n" + palette.strong("Remarks") + "\n");
            for (JournalFile file : remarks) {
                out.write("  " + SafeText.oneLine(file.file().path() + ": " + file.problem()) + "\n");
            }
        }
        if (!rejected.isEmpty()) {
            out.write("\n" + palette.strong("Rejected rows") + "\n");
            int shown = all ? rejected.size() : Math.min(SHOWN, rejected.size());
            for (RejectedRow row : rejected.subList(0, shown)) {
                out.write("  " + SafeText.oneLine(place(row) + ": " + row.reason()) + "\n");
            }
            if (shown < rejected.size()) {
                out.write("  and " + (rejected.size() - shown) + " more; --verbose lists all\n");
            }
        }
        out.write("\nTo take it back: lockkeeper import --undo " + entry.id() + "\n");
        out.flush();
    }

    private static void write(Differences changes, Writer out) throws IOException {
        if (changes.isEmpty()) {
            out.write("Nothing new: no client has another verdict or other facts\n");
            return;
        }
        ComparisonText.counts(changes, out);
        if (!changes.clients().isEmpty()) {
            out.write("Which, and why: lockkeeper compare\n");
        }
    }

    /** Writes the journal as one object, "lockkeeper/import/1" (schema {@code releng/schema/import-1.schema.json}). */
    void json(OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject();
        json.name("schema").value("lockkeeper/import/1");
        json.name("id").value(entry.id());
        json.name("importedAt").value(entry.importedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.name("source").value(String.join(", ", entry.sources()));
        json.name("servers").beginArray();
        for (String server : entry.servers()) {
            json.value(server);
        }
        json.endArray();
        json.name("files").value(entry.files());
        json.name("observations").value(entry.observations());
        json.name("rejected").value(entry.rejected());
        FollowUp followUp = news == null ? null : news.followUp();
        json.name("verifiedSteps").value(followUp == null ? null : followUp.newlyVerified());
        json.name("reopenedSteps").value(followUp == null ? null : followUp.newlyReopened());
        if (news != null) {
            ComparisonText.counts(news.changes(), json);
        }
        json.name("journal").beginLines();
        for (JournalFile file : files) {
            json.beginObject();
            json.name("file").value(file.file().path());
            json.name("sha256").value(file.file().sha256());
            json.name("server").value(file.server());
            json.name("kind").value(file.kind());
            json.name("observations").value(file.observations());
            json.name("rejected").value(file.rejected());
            json.name("problem").value(file.problem());
            json.endObject();
        }
        json.endArray();
        json.name("rejectedRows").beginLines();
        for (RejectedRow row : rejected) {
            json.beginObject();
            json.name("file").value(row.file().path());
            json.name("line").value(row.line());
            json.name("reason").value(row.reason());
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.finish();
    }

    private static String place(RejectedRow row) {
        return row.line() == 0 ? row.file().path() : row.file().path() + ":" + row.line();
    }
}
