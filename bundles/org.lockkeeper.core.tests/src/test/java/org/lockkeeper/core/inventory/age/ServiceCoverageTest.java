package org.lockkeeper.core.inventory.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.testing.Given;

/** Computers are counted once each, and those of which nothing is known are told. */
class ServiceCoverageTest {

    private static final ImportEntry ENTRY = new ImportEntry(1, Instant.EPOCH, List.of("x"), List.of("mail1"), 1, 1, 0);

    @Test
    void aComputerOfSeveralUsersIsCountedOnce() {
        Attributes present = Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT);
        Given given = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, present)
                .row(at("09-10"), "b@x", "PC1", Connector.KOFF, present)
                .row(at("09-10"), "c@x", "PC2", Connector.KOFF, Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT))
                .row(at("09-10"), "d@x", "PC3", Connector.KOFF, Attributes.NONE)
                .row(at("09-10"), "e@x", "MAC", Connector.KSC, Attributes.NONE).used(at("09-11"), "f@x");

        assertThat(ServiceCoverage.of(ENTRY, given.model())).isEqualTo(new ServiceCoverage(ENTRY, 1, 1, 1));
    }
}
