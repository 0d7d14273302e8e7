package org.lockkeeper.core.rehearsal.world;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person at a computer with one of its programs: what the product calls a client.
 *
 * @param account the person's account, {@code user@domain}
 * @param machine name of the computer
 * @param program what joins Outlook to the server
 * @param since from when on the person uses it; {@code null} from the beginning
 * @param idleSince from when on its Outlook was not started any more, so that the server heard nothing of it;
 *        {@code null} where it is in use
 * @param localAdmin whether the person is a local administrator of the computer
 * @param databaseBytes size of the Offline Edition's database, in bytes; 0 for programs that have none
 * @param freeBytes what is free on the disk of the person's profile, in bytes
 */
public record Seat(String account, String machine, Program program, @Nullable Instant since,
        @Nullable Instant idleSince,
        Timeline<Boolean> localAdmin, Timeline<Long> databaseBytes, Timeline<Long> freeBytes) {

    /** All but the instants are there. */
    public Seat {
        Objects.requireNonNull(account);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(program);
        Objects.requireNonNull(localAdmin);
        Objects.requireNonNull(databaseBytes);
        Objects.requireNonNull(freeBytes);
    }

    /** Whether the person has it at an instant. */
    public boolean exists(Instant at) {
        return since == null || !since.isAfter(at);
    }

    /** Whether its Outlook was started some time between two instants. */
    public boolean used(Instant from, Instant to) {
        return exists(to) && (idleSince == null || idleSince.isAfter(from));
    }
}
