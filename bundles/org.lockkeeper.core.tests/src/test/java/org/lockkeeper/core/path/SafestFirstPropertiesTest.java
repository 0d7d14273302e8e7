package org.lockkeeper.core.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The search finds what trying every way finds. */
class SafestFirstPropertiesTest {

    /** Some upgrades between versions 0 to n, several of a pair, as with and without preparation. */
    private static List<List<SafestFirst.Edge<Integer, String>>> graph(int n, Random random) {
        List<List<SafestFirst.Edge<Integer, String>>> edges = new ArrayList<>();
        for (int from = 0; from <= n; from++) {
            List<SafestFirst.Edge<Integer, String>> of = new ArrayList<>();
            for (int to = from + 1; to <= n; to++) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    of.add(new SafestFirst.Edge<>(from + ">" + to + "#" + i, to, new Cost(random.nextInt(4),
                            random.nextInt(2), random.nextInt(2), random.nextInt(4), random.nextInt(15), 1)));
                }
            }
            edges.add(of);
        }
        return edges;
    }

    private static void every(List<List<SafestFirst.Edge<Integer, String>>> graph, int at, Cost cost, List<Cost> into) {
        if (at == graph.size() - 1) {
            into.add(cost);
        }
        graph.get(at).forEach(e -> every(graph, e.to(), cost.plus(e.cost()), into));
    }

    @Provide
    Arbitrary<List<Priority>> priorities() {
        return Arbitraries.shuffle(Priority.USUAL);
    }

    @Property(tries = 300)
    void theWaysAreTheCheapestOfAllInOrder(@ForAll @IntRange(min = 1, max = 4) int n, @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int limit, @ForAll("priorities") List<Priority> priorities) {
        Comparator<Cost> order = Priority.order(priorities);
        List<List<SafestFirst.Edge<Integer, String>>> graph = graph(n, new Random(seed));
        List<Cost> all = new ArrayList<>();
        every(graph, 0, Cost.NOTHING, all);
        all.sort(order);

        List<SafestFirst.Way<String>> found = SafestFirst.search(0, at -> at == n, graph::get, order, limit);

        assertThat(found).hasSize(Math.min(limit, all.size()));
        for (int i = 0; i < found.size(); i++) {
            assertThat(order.compare(found.get(i).cost(), all.get(i))).isZero();
        }
    }
}
