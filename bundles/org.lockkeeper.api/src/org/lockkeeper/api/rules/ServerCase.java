package org.lockkeeper.api.rules;

import java.util.Objects;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What a rule is told about a server.
 *
 * @param server the server
 * @param target the version to upgrade to
 * @param asOf the date as of which freshness is judged; {@code null} where nothing dates the evidence
 * @param clients how many clients of the server are known
 */
public record ServerCase(Server server, ProductVersion target, Moment asOf, int clients) {

    /** Checks that nothing is missing. */
    public ServerCase {
        Objects.requireNonNull(server);
        Objects.requireNonNull(target);
    }
}
