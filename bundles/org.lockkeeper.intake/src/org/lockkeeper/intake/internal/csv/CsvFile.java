package org.lockkeeper.intake.internal.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * Rows of a CSV file: separated by comma, semicolon, tab or bar, quoted or not, in any encoding, with or without
 * PowerShell's {@code #TYPE} line and Excel's {@code sep=} line before the header.
 */
public final class CsvFile implements AutoCloseable {

    private static final int LOOKED_AT = 32 * 1024;
    /** Of a smaller file all rows are there before another thread is. */
    private static final long LARGE = 1 << 20;

    private final CsvRow.Reader reader;
    private final char separator;
    private @Nullable CsvRow row;

    private CsvFile(InputStream in, ImportSource source, boolean ahead) {
        byte[] head = source.head();
        TextEncoding encoding = KnownStart.encoding(source);
        separator = Separator.of(encoding.decode(head, 0, Math.min(head.length, LOOKED_AT) & ~1));
        CsvRow.Reader rows = new CsvRows(in, encoding, separator);
        reader = ahead ? new ReadAhead(rows) : rows;
    }

    /** Opens a file; the first row read is the header. */
    public static CsvFile open(ImportSource source) throws IOException {
        return new CsvFile(source.open(), source, source.file().size() > LARGE);
    }

    /** The first rows of a file, as far as its first bytes have them. */
    public static List<List<String>> rows(ImportSource source, int most) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvFile file = ofHead(source)) {
            while (rows.size() < most && file.next()) {
                rows.add(file.fields());
            }
        } catch (IOException e) {
            // what cannot be read on, or is cut off in the middle of a row
        }
        return rows;
    }

    /** The header of a file, by its first bytes; empty where there is none. */
    public static List<String> header(ImportSource source) {
        try (CsvFile file = ofHead(source)) {
            return file.next() ? file.fields() : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static CsvFile ofHead(ImportSource source) {
        return new CsvFile(new ByteArrayInputStream(source.head()), source, false);
    }

    /**
     * Goes to the next row, past the lines before the header.
     *
     * @throws IOException with a message for people where the file cannot be read on
     */
    public boolean next() throws IOException {
        CsvRow next = reader.next();
        row = next == null ? row : next;
        return next != null;
    }

    private CsvRow row() {
        return Objects.requireNonNull(row, "there is a row only after next() told so");
    }

    /** The cells of the present row, without what is not seen in them and blanks around them. */
    public List<String> fields() {
        return row().fields();
    }

    /**
     * Whether a cell of the present row seems to have swallowed rows: a quotation mark was not closed where it should be,
     * and one further on took it for its own.
     *
     * @param columns how many cells a row has
     */
    public boolean hasSwallowed(int columns) {
        List<String> cells = row().asWritten();
        if (cells == null) {
            return false;
        }
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                if (cells.size() != columns
                        || cell.lines().anyMatch(line -> line.chars().filter(c -> c == separator).count() >= columns - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Line where the present row starts. */
    public long line() {
        return row().line();
    }

    /** Whether the file ends with a line end; to be asked when all rows were read. */
    public boolean endsWithLine() {
        return reader.endsWithLine();
    }

    /** Byte offset of that line. */
    public long offset() {
        return row().offset();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
