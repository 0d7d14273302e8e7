package org.lockkeeper.core.rehearsal.world;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.version.ProductVersion;

/**
 * A computer.
 *
 * @param name its host name
 * @param programs the versions of each program; a version that is {@code null} means that it is not installed then
 * @param programInstalledAt when a program was last installed or reinstalled by hand (not by its own updates)
 * @param updater whether the Kerio Updater Service is installed
 * @param outlook the version of Outlook, {@code null} while there is none
 */
public record Machine(String name, Map<Program, Timeline<@Nullable ProductVersion>> programs,
        Map<Program, Timeline<Instant>> programInstalledAt, Timeline<Boolean> updater,
                Timeline<@Nullable String> outlook) {

    /** Takes copies of the maps. */
    public Machine {
        Objects.requireNonNull(name);
        programs = Map.copyOf(programs);
        programInstalledAt = Map.copyOf(programInstalledAt);
        Objects.requireNonNull(updater);
        Objects.requireNonNull(outlook);
    }

    /** The version of a program at an instant, {@code null} where it is not installed. */
    public @Nullable ProductVersion version(Program program, Instant at) {
        Timeline<@Nullable ProductVersion> versions = programs.get(program);
        return versions == null ? null : versions.at(at);
    }

    /** When a program was last installed by hand, {@code null} where that was before all times of this world. */
    public @Nullable Instant installedAt(Program program, Instant at) {
        Timeline<Instant> installed = programInstalledAt.get(program);
        return installed == null ? null : installed.at(at);
    }
}
