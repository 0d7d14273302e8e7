package org.lockkeeper.ui.workbench.internal.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.statements.StatedValue;

/** The values that are offered where somebody settles what sources disagree on. */
class SeenValueTest {

    private static Evidence evidence(String path, String at) {
        return Evidence.ofFile(new SourceFile(path, null, null, 0), at == null ? null : Moment.tryParse(at).orElseThrow());
    }

    private static ClientRow row(String computer, Facts facts) {
        return new ClientRow(new Client(new Subject.OfClient("mail1", "a@x", computer, Connector.KOFF), facts,
                List.of(evidence("seen.csv", null))), null, null, null, null);
    }

    private static ClientRow disputed() {
        return row("PC-1", Facts.builder().put(Attribute.UPDATER_SERVICE, new Fact<>(null, List.of(), List.of(
                new Fact.Conflict<>(Presence.ABSENT, evidence("old.csv", "2011-10-01"), "either may be so", true),
                new Fact.Conflict<>(Presence.PRESENT, evidence("new.csv", "2011-11-01"), "either may be so", true),
                new Fact.Conflict<>(Presence.ABSENT, evidence("older.csv", "2011-09-01"), "older")))).build());
    }

    @Test
    void eachValueOnceWithItsNewestEvidenceTheNewestFirst() {
        List<SeenValue> seen = SeenValue.of(Attribute.UPDATER_SERVICE, List.of(disputed()));
        assertThat(seen).extracting(value -> value.evidence().file().path()).containsExactly("new.csv", "old.csv");
        assertThat(seen.getFirst().words()).contains("new.csv", "2011-11-01");
    }

    @Test
    void whatCountsAndWhatLostOfSeveralClients() {
        ClientRow known = row("PC-2", Facts.builder().put(Attribute.UPDATER_SERVICE,
                Fact.of(Presence.PRESENT, evidence("undated.csv", null))).build());
        assertThat(SeenValue.of(Attribute.UPDATER_SERVICE, List.of(known, disputed()))).extracting(SeenValue::text)
                .containsExactly("PRESENT", "ABSENT");
        assertThat(SeenValue.of(Attribute.OUTLOOK_VERSION, List.of(known))).isEmpty();
    }

    @Test
    void whatIsOfferedCanBeStated() {
        List<String> refused = new ArrayList<>();
        AttributeCatalogue catalogue = AttributeCatalogue.with(List.of());
        offered(Attribute.DATABASE_BYTES, 1739460608L, catalogue, refused);
        offered(Attribute.UPDATER_SERVICE, Presence.ABSENT, catalogue, refused);
        offered(Attribute.CONNECTOR_INSTALLED_AT, Moment.tryParse("2011-10-03T03:12:51").orElseThrow(), catalogue, refused);
        offered(Attribute.FULL_NAME, "O\u2019Neill, \"Ann\" = <b>", catalogue, refused);
        assertThat(refused).isEmpty();
    }

    private static <T> void offered(Attribute<T> attribute, T value, AttributeCatalogue catalogue, List<String> refused) {
        SeenValue seen = SeenValue.of(attribute, List.of(row("PC-1", Facts.builder().put(attribute,
                Fact.of(value, evidence("a.csv", "2011-10-01"))).build()))).getFirst();
        if (!StatedValue.parse(attribute.id() + "=" + seen.text(), catalogue).value().equals(value)) {
            refused.add(attribute.id() + "=" + seen.text());
        }
    }
}
