package org.lockkeeper.core.inventory.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Signs that compare a field with one operand. */
enum Operator {
    EQUAL("=", c -> c == 0), NOT_EQUAL("!=", c -> c != 0), LESS("<", c -> c < 0), AT_MOST("<=", c -> c <= 0),
    MORE(">", c -> c > 0), AT_LEAST(">=", c -> c >= 0), LIKE("~", _ -> false);

    static final List<Operator> LONGEST_FIRST = Arrays.stream(values())
            .sorted(Comparator.comparingInt((Operator o) -> o.sign.length()).reversed()).toList();

    final String sign;
    private final IntPredicate accepts;

    Operator(String sign, IntPredicate accepts) {
        this.sign = sign;
        this.accepts = accepts;
    }

    /** Whether the order of a value to the operand, negative where it is smaller, is what this asks for. */
    boolean accepts(int order) {
        return accepts.test(order);
    }

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }
}
