package org.lockkeeper.logs.search;

import java.util.List;
import org.lockkeeper.logs.internal.regex.Node;

/**
 * How many steps of an expression may follow each other without taking a character. The library takes each of them within
 * the one before it, so that a thread's stack ends where there are too many: {@code ((a*){91}){91}} has 8,281 stars in a
 * row.
 *
 * @param steps the most that may follow each other
 * @param mayBeEmpty whether all of it may take no character
 */
record EmptySteps(long steps, boolean mayBeEmpty) {

    /** More are refused; with interpreted code, a stack of 1 MiB holds about twice as many. */
    static final long MOST = 2_000;

    private static final long CAP = 1L << 30;

    static EmptySteps of(Node node) {
        return switch (node) {
            case Node.Chars _ -> new EmptySteps(0, false);
            case Node.Empty _, Node.Place _ -> new EmptySteps(1, true);
            case Node.Cat(List<Node> parts) -> ofAll(parts);
            case Node.Alt(List<Node> parts) -> new EmptySteps(parts.size() + parts.stream()
                    .mapToLong(p -> of(p).steps).max().orElse(0), parts.stream().anyMatch(p -> of(p).mayBeEmpty));
            case Node.Group(Node part, _) -> of(part).within(2);
            case Node.Repeat(Node part, int min, int max, _) -> {
                EmptySteps one = of(part);
                long times = one.mayBeEmpty ? Math.max(1, Math.max(min, max)) : 1;
                // whether to go round once more is a step, where it is not counted how often
                yield new EmptySteps(Math.min(CAP, (one.steps + (min == max ? 0 : 1)) * times), min == 0 || one.mayBeEmpty);
            }
        };
    }

    private EmptySteps within(int more) {
        return new EmptySteps(steps + more, mayBeEmpty);
    }

    private static EmptySteps ofAll(List<Node> parts) {
        long row = 0;
        long most = 0;
        boolean empty = true;
        for (Node part : parts) {
            EmptySteps next = of(part);
            row = Math.min(CAP, row + next.steps);
            most = Math.max(most, row);
            if (!next.mayBeEmpty) {
                // what follows its last character goes on with what comes after it
                row = next.steps;
                empty = false;
            }
        }
        return new EmptySteps(most, empty);
    }
}
