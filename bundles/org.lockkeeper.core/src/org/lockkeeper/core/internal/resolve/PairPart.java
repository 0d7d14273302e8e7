package org.lockkeeper.core.internal.resolve;

import java.util.Comparator;

/** An account on a computer. */
final class PairPart extends Part {

    static final Comparator<PairPart> BY_COMPUTER = Comparator.comparing(p -> p.computer.name);

    final AccountPart account;
    final ComputerPart computer;

    PairPart(AccountPart account, ComputerPart computer) {
        this.account = account;
        this.computer = computer;
    }
}
