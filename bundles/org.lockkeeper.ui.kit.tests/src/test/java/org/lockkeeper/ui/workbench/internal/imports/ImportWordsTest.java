package org.lockkeeper.ui.workbench.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.intake.ColumnMapping;

/** The import dialog speaks of its own fields. */
class ImportWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
        "say so, for instance with --map program=COLUMN,computer=Standort > say so, for instance program=COLUMN,computer=Standort in the field Columns of the import",
        "(so, with --map program=COLUMN). Expected > (so, program=COLUMN in the field Columns of the import). Expected",
        "which column: --map computer=COLUMN. Then > which column: computer=COLUMN in the field Columns of the import. Then",
        "say --map state=\"Is it there\", if it tells something else, --map ignore=Status > say state=\"Is it there\" in the field Columns of the import, if it tells something else, ignore=Status in the field Columns of the import",
        "--map computer=Ort: no table has all of these columns. > computer=Ort in the field Columns of the import: no table has all of these columns.",
        "import it alone with --server NAME. > import it alone with its name in the field Server of the import.",
        "a list of the server > a list of the server"})
    void optionsOfTheCommandLineAreFieldsOfTheDialog(String kept, String shown) {
        assertThat(ImportWords.ofWindow(kept)).isEqualTo(shown);
    }

    @Test
    void whatIsMistypedIsToldWithoutTheOption() {
        assertThatThrownBy(() -> ColumnMapping.parse("colour=Standort")).satisfies(e -> assertThat(
                ImportWords.ofWindow(e.getMessage())).startsWith("Expected FIELD=COLUMN").contains("colour")
                .doesNotContain("--"));
    }

    @Test
    void nothingIsSaidWhereThereIsNoProblem() {
        assertThat(ImportWords.ofWindow(null)).isEmpty();
    }
}
