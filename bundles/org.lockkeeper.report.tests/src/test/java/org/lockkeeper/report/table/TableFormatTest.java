package org.lockkeeper.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.report.model.TypedTable;

class TableFormatTest {

    private static final Moment LOCAL = Moment.ofLocal(LocalDateTime.of(2011, 10, 10, 12, 45, 31));
    private static final Moment EXACT = new Moment(LOCAL.local(), ZoneOffset.ofHours(2));

    private record Table(List<@Nullable Object[]> cells) implements TypedTable {

        @Override
        public List<String> ids() {
            return List.of("account", "size", "seenAt");
        }

        @Override
        public List<String> titles() {
            return List.of("Account", "Size, read", "Seen");
        }

        @Override
        public int rows() {
            return cells.size();
        }

        @Override
        public @Nullable Object value(int row, int column) {
            return cells.get(row)[column];
        }

        @Override
        public String text(int row, int column) {
            Object value = value(row, column);
            return value == null ? "" : value instanceof Moment m ? m.local().toString() : value.toString();
        }
    }

    private static final Table TABLE = new Table(List.of(new @Nullable Object[] {"=HYPERLINK(\"x\")", 12L, LOCAL},
            new @Nullable Object[] {"a|b\nc", null, EXACT}));

    private static byte[] written(TableFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(TABLE, out, Progress.NONE);
        return out.toByteArray();
    }

    private static String text(TableFormat format) throws IOException {
        return new String(written(format), StandardCharsets.UTF_8);
    }

    @Test
    void jsonTellsBetweenWhatNothingDecides() throws IOException {
        TypedTable disputed = new TypedTable() {
            @Override
            public List<String> ids() {
                return List.of("version", "computer");
            }

            @Override
            public List<String> titles() {
                return List.of("Version", "Computer");
            }

            @Override
            public int rows() {
                return 1;
            }

            @Override
            public @Nullable Object value(int row, int column) {
                return column == 0 ? null : "WS-1";
            }

            @Override
            public String text(int row, int column) {
                return column == 0 ? "7.2.3 / 7.1.0?" : "WS-1";
            }

            @Override
            public List<String> disputed(int row, int column) {
                return column == 0 ? List.of("7.2.3", "7.1.0") : List.of();
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.JSON.write(disputed, out, Progress.NONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("{\"version\":null,\"versionDisputed\":[\"7.2.3\",\"7.1.0\"],\"computer\":\"WS-1\"}");
    }

    @Test
    void csvIsAsPeopleReadItAndDisarmsFormulas() throws IOException {
        assertThat(text(TableFormat.CSV)).isEqualTo("Account,\"Size, read\",Seen\r\n"
                + "\"'=HYPERLINK(\"\"x\"\")\",12,2011-10-10T12:45:31\r\n\"a|b\nc\",,2011-10-10T12:45:31\r\n");
    }

    @Test
    void jsonHasNumbersTimesWithTheirZoneAndNullForWhatIsNotKnown() throws IOException {
        assertThat(text(TableFormat.JSON)).isEqualTo("[\n{\"account\":\"=HYPERLINK(\\\"x\\\")\",\"size\":12,\"seenAt\":\""
                + LOCAL + "\"},\n{\"account\":\"a|b\\nc\",\"size\":null,\"seenAt\":\"" + EXACT + "\"}\n]\n");
        assertThat(EXACT.toString()).contains("+02:00");
    }

    @Test
    void markdownKeepsItsColumnsWhateverTheCellsSay() throws IOException {
        assertThat(text(TableFormat.MARKDOWN)).isEqualTo("| Account | Size, read | Seen |\n| --- | --- | --- |\n"
                + "| =HYPERLINK(\"x\") | 12 | 2011-10-10T12:45:31 |\n| a\\|b c |  | 2011-10-10T12:45:31 |\n");
    }

    @Test
    void aWorkbookHasTypedCellsAndNoFormula(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.xlsx");
        Files.write(file, written(TableFormat.XLSX));
        String sheet;
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(sheet).contains("<c r=\"B2\"").contains("<v>12</v>").doesNotContain("<f>")
                // days since 1900; an offset that is told stands in the format
                .containsPattern("<c r=\"C2\" s=\"\\d+\" t=\"n\"><v>40826\\.")
                .containsPattern("<c r=\"C3\" s=\"\\d+\" t=\"n\"><v>40826\\.");
    }

    @Test
    void theEndOfANameTellsTheFormat() {
        assertThat(TableFormat.of("Clients.XLSX")).contains(TableFormat.XLSX);
        assertThat(TableFormat.of("a.json.md")).contains(TableFormat.MARKDOWN);
        assertThat(TableFormat.of("xlsx")).isEmpty();
    }

    @Test
    void canBeCancelled() {
        for (TableFormat format : TableFormat.values()) {
            assertThatThrownBy(() -> format.write(TABLE, new ByteArrayOutputStream(), new Progress() {
                @Override
                public void task(String name) {
                    // nobody reads it
                }

                @Override
                public void fraction(double done) {
                    // nobody looks
                }

                @Override
                public boolean isCancelled() {
                    return true;
                }
            })).as(format.toString()).isInstanceOf(CancellationException.class);
        }
    }
}
