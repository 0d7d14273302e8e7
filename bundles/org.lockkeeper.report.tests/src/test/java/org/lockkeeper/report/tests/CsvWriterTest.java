package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.lockkeeper.report.text.SafeText;
import org.lockkeeper.report.text.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.report.text.CsvWriter;

/** Comma-separated values as another reader (FastCSV) understands them. */
class CsvWriterTest {

    private static String written(Object... row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter csv = new CsvWriter(out);
        csv.row(row).flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab \",;'\r\nü日").ofMaxLength(12);
    }

    @Property
    void anyRowIsReadBack(@ForAll @Size(min = 2, max = 5) List<@From("texts") String> row)
            throws IOException {
        // a carriage return alone would make a terminal write over the line
        List<String> expected = row.stream().map(v -> (v.matches("(?s) *[\r\n].*") ? "'" : "") + v.replaceAll("\r(?!\n)", "\uFFFD"))
                .toList();
        String written = written(row.toArray());
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(written)) {
            assertThat(reader.stream().map(CsvRecord::getFields)).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-2", "@SUM(A1)", "\t=1", "=cmd|' /c calc'!A1"})
    void whatASpreadsheetWouldRunIsDisarmed(String value) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(written(value, "x"))) {
            assertThat(reader.stream().findFirst().orElseThrow().getField(0)).isEqualTo("'" + value);
        }
    }

    @Test
    void aNumberBelowZeroIsANumber() throws IOException {
        assertThat(written(-1, -2.5, "-1")).isEqualTo("-1,-2.5,'-1\r\n");
    }

    @Test
    void rowsEndAsRfc4180Says() throws IOException {
        assertThat(written("a", null, 3, "x\"y")).isEqualTo("a,,3,\"x\"\"y\"\r\n");
    }

    @Test
    void whatSteersATerminalOrASpreadsheetDoesNotReachEither() throws IOException {
        String hostile = "a\u001b[31mb\u009b0m\u0007\u202eevil\u2066\u200f\rover";
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new CsvWriter(csv).row(hostile, "two\nlines\tand a tab", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x", "  =1+1").flush();
        String printed = csv.toString(StandardCharsets.UTF_8);
        assertThat(printed.replace("\r\n", "").replace("\n", "").replace("\t", "").chars()
                .anyMatch(c -> SafeText.isHidden((char) c))).isFalse();
        assertThat(printed).contains("two\nlines\tand a tab", "'\uff1d1+1", "'\uff0b1", "'\uff0d1", "'\uff20x", "'  =1+1");
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonWriter(json).value(hostile).finish();
        assertThat(json.toString(StandardCharsets.UTF_8)).isEqualTo("\"a\\u001b[31mb\\u009b0m\\u0007\\u202eevil\\u2066\\u200f"
                + "\\rover\"\n");
    }
}
