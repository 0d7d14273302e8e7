package org.lockkeeper.core.path;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The ways of one server.
 *
 * @param name its name
 * @param from its version; {@code null} where it is not known
 * @param target where it is to come to
 * @param paths the ways, best first; never empty
 */
public record ServerPaths(String name, @Nullable ProductVersion from, ProductVersion target, List<UpgradePath> paths) {

    /** Copies the list. */
    public ServerPaths {
        Objects.requireNonNull(name);
        Objects.requireNonNull(target);
        paths = List.copyOf(paths);
    }
}
