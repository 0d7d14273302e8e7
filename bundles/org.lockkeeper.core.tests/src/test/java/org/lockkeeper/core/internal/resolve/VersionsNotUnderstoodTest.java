package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.api.evidence.Attribute.VERSION_NOT_UNDERSTOOD;
import static org.lockkeeper.core.testing.Given.at;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** A version that is told and not understood is a fact, and leaves open versions that are not surely newer. */
class VersionsNotUnderstoodTest {

    private static final ProductVersion OLD = ProductVersion.of(7, 2, 3);
    private static final ProductVersion NEW = ProductVersion.of(7, 3, 0);

    private static Client client(Moment at, ProductVersion version, Moment unclearAt) {
        return new Given().row(at, "a@x", "PC1", Connector.KOFF, Attributes.of(VERSION, version))
                .row(unclearAt, "a@x", "PC1", Connector.KOFF, Attributes.of(VERSION_NOT_UNDERSTOOD, "7.3.x"))
                .onlyClient();
    }

    private static Fact<ProductVersion> version(Moment at, ProductVersion version, Moment unclearAt) {
        return client(at, version, unclearAt).facts().get(VERSION);
    }

    @Test
    void itIsAFactWithItsEvidence() {
        Client client = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF,
                Attributes.of(VERSION_NOT_UNDERSTOOD, "7.3.x")).onlyClient();
        assertThat(client.facts().get(VERSION)).isEqualTo(Fact.unknown());
        assertThat(client.facts().get(VERSION_NOT_UNDERSTOOD).is("7.3.x")).isTrue();
        assertThat(client.facts().get(VERSION_NOT_UNDERSTOOD).evidence()).singleElement()
                .satisfies(e -> assertThat(e.line()).isEqualTo(1));
    }

    @Test
    void aNewerOneLeavesAnOlderVersionOpen() {
        for (ProductVersion older : new ProductVersion[] {OLD, NEW}) {
            Fact<ProductVersion> version = version(at("09-10"), older, at("09-20"));
            assertThat(version.isDisputed()).isTrue();
            assertThat(version.mayBe(older)).isTrue();
            assertThat(version.conflicts()).extracting(Fact.Conflict::reason)
                    .containsExactly("\"7.3.x\", which is not understood, is told too and may be newer");
        }
    }

    @Test
    void anOlderOneGivesWay() {
        assertThat(version(at("09-20"), OLD, at("09-10")).is(OLD)).isTrue();
        assertThat(version(at("09-20"), NEW, at("09-10")).is(NEW)).isTrue();
    }

    @Test
    void oneOfTheSameTimeLeavesOpen() {
        assertThat(version(at("09-10"), OLD, at("09-10")).isDisputed()).isTrue();
        assertThat(version(null, OLD, null).isDisputed()).isTrue();
    }

    @Test
    void ruling12AnUndatedOneLeavesOpenWhatReassures() {
        assertThat(version(at("09-10"), NEW, null).isDisputed()).isTrue();
        assertThat(version(at("09-10"), OLD, null).is(OLD)).isTrue();
        assertThat(version(null, OLD, at("09-10")).isDisputed()).isTrue();
    }

    @Test
    void anUndatedListWithoutTheServiceTellsBothOrNeither() {
        Client client = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.of(VERSION, OLD))
                .row(null, "a@x", "PC1", Connector.KOFF, Attributes.builder().put(VERSION_NOT_UNDERSTOOD, "7.x")
                        .put(UPDATER_SERVICE, Presence.ABSENT).build()).onlyClient();
        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
        assertThat(client.facts().get(VERSION).isDisputed()).isTrue();
    }

    @Test
    void ruling1ToldOfTheAccountAloneItLeavesOpenWhatReassures() {
        Model model = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.of(VERSION, NEW))
                .row(at("09-20"), "a@x", null, Connector.KOFF, Attributes.of(VERSION_NOT_UNDERSTOOD, "7.x")).model();
        assertThat(model.clients()).singleElement()
                .satisfies(c -> assertThat(c.facts().get(VERSION).isDisputed()).isTrue());
    }

    @Test
    void ruling2AComputerWithOneExplainsNoReport() {
        Given given = new Given().serverVersion("7.2.3").report(at("09-20T11:25:17"), "a@x")
                .row(at("09-18"), "a@x", "PC1", Connector.KOFF, Attributes.builder()
                        .put(VERSION_NOT_UNDERSTOOD, "7.3.x").put(UPDATER_SERVICE, Presence.ABSENT).build())
                .row(at("09-22"), "a@x", "PC2", Connector.KOFF, Attributes.builder().put(VERSION, OLD)
                        .put(UPDATER_SERVICE, Presence.PRESENT).build());
        assertThat(given.model().clients()).anySatisfy(c -> assertThat(c.unexplained()).isNotNull());
    }
}
