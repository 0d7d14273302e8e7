package org.lockkeeper.core.inventory.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;

/** Which fields of clients one narrows down by. */
class FacetFieldsTest {

    private static final Attribute<String> PLACE = Attribute.of("kiosk.place", String.class, Attribute.Scope.COMPUTER, "place");
    private static final Attribute<Long> SEATS = Attribute.of("kiosk.seats", Long.class, Attribute.Scope.COMPUTER, "seats");
    private static final List<Field<ClientRow>> WITH_ADDED = ClientFields.with(AttributeCatalogue.with(List.of(
            () -> List.of(PLACE, SEATS))));

    private static List<String> ids(List<Field<ClientRow>> all, String... chosen) {
        return FacetFields.of(all, Set.of(chosen)).stream().map(Field::id).toList();
    }

    @Test
    void oursComeInTheirOrder() {
        assertThat(ids(ClientFields.all())).startsWith("verdict", "server", "connector").endsWith("acknowledged", "sources")
                .doesNotContain("account", "computer");
    }

    @Test
    void whatIsChosenByIsThere() {
        assertThat(ids(ClientFields.all(), "account")).endsWith("sources", "account");
    }

    @Test
    void fieldsOfExtensionsComeLastButForNumbers() {
        assertThat(ids(WITH_ADDED, "account")).endsWith("account", "kiosk.place").doesNotContain("kiosk.seats");
    }

    @Test
    void aFieldOfAnExtensionIsShownWhereSomebodyHasAValueOfIt() {
        Field<ClientRow> place = WITH_ADDED.stream().filter(f -> f.id().equals("kiosk.place")).findFirst().orElseThrow();
        Field<ClientRow> server = WITH_ADDED.stream().filter(f -> f.id().equals("server")).findFirst().orElseThrow();
        Facets.Value unknown = new Facets.Value("unknown", 7, false);

        assertThat(FacetFields.isTelling(new Facets.Facet<>(place, List.of(unknown)), Set.of())).isFalse();
        assertThat(FacetFields.isTelling(new Facets.Facet<>(place, List.of(unknown)), Set.of("kiosk.place"))).isTrue();
        assertThat(FacetFields.isTelling(new Facets.Facet<>(place, List.of(new Facets.Value("lobby", 1, false), unknown)),
                Set.of())).isTrue();
        assertThat(FacetFields.isTelling(new Facets.Facet<>(server, List.of(unknown)), Set.of())).isTrue();
    }
}
