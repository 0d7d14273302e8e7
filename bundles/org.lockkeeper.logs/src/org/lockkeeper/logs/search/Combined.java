package org.lockkeeper.logs.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions made of conditions. */
final class Combined {

    private Combined() {
    }

    /** All of them, cheapest first, each looking only at what the ones before left. */
    record All(List<Test> tests) implements Test {
        All {
            tests = tests.stream().sorted(Comparator.comparingInt(Test::cost)).toList();
        }

        @Override
        public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
            LineSet left = among == null ? null : among.copy();
            for (Test test : tests) {
                LineSet found = test.lines(part, left);
                left = left == null ? found : left.and(found);
                if (left.isEmpty()) {
                    return left;
                }
            }
            return left == null ? LineSet.all(part.lines()) : left;
        }

        @Override
        public int cost() {
            return tests.stream().mapToInt(Test::cost).min().orElse(0);
        }
    }

    /** At least one. */
    record Any(List<Test> tests) implements Test {
        @Override
        public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
            LineSet found = new LineSet(part.lines());
            for (Test test : tests) {
                found.or(test.lines(part, among));
            }
            return among == null ? found : found.and(among);
        }

        @Override
        public int cost() {
            return tests.stream().mapToInt(Test::cost).sum();
        }
    }

    /** Not that one. */
    record Not(Test test) implements Test {
        @Override
        public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
            LineSet all = among == null ? LineSet.all(part.lines()) : among.copy();
            return all.andNot(test.lines(part, among));
        }

        @Override
        public int cost() {
            return test.cost() + 1;
        }
    }

    /** Lines that are chosen by position alone: none. */
    record None() implements Test {
        @Override
        public LineSet lines(Part part, @Nullable LineSet among) {
            return new LineSet(part.lines());
        }

        @Override
        public int cost() {
            return 0;
        }
    }
}
