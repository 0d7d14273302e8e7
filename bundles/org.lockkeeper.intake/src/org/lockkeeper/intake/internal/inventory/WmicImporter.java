package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.inventory.Columns.Meaning;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads {@code wmic product get … /format:csv}: UTF-16, line ends {@code \r\r\n}, a blank first line, the columns after
 * {@code Node} in alphabetical order, and commas in values without quotation marks (domain facts, "wmic").
 */
public final class WmicImporter implements Importer {

    @Override
    public String id() {
        return "programs-wmic";
    }

    @Override
    public String title() {
        return "Installed programs as wmic lists them";
    }

    @Override
    public int recognise(ImportSource source) {
        return LogLines.first(source.head(), 5).stream().anyMatch(WmicImporter::isHeader) ? 85 : 0;
    }

    private static boolean isHeader(String line) {
        return line.startsWith("Node,") && line.indexOf('"') < 0
                && Columns.of(split(line)).has(Meaning.PROGRAM);
    }

    private static List<String> split(String line) {
        return Arrays.asList(line.strip().split(",", -1));
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Computers computers = new Computers(source, context, false);
        List<String> header = null;
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                String line = lines.text();
                if (lines.isTooLong()) {
                    context.reject(lines.number(), "the line is longer than 1 MiB and was passed over");
                } else if (isHeader(line)) {
                    header = split(line);
                } else if (!line.isBlank() && header != null) {
                    row(line, header, lines, computers, context);
                }
            }
        } finally {
            computers.observe();
        }
    }

    private static void row(String line, List<String> header, LogLines lines, Computers computers,
            ImportContext context) {
        List<String> fields = WmicRow.split(line, header);
        if (fields == null) {
            context.reject(lines.number(), "expected " + header.size() + " fields (" + String.join(",", header)
                    + "), found " + Redaction.quote(line));
            return;
        }
        Columns columns = Columns.of(header);
        String name = field(fields, columns, Meaning.PROGRAM);
        if (name != null && !name.isBlank()) {
            computers.add(new Program(fields.getFirst(), name.strip(), field(fields, columns, Meaning.VERSION),
                    field(fields, columns, Meaning.INSTALLED), field(fields, columns, Meaning.LOCATION), null,
                    lines.number(), lines.offset()));
        }
    }

    private static String field(List<String> fields, Columns columns, Meaning meaning) {
        int position = columns.position(meaning);
        return position < 0 ? null : fields.get(position);
    }
}
