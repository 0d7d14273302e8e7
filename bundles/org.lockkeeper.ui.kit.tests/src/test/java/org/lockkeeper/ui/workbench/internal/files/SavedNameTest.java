package org.lockkeeper.ui.workbench.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.ui.files.FileChooser.Kind;
import org.lockkeeper.ui.files.FileChooser.Request;

class SavedNameTest {

    private static final Request TABLE = new Request("", "clients.csv", List.of(new Kind("", "*.csv"),
            new Kind("", "*.xlsx"), new Kind("", "*.json")));

    @Test
    void theEndThatWasTypedCountsWhateverKindIsChosen() {
        assertThat(SavedName.of("x.xlsx", TABLE, 0)).isEqualTo("x.xlsx");
        assertThat(SavedName.of("x.JSON", TABLE, 1)).isEqualTo("x.JSON");
        assertThat(SavedName.of("clients.csv", TABLE, 0)).isEqualTo("clients.csv");
    }

    @Test
    void theProposedEndGivesWayToTheKindThatWasChosen() {
        assertThat(SavedName.of("clients.csv", TABLE, 1)).isEqualTo("clients.xlsx");
        assertThat(SavedName.of("mine.csv", TABLE, 2)).isEqualTo("mine.json");
    }

    @Test
    void aNameWithoutAnyOfTheEndsGetsTheChosenOne() {
        assertThat(SavedName.of("clients 7.3", TABLE, 1)).isEqualTo("clients 7.3.xlsx");
        assertThat(SavedName.of("clients", TABLE, -1)).isEqualTo("clients.csv");
    }

    @Test
    void namesStayWhereAnyWillDo() {
        assertThat(SavedName.of("x", new Request("", "", List.of()), 0)).isEqualTo("x");
        assertThat(SavedName.of("x", new Request("", "", List.of(new Kind("", "*.log*"), new Kind("", "*"))), 0)).isEqualTo("x");
    }
}
