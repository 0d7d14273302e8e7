package org.lockkeeper.intake.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;
import org.lockkeeper.text.lines.LineTracker;
import org.lockkeeper.text.names.Blanks;

/**
 * Rows of a CSV file: separated by comma, semicolon, tab or bar, quoted or not, in any encoding, with or without
 * PowerShell's {@code #TYPE} line and Excel's {@code sep=} line before the header.
 */
public final class CsvFile implements AutoCloseable {

    private static final int LONGEST_ROW = 1 << 20;
    private static final int LOOKED_AT = 32 * 1024;

    private final LastByte last;
    private final LineTracker tracker;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private final char separator;
    private @Nullable CsvRecord row;
    private @Nullable List<String> fields;

    private CsvFile(InputStream in, ImportSource source) {
        byte[] head = source.head();
        TextEncoding encoding = KnownStart.encoding(source);
        last = new LastByte(in, encoding);
        tracker = new LineTracker(last, encoding);
        separator = Separator.of(encoding.decode(head, 0, Math.min(head.length, LOOKED_AT) & ~1));
        reader = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).skipEmptyLines(true)
                .detectBomHeader(false).maxBufferSize(LONGEST_ROW).ofCsvRecord(new TolerantReader(tracker, encoding));
        rows = reader.iterator();
    }

    /** Opens a file; the first row read is the header. */
    public static CsvFile open(ImportSource source) throws IOException {
        return new CsvFile(source.open(), source);
    }

    /** The first rows of a file, as far as its first bytes have them. */
    public static List<List<String>> rows(ImportSource source, int most) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvFile file = new CsvFile(new ByteArrayInputStream(source.head()), source)) {
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
        try (CsvFile file = new CsvFile(new ByteArrayInputStream(source.head()), source)) {
            return file.next() ? file.fields() : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Goes to the next row, past the lines before the header.
     *
     * @throws IOException with a message for people where the file cannot be read on
     */
    public boolean next() throws IOException {
        try {
            while (rows.hasNext()) {
                boolean first = row == null;
                row = rows.next();
                fields = null;
                String start = row.getField(0);
                if (!first || !start.startsWith("#TYPE ") && !start.regionMatches(true, 0, "sep=", 0, 4)) {
                    return true;
                }
                row = null;
            }
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException("cannot be read on after the row in line "
                    + (row == null ? 1 : row.getStartingLineNumber()) + ": a quotation mark is not closed, or is one"
                    + " within a value, or a row is longer than 1 MiB; the rows after it are not known", null);
        }
    }

    private CsvRecord row() {
        return Objects.requireNonNull(row, "there is a row only after next() told so");
    }

    /** The cells of the present row, without what is not seen in them and blanks around them. */
    public List<String> fields() {
        if (fields == null) {
            fields = row().getFields().stream().map(CsvFile::said).toList();
        }
        return fields;
    }

    /** What a cell says: not what keeps spreadsheets from taking it for a number ({@code ="7.2.3"}), nor quotation marks. */
    private static String said(String cell) {
        String text = Blanks.clean(cell);
        int length = text.length();
        if (length > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return Blanks.clean(text.substring(2, length - 1));
        }
        return length > 2 && text.charAt(0) == '\'' && text.charAt(length - 1) == '\''
                ? Blanks.clean(text.substring(1, length - 1)) : text;
    }

    /**
     * Whether a cell of the present row seems to have swallowed rows: a quotation mark was not closed where it should be,
     * and one further on took it for its own.
     *
     * @param columns how many cells a row has
     */
    public boolean hasSwallowed(int columns) {
        for (String cell : row().getFields()) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                if (row().getFieldCount() != columns
                        || cell.lines().anyMatch(line -> line.chars().filter(c -> c == separator).count() >= columns - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Line where the present row starts. */
    public long line() {
        return row().getStartingLineNumber();
    }

    /** Whether what was read so far ends with a line end. */
    public boolean endsWithLine() {
        return last.last == '\n' || last.last == '\r';
    }

    /** Byte offset of that line. */
    public long offset() {
        return tracker.offsetOf(row().getStartingLineNumber());
    }

    /** Keeps the last character. */
    private static final class LastByte extends FilterInputStream {

        private final TextEncoding encoding;
        private final boolean littleEndian;
        private int carry = -1;
        private int last = -1;

        LastByte(InputStream in, TextEncoding encoding) {
            super(in);
            this.encoding = encoding;
            littleEndian = encoding.charset().equals(StandardCharsets.UTF_16LE);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int n = super.read(target, from, length);
            for (int i = from; i < from + n; i++) {
                int b = target[i] & 0xFF;
                if (!encoding.isWide()) {
                    take(b);
                } else if (carry < 0) {
                    carry = b;
                } else {
                    take(littleEndian ? carry | b << 8 : carry << 8 | b);
                    carry = -1;
                }
            }
            return n;
        }

        private void take(int unit) {
            last = unit;
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        reader.close();
    }
}
