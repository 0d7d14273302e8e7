package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_NOT_UNDERSTOOD;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.core.testing.Given.SERVER;
import static org.lockkeeper.core.testing.Given.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.core.testing.Given;

/** Rulings 3, 4 and 12: what a list says of the service and nobody understands leaves open what is not newer. */
class ServicesNotUnderstoodTest {

    private static Fact<Presence> updater(Presence told, Moment toldAt, Moment unclearAt) {
        return new Given().row(toldAt, "a@x", "PC1", Connector.KOFF, Attributes.of(UPDATER_SERVICE, told))
                .observe(new Subject.OfComputer(SERVER, "PC1"), SourceKind.INVENTORY, unclearAt,
                        Attributes.of(UPDATER_NOT_UNDERSTOOD, "its state is \"pending\"")).onlyClient().facts()
                .get(UPDATER_SERVICE);
    }

    @ParameterizedTest
    @EnumSource(Presence.class)
    void whatIsOlderThanSuchARowIsOpen(Presence told) {
        Fact<Presence> updater = updater(told, at("09-10"), at("09-20"));
        assertThat(updater.isKnown()).isFalse();
        assertThat(updater.mayBe(told)).isTrue();
        assertThat(updater.conflicts().getFirst().reason()).contains("its state is \"pending\"");
    }

    @ParameterizedTest
    @EnumSource(Presence.class)
    void whatIsNewerThanSuchARowHolds(Presence told) {
        assertThat(updater(told, at("09-20"), at("09-10")).is(told)).isTrue();
    }

    @Test
    void anUndatedRowLeavesOpenOnlyWhatReassures() {
        assertThat(updater(Presence.PRESENT, at("09-20"), null).isDisputed()).isTrue();
        assertThat(updater(Presence.ABSENT, at("09-20"), null).is(Presence.ABSENT)).isTrue();
    }

    @Test
    void suchARowAloneTellsNothing() {
        assertThat(new Given().installed(at("09-20"), "PC1", Connector.KOFF, "7.2.3")
                .observe(new Subject.OfComputer(SERVER, "PC1"), SourceKind.INVENTORY, at("09-20"),
                        Attributes.of(UPDATER_NOT_UNDERSTOOD, "?")).onlyClient().facts().get(UPDATER_SERVICE))
                                .isEqualTo(Fact.unknown());
    }
}
