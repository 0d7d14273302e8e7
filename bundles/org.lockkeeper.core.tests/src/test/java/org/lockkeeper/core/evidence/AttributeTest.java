package org.lockkeeper.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attribute.Scope;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Attributes are a registry: Lockkeeper's own, those that plugins bring, and those that nobody here knows. */
class AttributeTest {

    private static final Attribute<Long> SEATS = Attribute.of("acme.seats", Long.class, Scope.COMPUTER, "seats");

    @Test
    void everyConstantIsInTheCatalogueUnderAnIdOfItsOwn() throws IllegalAccessException {
        List<Attribute<?>> constants = new ArrayList<>();
        for (Field field : Stream.of(Attribute.class, DirectoryAttributes.class, RemarkAttributes.class).map(Class::getFields)
                .flatMap(Arrays::stream).toList()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Attribute.class) {
                constants.add((Attribute<?>) field.get(null));
            }
        }
        assertThat(AttributeCatalogue.builtIn().all()).containsExactlyInAnyOrderElementsOf(constants);
        assertThat(constants).extracting(Attribute::id).doesNotHaveDuplicates();
        assertThat(constants).allSatisfy(a -> {
            assertThat(AttributeCatalogue.builtIn().byId(a.id()).orElseThrow()).isSameAs(a);
            assertThat(a.title()).isNotBlank();
        });
    }

    @Test
    void aPluginAddsToIt() {
        AttributeProvider provider = () -> List.of(SEATS,
                Attribute.of("version", String.class, Scope.SERVER, "not the known one"));
        AttributeCatalogue catalogue = AttributeCatalogue.with(List.of(provider));

        assertThat(catalogue.byId("acme.seats")).contains(SEATS);
        assertThat(catalogue.byId("version").orElseThrow()).isSameAs(Attribute.VERSION);
        assertThat(AttributeCatalogue.builtIn().byId("acme.seats")).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsTextUntilSomebodyDoes() {
        Attribute<?> unknown = AttributeCatalogue.builtIn().byIdOrText("acme.seats");
        assertThat(unknown.type()).isEqualTo(String.class);
        assertThat(unknown).isEqualTo(SEATS).hasSameHashCodeAs(SEATS);

        assertThat(with(unknown, "12").get(SEATS)).isEqualTo(12);
        assertThat(with(unknown, "a dozen").get(SEATS)).isNull();
    }

    @SuppressWarnings("unchecked")
    private static Attributes with(Attribute<?> attribute, String value) {
        return Attributes.of((Attribute<String>) attribute, value);
    }

    @Test
    void anIdOrATypeThatCannotBeKeptIsRefused() {
        for (String id : List.of("", " x", "a=b", "a\nb")) {
            assertThatThrownBy(() -> Attribute.of(id, String.class, Scope.CLIENT, "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Attribute.of("acme.x", Object.class, Scope.CLIENT, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfPuttingDoesNotMatter() {
        Attributes one = Attributes.builder().put(SEATS, 1L).put(Attribute.VERSION, ProductVersion.of(7, 2, 3))
                .put(Attribute.LOCAL_ADMIN, YesNo.NO).put(Attribute.LOCAL_ADMIN, YesNo.YES).build();
        Attributes other = Attributes.builder().put(Attribute.LOCAL_ADMIN, YesNo.YES)
                .put(Attribute.VERSION, ProductVersion.of(7, 2, 3)).put(SEATS, 1L).build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.present()).isSorted();
    }

    @Test
    void valuesReassureMoreOrLess() {
        assertThat(Attribute.UPDATER_SERVICE.reassurance().compare(Presence.PRESENT, Presence.ABSENT)).isPositive();
        assertThat(Attribute.UPDATER_SERVICE.reassurance().makesReady(Presence.PRESENT)).isTrue();
        assertThat(Attribute.VERSION.reassurance().makesReady(ProductVersion.of(7, 3, 0))).isTrue();
        assertThat(Attribute.VERSION.reassurance().makesReady(ProductVersion.of(7, 2, 9))).isFalse();
        assertThat(Attribute.DATABASE_BYTES.reassurance().compare(1L, 2L)).isPositive();
        assertThat(Attribute.FREE_BYTES.reassurance().compare(1L, 2L)).isNegative();
        assertThat(Attribute.FREE_BYTES.reassurance().makesReady(Long.MAX_VALUE)).isFalse();
        assertThat(Attribute.FREE_BYTES.unit()).isEqualTo(Attribute.Unit.BYTES);
        assertThat(Attribute.OUTLOOK_VERSION.reassurance().matters()).isFalse();
    }

    @Test
    void aPluginsAttributeIsResolvedByItsScope() {
        List<Client> clients = new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.of(SEATS, 4L))
                .row(at("09-05"), "b@x", "PC1", Connector.KOFF, Attributes.of(SEATS, 5L)).model().clients();
        assertThat(clients).hasSize(2).allSatisfy(c -> assertThat(c.facts().get(SEATS).value()).isEqualTo(5L));
    }
}
