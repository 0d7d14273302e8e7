package org.lockkeeper.api.plan;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What is asked.
 *
 * @param target the version to upgrade to
 * @param asOf the date to judge freshness by, {@code null} to take each server's own
 * @param servers names of the servers to plan, without regard to case; empty means all
 * @param statedVersions versions of servers as stated by the user, by server name
 * @param clients the clients to judge and count, {@code null} for all; servers without any of them are left out, and
 *        what is found about the others stays what it is: it is about all their clients
 */
public record PlanRequest(ProductVersion target, @Nullable Moment asOf, Set<String> servers,
        Map<String, ProductVersion> statedVersions, @Nullable Set<Subject.OfClient> clients) {

    /** What is asked for where nobody chose a target: the first version with the new upgrade system. */
    public static final ProductVersion FIRST_TARGET = ProductVersion.of(7, 3, 0);

    /** Copies the collections. */
    public PlanRequest {
        Objects.requireNonNull(target);
        servers = Set.copyOf(servers);
        statedVersions = Map.copyOf(statedVersions);
        clients = clients == null ? null : Set.copyOf(clients);
    }

    /** Asks about all clients of the servers. */
    public PlanRequest(ProductVersion target, @Nullable Moment asOf, Set<String> servers,
            Map<String, ProductVersion> statedVersions) {
        this(target, asOf, servers, statedVersions, null);
    }

    /** All servers, by their own dates and versions. */
    public static PlanRequest to(ProductVersion target) {
        return new PlanRequest(target, null, Set.of(), Map.of());
    }

    /** The same, asked about these servers only; none means all. */
    public PlanRequest of(Set<String> names) {
        return new PlanRequest(target, asOf, names, statedVersions, clients);
    }

    /** The same, asked about these clients only. */
    public PlanRequest about(Set<Subject.OfClient> some) {
        return new PlanRequest(target, asOf, servers, statedVersions, Objects.requireNonNull(some));
    }
}
