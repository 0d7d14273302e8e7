package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads {@code wmic product get … /format:csv}: UTF-16, line ends {@code \r\r\n}, a blank first line, the columns after
 * {@code Node} in alphabetical order, and commas in values without quotation marks (domain facts, "wmic").
 */
public final class WmicImporter implements Importer {

    private final KnownCells known = new KnownCells();

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
        return KnownStart.lines(source, 5).stream().anyMatch(WmicImporter::isHeader) ? 85 : 0;
    }

    private static boolean isHeader(String line) {
        if (!line.startsWith("Node,") || line.indexOf('"') >= 0) {
            return false;
        }
        Columns columns = Columns.of(split(line), TableWords.NONE);
        return columns.has(Meaning.PROGRAM) && !columns.areOfOthers();
    }

    private static List<String> split(String line) {
        return Arrays.asList(line.strip().split(",", -1));
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Inventory inventory = new Inventory(source, context, id(), false);
        Columns columns = null;
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                String line = lines.text();
                if (lines.isTooLong()) {
                    inventory.lose(lines.number(), "the line is longer than 1 MiB and was passed over");
                } else if (isHeader(line)) {
                    columns = Columns.of(split(line), TableWords.NONE);
                } else if (!line.isBlank() && columns != null) {
                    row(line, columns, lines, inventory);
                }
            }
        } catch (IOException e) {
            inventory.doubt("breaks off");
            throw e;
        } finally {
            inventory.observe();
        }
        inventory.tellLost();
    }

    private void row(String line, Columns columns, LogLines lines, Inventory inventory) {
        List<String> header = columns.header();
        List<String> fields = WmicRow.split(line, header);
        if (fields == null) {
            inventory.lose(split(line).getFirst(), lines.number(), "expected " + header.size() + " fields ("
                    + String.join(",", header) + "), found " + Redaction.quote(line));
            return;
        }
        inventory.add(Program.of(meaning -> meaning == Meaning.COMPUTER ? fields.getFirst()
                : columns.value(fields, meaning), () -> columns.others(fields), lines.number(), lines.offset(), known), columns.unread(fields));
    }
}
