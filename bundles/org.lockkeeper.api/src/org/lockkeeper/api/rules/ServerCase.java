package org.lockkeeper.api.rules;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What a rule is told about a server.
 *
 * @param server the server
 * @param target the version to upgrade to
 * @param asOf the date as of which freshness is judged; {@code null} where nothing dates the evidence
 * @param clients all known clients of the server
 * @param accounts all accounts of the server that its configuration tells of
 * @param unread sources of the server, or of no known server, that could not be read or understood
 * @param computers all computers of which lists of programs tell
 */
public record ServerCase(Server server, ProductVersion target, @Nullable Moment asOf, List<Client> clients,
        List<Account> accounts, List<UnreadSource> unread, List<Computer> computers) {

    /** A case in which no list of programs tells of a computer itself. */
    public ServerCase(Server server, ProductVersion target, @Nullable Moment asOf, List<Client> clients,
            List<Account> accounts, List<UnreadSource> unread) {
        this(server, target, asOf, clients, accounts, unread, List.of());
    }

    /** Checks that nothing is missing. */
    public ServerCase {
        Objects.requireNonNull(server);
        Objects.requireNonNull(target);
        Objects.requireNonNull(clients);
        Objects.requireNonNull(accounts);
        Objects.requireNonNull(unread);
        Objects.requireNonNull(computers);
    }
}
