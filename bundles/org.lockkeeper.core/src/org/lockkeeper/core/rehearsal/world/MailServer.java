package org.lockkeeper.core.rehearsal.world;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.lockkeeper.api.version.ProductVersion;

/**
 * A Kerio Connect server.
 *
 * @param name what it is called
 * @param zone the time zone of its clock: its logs have local times without an offset
 * @param version its version
 * @param statistics whether client statistics are enabled
 * @param httpsOnly whether it allows traffic over HTTPS only
 * @param firstCycle when client statistics are updated for the first time; after that every 14 days
 */
public record MailServer(String name, ZoneId zone, Timeline<ProductVersion> version, Timeline<Boolean> statistics,
        boolean httpsOnly, Instant firstCycle) {

    /** Nothing may be missing. */
    public MailServer {
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(version);
        Objects.requireNonNull(statistics);
        Objects.requireNonNull(firstCycle);
    }

    /** What the server's clock shows, and what its logs say. */
    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
