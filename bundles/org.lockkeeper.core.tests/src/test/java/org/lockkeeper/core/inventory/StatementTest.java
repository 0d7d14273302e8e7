package org.lockkeeper.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;

/** What a person states can be meant, or is refused with a sentence. */
class StatementTest {

    private static final Statement.Author ANNA = new Statement.Author("anna", "seen",
            Moment.tryParse("2011-10-10T17:45:00+02:00").orElseThrow());

    @ParameterizedTest
    @ValueSource(strings = {"freeBytes=-5", "databaseBytes=-1", "databaseBytes=9223372036854775807",
        "databaseBytes=900000000000T", "freeBytes=many", "databaseBytes=1e9", "outlookChangedAt=2999-01-01",
        "outlookChangedAt=yesterday", "connectorInstalledAt=0001-01-01", "version=99", "version=99.1.0", "version=new",
        "updaterService=perhaps", "localAdmin=maybe", "localAdmin=", "localAdmin=n/a", "updaterService=?", "nonsense=1"})
    void whatCannotBeMeantIsRefused(String text) {
        assertThatThrownBy(() -> StatedValue.parse(text, AttributeCatalogue.builtIn()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("null");
    }

    @ParameterizedTest
    @CsvSource({"freeBytes=0,freeBytes=0", "databaseBytes=2GB,databaseBytes=2147483648", "version=7.3.0,version=7.3.0",
        "outlookChangedAt=2011-08-22,outlookChangedAt=2011-08-22T23:59:59", "updaterservice=present,updaterService=PRESENT",
        "updaterService=yes,updaterService=PRESENT", "updaterService=no,updaterService=ABSENT", "localAdmin=ja,localAdmin=YES",
        "usesOutlook=0,usesOutlook=NO", "updaterService=installed,updaterService=PRESENT"})
    void whatCanBeMeantIsTaken(String text, String value) {
        assertThat(StatedValue.parse(text, AttributeCatalogue.builtIn())).hasToString(value);
    }

    @Test
    void nobodyKnowsTheFuture() {
        List<StatedValue<?>> tomorrow = List.of(StatedValue.parse("outlookChangedAt=2011-10-20",
                AttributeCatalogue.builtIn()));
        assertThatThrownBy(() -> Statement.of(tomorrow, List.of(), ANNA)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"outlookChangedAt=2011-10-20T23:59:59\" lies in the future; expected a time before 2011-10-10");
    }

    @ParameterizedTest
    @CsvSource({"' ',PC1", "a@x.example,' '", "???,PC1", "a b@x.example,PC1", "a@x.example,P C 1", "a@x.example,--",
        "a@b@c,PC1", "@x.example,PC1", "a@x.example,<PC1>", "'a@x.example,b@x.example',PC1"})
    void aLinkOfWhatIsNoNameIsRefused(String account, String computer) {
        assertThatThrownBy(() -> Statement.link("mx", account, computer, ANNA))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("expected");
    }

    @Test
    void aLinkOfNamesIsTaken() {
        assertThat(Statement.link("mx", " Anna@x.example ", "pc1.x.example", ANNA).what())
                .isEqualTo("link anna@x.example PC1.X.EXAMPLE");
    }
}
