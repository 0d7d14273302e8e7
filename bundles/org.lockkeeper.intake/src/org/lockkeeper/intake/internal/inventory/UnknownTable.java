package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.csv.CsvFile;

/** Tells people what a table that nobody reads seems to be, and how they can have it read. */
public final class UnknownTable {

    private static final int MOST_COLUMNS = 500;

    private UnknownTable() {
    }

    /**
     * What there is to be said; {@code null} where the file is no table.
     *
     * @param words by which what is known of its columns is told
     */
    public static @Nullable String reason(ImportSource source, TableWords words) {
        List<String> header = header(source, words);
        if (header == null) {
            return null;
        }
        Columns columns = Columns.of(header, words);
        String name = source.name().toLowerCase(Locale.ROOT);
        return !name.endsWith(".csv") && !name.endsWith(".tsv") && !columns.mayBeOfInventory() ? null
                : columns.unknown();
    }

    /** The columns of a table, shortened, for people. */
    public static String shown(List<String> header) {
        return Columns.of(header, TableWords.NONE).shown();
    }

    /**
     * The header of a file that seems to be a table; {@code null} where it is none.
     *
     * @param words by which a table of text is known
     */
    public static @Nullable List<String> header(ImportSource source, TableWords words) {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return HtmlTableImporter.firstRows(source).stream().filter(row -> row.size() > 1).findFirst().orElse(null);
        }
        List<List<String>> rows = CsvFile.rows(source, TableRows.MOST_BEFORE);
        List<String> header = rows.stream().filter(row -> row.size() > 1).findFirst().orElse(List.of());
        boolean alike = rows.size() > 1 && rows.stream().filter(row -> row.size() == header.size()).count() > 1;
        if (header.size() < 2 && name.endsWith(".txt")) {
            return TextTableImporter.likely(source, words);
        }
        if (header.size() < 2 || header.size() > MOST_COLUMNS || !alike
                || !name.endsWith(".csv") && !name.endsWith(".tsv") && !name.endsWith(".txt")
                || header.stream().anyMatch(cell -> cell.length() > 100)) {
            return null;
        }
        return header;
    }
}
