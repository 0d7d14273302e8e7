package org.lockkeeper.core.rehearsal.world;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The first start of one Outlook after the server was upgraded.
 *
 * @param outcome what it comes to
 * @param serviceInstallsItself whether the Updater Service is installed on the way, by the rights of the person
 * @param databaseUpgrades how many upgrades of the program's own database lie on the way: 0, 1 or 2
 */
public record FirstStart(Outcome outcome, boolean serviceInstallsItself, int databaseUpgrades) {

    private static final FirstStart NOTHING = new FirstStart(Outcome.NOTHING, false, 0);

    /** There is always an outcome. */
    public FirstStart {
        Objects.requireNonNull(outcome);
    }

    /**
     * What happens.
     *
     * @param seat who starts Outlook, and where
     * @param machine the computer of that seat
     * @param target the version that the server was upgraded to
     * @param at when; everything is as it is then
     */
    public static FirstStart of(Seat seat, Machine machine, ProductVersion target, Instant at) {
        ProductVersion version = machine.version(seat.program(), at);
        if (version == null || machine.outlook().at(at) == null || !seat.exists(at)) {
            // without the program, or without Outlook, there is nothing to start
            return NOTHING;
        }
        return switch (seat.program()) {
            case KOC, KOFF -> connector(seat, machine, version, target, at);
            case KSP -> plugIn(machine, version, target, at);
            // the users of the Mac's connector are only told
            case KSC -> NOTHING;
        };
    }

    private static FirstStart connector(Seat seat, Machine machine, ProductVersion version, ProductVersion target,
            Instant at) {
        if (version.compareTo(target) >= 0) {
            return NOTHING;
        }
        boolean needsService = version.isBefore(7, 3) && !target.isBefore(7, 3);
        boolean there = machine.updater().at(at);
        // "This installs automatically for users who have Administrator rights on their computer."
        boolean installs = needsService && !there && seat.localAdmin().at(at);
        if (needsService && !there && !installs) {
            return new FirstStart(Outcome.CUT_OFF, false, 0);
        }
        int upgrades = databaseUpgrades(seat.program(), version, target);
        long needed = 2 * seat.databaseBytes().at(at);
        if (upgrades > 0 && seat.freeBytes().at(at) < needed) {
            return new FirstStart(Outcome.OFFLINE_UNTIL_FREED, installs, upgrades);
        }
        return new FirstStart(Outcome.UPDATES, installs, upgrades);
    }

    /**
     * "The upgrade to Kerio Outlook Connector 7.2.x (from 7.1.x and older) and to 7.3.x (from 7.2.x and older) needs
     * also an internal database upgrade." Only the Offline Edition has a database.
     */
    private static int databaseUpgrades(Program program, ProductVersion from, ProductVersion to) {
        if (program != Program.KOFF) {
            return 0;
        }
        int upgrades = 0;
        if (from.isBefore(7, 2) && !to.isBefore(7, 2)) {
            upgrades++;
        }
        if (from.isBefore(7, 3) && !to.isBefore(7, 3)) {
            upgrades++;
        }
        return upgrades;
    }

    private static FirstStart plugIn(Machine machine, ProductVersion version, ProductVersion target, Instant at) {
        // "If MS Outlook version is updated, Kerio Synchronization Plug-in must be reinstalled manually."
        Optional<Instant> changed = machine.outlook().since(at);
        Instant installed = machine.installedAt(Program.KSP, at);
        if (changed.isPresent() && (installed == null || installed.isBefore(changed.get()))) {
            return new FirstStart(Outcome.NEEDS_HANDS, false, 0);
        }
        return version.compareTo(target) >= 0 ? NOTHING : new FirstStart(Outcome.UPDATES, false, 0);
    }
}
