package org.lockkeeper.core.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds all ways through a graph without circles in the order of what they cost, cheapest first. */
final class SafestFirst {

    private SafestFirst() {
    }

    /**
     * One step of a way.
     *
     * @param <S> what a state is
     * @param <L> the description of the step
     * @param label a description of it
     * @param to where it leads
     * @param cost what it costs
     */
    record Edge<S, L>(L label, S to, Cost cost) {
    }

    /**
     * A whole way.
     *
     * @param <L> the description of each step
     */
    record Way<L>(List<L> steps, Cost cost) {

        Way {
            steps = List.copyOf(steps);
        }

        private Way<L> then(L step, Cost more) {
            List<L> all = new ArrayList<>(steps);
            all.add(step);
            return new Way<>(all, cost.plus(more));
        }
    }

    private record Open<S, L>(S at, Way<L> way, int number) {
    }

    /**
     * The cheapest ways, in order; of ways that cost the same the one found first.
     *
     * @param order what is cheaper; one by which adding never makes a cost less
     * @param limit how many at most
     */
    static <S, L> List<Way<L>> search(S start, Predicate<S> isGoal, Function<S, List<Edge<S, L>>> edges,
            Comparator<Cost> order, int limit) {
        PriorityQueue<Open<S, L>> open = new PriorityQueue<>(
                Comparator.comparing((Open<S, L> o) -> o.way().cost(), order).thenComparingInt(Open::number));
        int number = 0;
        open.add(new Open<>(start, new Way<>(List.of(), Cost.NOTHING), number));
        List<Way<L>> found = new ArrayList<>();
        while (!open.isEmpty() && found.size() < limit) {
            Open<S, L> next = open.poll();
            if (isGoal.test(next.at())) {
                found.add(next.way());
                continue;
            }
            for (Edge<S, L> edge : edges.apply(next.at())) {
                open.add(new Open<>(edge.to(), next.way().then(edge.label(), edge.cost()), ++number));
            }
        }
        return found;
    }
}
