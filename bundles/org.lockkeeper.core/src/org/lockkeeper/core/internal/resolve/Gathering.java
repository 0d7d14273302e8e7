package org.lockkeeper.core.internal.resolve;

import org.jspecify.annotations.Nullable;

import static org.lockkeeper.core.internal.resolve.SightingList.ACCOUNT;
import static org.lockkeeper.core.internal.resolve.SightingList.CLIENT;
import static org.lockkeeper.core.internal.resolve.SightingList.COMPUTER;
import static org.lockkeeper.core.internal.resolve.SightingList.PROGRAM;
import static org.lockkeeper.core.internal.resolve.SightingList.SERVER;

import java.util.Collection;

/** Which sightings speak of whom (ruling 1), by the scopes of the attributes. */
final class Gathering {

    private Gathering() {
    }

    /** Of a computer, for all its clients: every sighting that names it, whatever account or connector it names. */
    static void computer(ComputerPart computer, int scopes, SightingList into) {
        computer(computer, Role.OWN, scopes, into);
        for (ComputerPart like : computer.<ComputerPart>likes()) {
            computer(like, Role.OF_LIKE, scopes, into);
        }
    }

    private static void computer(ComputerPart computer, Role role, int scopes, SightingList into) {
        into.addChain(computer.itself(), role, scopes);
        computer.addAll(into, role, scopes);
        for (PairPart pair : computer.pairs()) {
            pair.addAll(into, role, scopes);
        }
    }

    /**
     * The same, and what is told of its accounts and may be told of this computer.
     *
     * @param named whose client is asked for: lines that name the account accuse it, whichever of its computers they
     *        mean; {@code null} for all clients of the computer
     */
    static void computerWithLines(ComputerPart computer, int scopes, @Nullable PairPart named, SightingList into) {
        computer(computer, scopes, into);
        for (ComputerPart.Line line : computer.lines()) {
            into.add(line.sighting(), isSure(line, named) ? Role.OWN : line.role(), COMPUTER);
        }
    }

    /** The same without lines that are about other users of the computer, perhaps on other computers. */
    static void computerWithSureLines(ComputerPart computer, @Nullable PairPart named, SightingList into) {
        computer(computer, COMPUTER, into);
        for (ComputerPart.Line line : computer.lines()) {
            if (isSure(line, named)) {
                into.add(line.sighting(), Role.OWN, COMPUTER);
            }
        }
    }

    private static boolean isSure(ComputerPart.Line line, @Nullable PairPart named) {
        return line.role() == Role.OWN || named != null && named.isMeantBy(line.sighting());
    }

    /** Of one of several connectors on a computer. One that names none is about one of those that may be there. */
    static void program(ComputerPart computer, int place, SightingList into) {
        into.addChain(computer.chain(place), Role.OWN, PROGRAM);
        Role alone = place == Part.UNKNOWN && Integer.bitCount(computer.clients) == 1 ? Role.OWN : Role.OF_CONNECTOR;
        into.addChain(computer.itself(), alone, PROGRAM);
        if (place != Part.UNKNOWN) {
            into.addChain(computer.chain(Part.UNKNOWN), Role.OF_CONNECTOR, PROGRAM);
        }
        for (PairPart pair : computer.pairs()) {
            into.addChain(pair.chain(place), Role.OWN, PROGRAM);
            if (place != Part.UNKNOWN && (pair.clients & 1 << place) != 0) {
                into.addChain(pair.chain(Part.UNKNOWN), Role.OF_CONNECTOR, PROGRAM);
            }
        }
        for (ComputerPart like : computer.<ComputerPart>likes()) {
            like.addOf(place, into, Role.OF_LIKE, PROGRAM);
            like.pairs().forEach(pair -> pair.addOf(place, into, Role.OF_LIKE, PROGRAM));
        }
    }

    /** Of an account on a computer, but for what is the computer's. */
    static void pair(PairPart pair, int place, SightingList into) {
        for (int other = 0; other <= Part.UNKNOWN; other++) {
            into.addChain(pair.chain(other), Role.OWN,
                    other == place || other == Part.UNKNOWN ? CLIENT | ACCOUNT | SERVER : CLIENT);
        }
        pair.account.addOf(place, into, Role.OWN, ACCOUNT);
        pair.computer.addAll(into, Role.OF_COMPUTER, CLIENT);
        into.addChain(pair.computer.itself(), Role.OF_COMPUTER, CLIENT);
        Collection<AccountPart> likes = pair.account.likes();
        if (likes.size() > pair.computer.pairs().size()) {
            pair.computer.pairs().stream().filter(p -> likes.contains(p.account)).forEach(p -> like(p, into));
        } else {
            likes.forEach(like -> like(like.find(pair.computer), into));
        }
        for (ComputerPart like : pair.computer.<ComputerPart>likes()) {
            like(pair.account.find(like), into);
        }
    }

    private static void like(@Nullable PairPart pair, SightingList into) {
        if (pair != null) {
            pair.addAll(into, Role.OF_LIKE, CLIENT);
        }
    }

    /** Of an account whose computer is not known. */
    static void account(AccountPart account, int place, SightingList into) {
        account.addOf(place, into, Role.OF_ACCOUNT, SightingList.ALL);
    }

    /** Of a computer whose user is not known, but for what is the computer's: it may be told of any of its users. */
    static void computerAlone(ComputerPart computer, int place, SightingList into) {
        for (int other = 0; other <= Part.UNKNOWN; other++) {
            into.addChain(computer.chain(other), Role.OF_COMPUTER, CLIENT);
            if (other == place || other == Part.UNKNOWN) {
                into.addChain(computer.chain(other), Role.OWN, ACCOUNT | SERVER);
            }
        }
        into.addChain(computer.itself(), Role.OF_COMPUTER, CLIENT);
        into.addChain(computer.itself(), Role.OWN, ACCOUNT | SERVER);
    }

    /** Where a client was seen at all. */
    static void seen(Part part, int place, SightingList into) {
        part.addOf(place, into, Role.OWN, 0);
        if (part instanceof PairPart pair) {
            pair.account.addOf(place, into, Role.OWN, 0);
            pair.computer.addOf(place, into, Role.OWN, 0);
        }
    }
}
