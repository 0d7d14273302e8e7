package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.TableStart;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.csv.CsvFile;
import org.lockkeeper.intake.internal.source.FoundSource;
import org.lockkeeper.intake.internal.source.Root;
import org.lockkeeper.intake.internal.source.Walk;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.secrets.Redaction;

/** Tells people what a table that nobody reads seems to be, and how they can have it read. */
public final class UnknownTable {

    private static final int MOST_COLUMNS = 500;

    private static final int MOST_ROWS = 6;

    private UnknownTable() {
    }

    /**
     * How a file begins that is a table; empty where it is none, or an archive.
     *
     * @param words by which a table of text is known
     * @throws ProblemException where it cannot be read
     */
    public static Optional<TableStart> start(Path file, TableWords words, Progress progress) throws ProblemException {
        try (Walk walk = new Walk(Limits.USUAL, progress)) {
            List<Root> roots = walk.under(file);
            if (roots.size() != 1 || !roots.getFirst().singleFile() || roots.getFirst().files().size() != 1) {
                return Optional.empty();
            }
            FoundSource source = new FoundSource(roots.getFirst().files().getFirst(), Limits.USUAL, progress);
            List<String> header = header(source, words);
            return header == null ? Optional.empty() : Optional.of(new TableStart(header, rows(source, header)));
        } catch (IOException e) {
            throw new ProblemException(file + ": " + Walk.reason(e) + ".", e);
        }
    }

    /** The rows below a header, without secrets. */
    private static List<List<String>> rows(ImportSource source, List<String> header) {
        List<List<String>> rows = isPage(source) ? HtmlTableImporter.firstRows(source)
                : CsvFile.rows(source, TableRows.MOST_BEFORE);
        int at = rows.indexOf(header);
        return rows.stream().skip(at + 1L).filter(row -> at >= 0 && row.size() > 1).limit(MOST_ROWS)
                .map(row -> shown(row, header)).toList();
    }

    private static List<String> shown(List<String> row, List<String> header) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(Redaction.excerpt(i < header.size() ? Redaction.value(header.get(i), row.get(i)) : row.get(i)));
        }
        return cells;
    }

    private static boolean isPage(ImportSource source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
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
        if (isPage(source)) {
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
