package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which clients a server has, given sightings that know only part of a client: reports know no computers,
 * inventories no accounts, some lists no connectors. What is decided depends on the set of sightings alone, not on
 * their order.
 * <ol>
 * <li>Account, computer and connector together are a client.
 * <li>Account and computer without connector (a mapping) stand for the clients of that account on that computer. Where
 * there is none, the mapping joins what is known in part: it makes a client for every connector seen on the computer,
 * and for every connector that the account was seen with and that has no computer yet; that it is on this one is a
 * guess, unless a person stated the mapping to a computer of which no other connector is known. Failing that too, it is a
 * client of unknown connector.
 * <li>Account and connector without computer stand for all clients of that account with that connector, else they are a
 * client on an unknown computer. Computer and connector without account likewise.
 * <li>Account or computer alone stand for all clients of it, else they are a client of which no more is known.
 * <li>What is told without connector, and only one that needs the Updater Service would have, is told of no plug-in:
 * where no such connector is known, it is a client of unknown connector.
 * </ol>
 */
final class ClientAssembly {

    private static final int UNKNOWN_BIT = 1 << Part.UNKNOWN;

    private final AccountPart[] accounts;
    private final Collection<ComputerPart> computers;
    private final Times times;

    /** Decides the {@link Part#clients} of the parts. */
    ClientAssembly(Collection<AccountPart> accounts, Collection<ComputerPart> computers, Times times) {
        this.times = times;
        this.accounts = accounts.toArray(new AccountPart[0]);
        this.computers = computers;
        Arrays.parallelSort(this.accounts, AccountPart.BY_NAME);
        place();
    }

    /**
     * A client to be made.
     *
     * @param part all that is known of who it is
     * @param place its connector, {@link Part#UNKNOWN} where not known
     * @param isSeen whether it was seen itself; {@code false} where only a line that nothing explains stands for it
     */
    record Draft(Part part, int place, boolean isSeen) {
    }

    private void place() {
        for (AccountPart account : accounts) {
            for (PairPart pair : account.pairs()) {
                pair.clients = pair.seenConnectors();
                account.placed |= pair.clients;
            }
        }
        for (AccountPart account : accounts) {
            for (PairPart pair : account.pairs()) {
                if (pair.clients == 0) {
                    join(pair);
                } else if (isToldByFutureAlone(pair)) {
                    // such a time explains nothing away (ruling 12): the account is there with what else is there
                    join(pair);
                    pair.clients |= pair.seenConnectors();
                } else if (pair.tellsOfNoneOf(pair.clients | pair.computer.seenConnectors())) {
                    pair.clients |= UNKNOWN_BIT;
                }
                account.clients |= pair.clients;
                pair.computer.clients |= pair.clients;
            }
        }
        for (ComputerPart computer : computers) {
            computer.clients |= alone(computer);
        }
    }

    /** Whether the account was on the computer, and only times from the future tell with which connector. */
    private boolean isToldByFutureAlone(PairPart pair) {
        return isNow(pair, Part.UNKNOWN) && IntStream.range(0, Part.UNKNOWN).noneMatch(place -> isNow(pair, place));
    }

    private boolean isNow(PairPart pair, int place) {
        for (Sighting s = pair.chain(place); s != null; s = s.next) {
            if (!times.isFuture(s)) {
                return true;
            }
        }
        return false;
    }

    /** The accounts, by their names. */
    AccountPart[] accounts() {
        return accounts;
    }

    /**
     * The clients, by account, computer and connector, what is not known last: those that were seen, and those that
     * {@link AccountPart#open} lines stand for.
     */
    List<Draft> clients() {
        List<Draft> drafts = new ArrayList<>(accounts.length);
        for (AccountPart account : accounts) {
            if (account.pairs().size() > 1) {
                account.pairs().sort(PairPart.BY_COMPUTER);
            }
            for (PairPart pair : account.pairs()) {
                draft(pair, pair.clients, 0, drafts);
            }
            draft(account, alone(account), account.open == null ? 0 : 1 << OpenReport.PLACE, drafts);
        }
        List<ComputerPart> withoutAccount = new ArrayList<>();
        for (ComputerPart computer : computers) {
            if (ofNobody(computer) != 0) {
                withoutAccount.add(computer);
            }
        }
        withoutAccount.sort(ComputerPart.BY_NAME);
        for (ComputerPart computer : withoutAccount) {
            draft(computer, ofNobody(computer), 0, drafts);
        }
        return drafts;
    }

    /** What a mapping makes of what else is known. A person who states it means the connector of both. */
    private static void join(PairPart mapping) {
        AccountPart account = mapping.account;
        int there = mapping.computer.seenConnectors();
        int somewhere = account.seenConnectors() & ~account.placed & ~there;
        mapping.clients = there | somewhere;
        mapping.guessed = mapping.isLinked() && isNoneKnown(mapping.computer) ? 0 : somewhere;
        if (mapping.clients == 0 || mapping.tellsOfNoneOf(mapping.clients)) {
            mapping.clients |= UNKNOWN_BIT;
        }
    }

    /** Whether no connector of any user is known to be on the computer. */
    private static boolean isNoneKnown(ComputerPart computer) {
        return computer.seenConnectors() == 0 && computer.pairs().stream().allMatch(p -> p.seenConnectors() == 0);
    }

    /** The clients of the computer of which no account is known. */
    private static int ofNobody(ComputerPart computer) {
        int connectors = computer.clients;
        for (PairPart pair : computer.pairs()) {
            connectors &= ~pair.clients;
        }
        return connectors;
    }

    /** The clients of which no more is known than this account or computer. */
    private static int alone(Part part) {
        int connectors = part.seenConnectors() & ~part.clients;
        if (connectors == 0 && part.clients == 0 && part.isSeenWithoutConnector()
                || part.tellsOfNoneOf(connectors | part.clients)) {
            return connectors | UNKNOWN_BIT;
        }
        return connectors;
    }

    private static void draft(Part part, int seen, int open, List<Draft> into) {
        for (int place = 0; place <= Part.UNKNOWN; place++) {
            int bit = 1 << place;
            if (((seen | open) & bit) != 0) {
                into.add(new Draft(part, place, (seen & bit) != 0));
            }
        }
    }
}
