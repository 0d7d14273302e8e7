package org.lockkeeper.api.plan;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What is asked.
 *
 * @param target the version to upgrade to
 * @param asOf the date to judge freshness by, {@code null} to take each server's own
 * @param servers names of the servers to plan, without regard to case; empty means all
 * @param statedVersions versions of servers as stated by the user, by server name
 */
public record PlanRequest(ProductVersion target, @Nullable Moment asOf, Set<String> servers,
        Map<String, ProductVersion> statedVersions) {

    /** Copies the collections. */
    public PlanRequest {
        Objects.requireNonNull(target);
        servers = Set.copyOf(servers);
        statedVersions = Map.copyOf(statedVersions);
    }

    /** All servers, by their own dates and versions. */
    public static PlanRequest to(ProductVersion target) {
        return new PlanRequest(target, null, Set.of(), Map.of());
    }
}
