package org.lockkeeper.ui.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockkeeper.ui.clients.internal.EmptyClients.Reason;

/** An empty table says why it is empty. */
class EmptyClientsTest {

    @Test
    void saysWhyNoClientsAreThere() {
        assertThat(Reason.of(false, 0, 0, 0)).isEqualTo(Reason.NO_IMPORT);
        assertThat(Reason.of(false, 2, 0, 0)).isEqualTo(Reason.NO_CLIENT);
        assertThat(Reason.of(false, 2, 56, 0)).isEqualTo(Reason.SCOPE);
        assertThat(Reason.of(true, 2, 56, 0)).isEqualTo(Reason.PAST);
    }

    @Test
    void saysNothingWhereThereAreSome() {
        assertThat(Reason.of(false, 2, 56, 3)).isEqualTo(Reason.NONE);
        assertThat(Reason.of(true, 2, 56, 3)).isEqualTo(Reason.NONE);
    }
}
