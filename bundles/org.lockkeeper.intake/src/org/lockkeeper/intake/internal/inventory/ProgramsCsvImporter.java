package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.csv.CsvFile;

/** Reads lists of programs as CSV: PowerShell's {@code Export-Csv} and the exports of inventory tools. */
public final class ProgramsCsvImporter implements TableImporter {

    private final TableWords words;
    private final KnownCells known = new KnownCells();

    /** @param words what columns mean whose names do not tell */
    public ProgramsCsvImporter(TableWords words) {
        this.words = words;
    }

    @Override
    public String id() {
        return "programs-csv";
    }

    @Override
    public String title() {
        return "Installed programs as CSV (PowerShell and others)";
    }

    @Override
    public int sureAtMost() {
        return 70;
    }

    @Override
    public @Nullable List<String> header(ImportSource source) {
        Columns columns = TableRows.header(CsvFile.rows(source, TableRows.MOST_BEFORE), words);
        return columns == null ? null : columns.header();
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Inventory inventory = new Inventory(source, context, id(), false);
        TableRows rows = new TableRows(words, known, inventory, true);
        CutEnd end = new CutEnd();
        boolean footer = false;
        try (CsvFile csv = CsvFile.open(source)) {
            while (csv.next()) {
                if (rows.hasHeader() && csv.hasSwallowed(rows.width())) {
                    inventory.lose(csv.line(), "a quotation mark is not closed, so that rows were taken for a part of"
                            + " this one");
                    continue;
                }
                rows.row(csv.fields(), csv.line(), csv.offset());
                if (rows.hasHeader()) {
                    end.row(csv.fields());
                    footer = csv.fields().size() == 1 && Footers.isFooter(csv.fields().getFirst());
                }
            }
            if (rows.hasHeader() && !(footer && csv.endsWithLine()) && end.isCut(rows.width(), csv.endsWithLine())) {
                inventory.cutInLastRow("breaks off in its last line");
            }
        } catch (IOException e) {
            inventory.doubt("breaks off");
            throw e;
        } finally {
            rows.finish();
            inventory.observe();
        }
        inventory.tellLost();
    }
}
