package org.lockkeeper.core.inventory.age;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Server;

/**
 * How old the evidence of some servers is, by the date that each is judged as of. Several servers are as old as the
 * oldest of them: what is newer of another says nothing about it.
 *
 * @param server the server with the oldest evidence; {@code null} where no server is dated
 * @param from when that was so; {@code null} where no server is dated
 * @param undated names of the servers that nothing dates, in the given order
 */
public record DataAge(@Nullable String server, @Nullable Moment from, List<String> undated) {

    /** Copies the list. */
    public DataAge {
        undated = List.copyOf(undated);
    }

    /** The age of some servers; empty where there is none. */
    public static Optional<DataAge> of(List<Server> servers) {
        if (servers.isEmpty()) {
            return Optional.empty();
        }
        Server oldest = null;
        Moment from = null;
        for (Server server : servers) {
            Moment at = server.judgedAsOf();
            if (at != null && (from == null || at.compareTo(from) < 0)) {
                oldest = server;
                from = at;
            }
        }
        return Optional.of(new DataAge(oldest == null ? null : oldest.name(), from,
                servers.stream().filter(s -> s.judgedAsOf() == null).map(Server::name).toList()));
    }

    /** Whether something dates at least one of the servers. */
    public boolean isKnown() {
        return from != null;
    }

    /**
     * How many days before another day that was: 0 on the day itself and where the evidence is from the future.
     *
     * @throws NullPointerException where no server is dated
     */
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(Objects.requireNonNull(from).local().toLocalDate(), today));
    }

    /**
     * Whether to look again: where a server is not dated, or one was looked at more days ago than that.
     *
     * @param most how many days may have passed
     */
    public boolean isStale(LocalDate today, int most) {
        return !undated.isEmpty() || from == null || days(today) > most;
    }
}
