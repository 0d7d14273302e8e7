package org.lockkeeper.ui.workbench.internal.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.core.inventory.statements.Statement;

/** Nobody says of many what was meant of a few. */
class AboutClientsDialogTest {

    @ParameterizedTest
    @ValueSource(strings = {"1382", " 1382 ", "1,382", "1.382", "1 382", "1\u00a0382", "1\u202f382", "1'382"})
    void takesTheNumberAsPeopleWriteIt(String text) {
        assertThat(AboutClientsDialog.isNumber(text, 1382)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "138", "13822", "1,38,2", "13.82", "1382 clients", "-1382", "1,3820"})
    void takesNoOther(String text) {
        assertThat(AboutClientsDialog.isNumber(text, 1382)).isFalse();
    }

    @Test
    void aClientIsLinkedWithTheHalfThatItLacks() {
        Statement.Author author = new Statement.Author("kim", "asked", Moment.of(Instant.parse("2011-10-20T08:00:00Z")));
        Subject.OfClient whole = new Subject.OfClient("mail1", "o.lund@harbor.example", "hbr-ws-018", null);
        Statement computer = LinkDialog.linked(new Subject.OfClient("mail1", "o.lund@harbor.example", null, null),
                "HBR-WS-018", author);
        Statement account = LinkDialog.linked(new Subject.OfClient("mail1", null, "HBR-WS-018", null),
                "o.lund@harbor.example", author);
        assertThat(computer.observations()).singleElement().satisfies(link -> {
            assertThat(link.subject()).isEqualTo(whole);
            assertThat(link.attributes()).isEqualTo(Attributes.NONE);
        });
        assertThat(account).isEqualTo(computer);
    }
}
