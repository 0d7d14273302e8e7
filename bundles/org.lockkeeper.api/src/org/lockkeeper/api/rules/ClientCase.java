package org.lockkeeper.api.rules;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What a rule is told about a client.
 *
 * @param client the client
 * @param server its server
 * @param target the version to upgrade to
 * @param asOf the date as of which freshness is judged; {@code null} where nothing dates the evidence
 * @param sameComputer all clients of the same computer on that server, this one included; this one alone where its
 *        computer is not known
 */
public record ClientCase(Client client, Server server, ProductVersion target, @Nullable Moment asOf,
        List<Client> sameComputer) {

    /** Checks that nothing is missing. */
    public ClientCase {
        Objects.requireNonNull(client);
        Objects.requireNonNull(server);
        Objects.requireNonNull(target);
        Objects.requireNonNull(sameComputer);
    }
}
