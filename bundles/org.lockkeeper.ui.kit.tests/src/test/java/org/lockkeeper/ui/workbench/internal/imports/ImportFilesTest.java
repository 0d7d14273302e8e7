package org.lockkeeper.ui.workbench.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.RejectedRow;

class ImportFilesTest {

    private static List<RejectedRow> rows(long count) {
        return LongStream.rangeClosed(1, count).mapToObj(line -> new RejectedRow(SourceFile.stated("list.csv"), line + 1,
                "no name")).toList();
    }

    @Test
    void saysHowManyMoreRowsCouldNotBeUsed() {
        assertThat(ImportFiles.rows(rows(0), 0)).isEmpty();
        assertThat(ImportFiles.rows(rows(3), 3)).isEqualTo("Line 2: no name; Line 3: no name; Line 4: no name");
        assertThat(ImportFiles.rows(rows(5), 5)).isEqualTo("Line 2: no name; Line 3: no name; Line 4: no name; and 2 more");
        // the journal counts more rows than it tells of
        assertThat(ImportFiles.rows(rows(3), 1_203)).endsWith("Line 4: no name; and 1,200 more");
    }
}
