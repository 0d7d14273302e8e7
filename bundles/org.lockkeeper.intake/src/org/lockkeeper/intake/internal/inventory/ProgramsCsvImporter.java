package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.List;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.csv.CsvFile;
import org.lockkeeper.intake.internal.inventory.Columns.Meaning;

/** Reads lists of programs as CSV: PowerShell's {@code Export-Csv} and the exports of inventory tools. */
public final class ProgramsCsvImporter implements Importer {

    @Override
    public String id() {
        return "programs-csv";
    }

    @Override
    public String title() {
        return "Installed programs as CSV (PowerShell and others)";
    }

    @Override
    public int recognise(ImportSource source) {
        List<String> header = CsvFile.header(source.head());
        return header.size() > 1 && Columns.of(header).areOfInventory() ? 70 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Computers computers = new Computers(source, context, false);
        try (CsvFile csv = CsvFile.open(source)) {
            if (csv.next()) {
                Columns columns = Columns.of(csv.row().getFields());
                while (csv.next()) {
                    row(csv, columns, computers);
                }
            }
        } finally {
            computers.observe();
        }
    }

    private static void row(CsvFile csv, Columns columns, Computers computers) {
        String name = field(csv, columns, Meaning.PROGRAM);
        if (name == null || name.isBlank()) {
            // entries without a name are usual: Windows has many
            return;
        }
        String seen = field(csv, columns, Meaning.COLLECTED);
        Moment seenAt = seen == null || seen.isBlank() ? null : InstallDate.tryParse(seen).orElse(null);
        computers.add(new Program(field(csv, columns, Meaning.COMPUTER), name.strip(),
                field(csv, columns, Meaning.VERSION), field(csv, columns, Meaning.INSTALLED),
                field(csv, columns, Meaning.LOCATION), seenAt, csv.line(), csv.offset()));
    }

    private static String field(CsvFile csv, Columns columns, Meaning meaning) {
        int position = columns.position(meaning);
        return position < 0 || position >= csv.row().getFieldCount() ? null : csv.row().getField(position);
    }
}
