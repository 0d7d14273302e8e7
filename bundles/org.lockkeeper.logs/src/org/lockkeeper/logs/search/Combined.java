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
    record All(List<LineMatcher> matchers) implements LineMatcher {
        All {
            matchers = matchers.stream().sorted(Comparator.comparingInt(LineMatcher::cost)).toList();
        }

        @Override
        public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
            LineSet left = among == null ? null : among.copy();
            for (LineMatcher matcher : matchers) {
                LineSet found = matcher.lines(part, left);
                left = left == null ? found : left.and(found);
                if (left.isEmpty()) {
                    return left;
                }
            }
            return left == null ? LineSet.all(part.lines()) : left;
        }

        @Override
        public int cost() {
            return matchers.stream().mapToInt(LineMatcher::cost).min().orElse(0);
        }
    }

    /** At least one. */
    record Any(List<LineMatcher> matchers) implements LineMatcher {
        @Override
        public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
            LineSet found = new LineSet(part.lines());
            for (LineMatcher matcher : matchers) {
                found.or(matcher.lines(part, among));
            }
            return among == null ? found : found.and(among);
        }

        @Override
        public int cost() {
            return matchers.stream().mapToInt(LineMatcher::cost).sum();
        }
    }

    /** Not that one. */
    record Not(LineMatcher matcher) implements LineMatcher {
        @Override
        public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
            LineSet all = among == null ? LineSet.all(part.lines()) : among.copy();
            return all.andNot(matcher.lines(part, among));
        }

        @Override
        public int cost() {
            return matcher.cost() + 1;
        }
    }

    /** Lines that are chosen by position alone: none. */
    record None() implements LineMatcher {
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
