package org.lockkeeper.intake.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;
import org.lockkeeper.text.lines.LineTracker;
import org.lockkeeper.text.names.Blanks;

/** Parts the bytes of a CSV file into rows, past the lines before the header. */
final class CsvRows implements CsvRow.Reader {

    private static final int LONGEST_ROW = 1 << 20;

    private final LastByte last;
    private final LineTracker tracker;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private @Nullable CsvRecord row;

    CsvRows(InputStream in, TextEncoding encoding, char separator) {
        last = new LastByte(in, encoding);
        tracker = new LineTracker(last, encoding);
        reader = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).skipEmptyLines(true)
                .detectBomHeader(false).maxBufferSize(LONGEST_ROW).ofCsvRecord(new TolerantReader(tracker, encoding));
        rows = reader.iterator();
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                boolean first = row == null;
                CsvRecord read = rows.next();
                row = read;
                String start = read.getField(0);
                if (!first || !start.startsWith("#TYPE ") && !start.regionMatches(true, 0, "sep=", 0, 4)) {
                    return row(read);
                }
                row = null;
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException("cannot be read on after the row in line "
                    + (row == null ? 1 : row.getStartingLineNumber()) + ": a quotation mark is not closed, or is one"
                    + " within a value, or a row is longer than 1 MiB; the rows after it are not known", null);
        }
    }

    private CsvRow row(CsvRecord read) {
        String[] fields = new String[read.getFieldCount()];
        boolean goesOn = false;
        for (int i = 0; i < fields.length; i++) {
            String cell = read.getField(i);
            goesOn |= cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
            fields[i] = said(cell);
        }
        long line = read.getStartingLineNumber();
        return new CsvRow(List.of(fields), line, tracker.offsetOf(line), goesOn ? read.getFields() : null);
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

    @Override
    public boolean endsWithLine() {
        return last.last == '\n' || last.last == '\r';
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
