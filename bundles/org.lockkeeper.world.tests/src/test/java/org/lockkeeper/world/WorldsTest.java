package org.lockkeeper.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.world.Checks.Check;
import org.lockkeeper.world.Checks.Violation;
import org.lockkeeper.world.Product.Answer;
import org.lockkeeper.world.evidence.Piece;

/**
 * The proof: worlds are drawn, from each the evidence that administrators collect, and the product's answer is held
 * against the truth. How many run is the system property {@code worlds}, from which seed on {@code worlds.from}.
 */
class WorldsTest {

    private static final int WORLDS = Integer.getInteger("worlds", 250);
    private static final long FROM = Long.getLong("worlds.from", 1);
    /** How many counterexamples of each kind are told. */
    private static final int TOLD = Integer.getInteger("worlds.told", 2);

    /** Promises that are not kept yet; an empty set is the aim. */
    private static final Set<Check> OPEN = Set.of();

    private final Map<Check, Integer> counts = new EnumMap<>(Check.class);
    private final Map<Check, StringBuilder> told = new EnumMap<>(Check.class);
    private final Map<String, Integer> answers = new TreeMap<>();

    @Test
    void nobodyWhoIsCutOffIsReadyAndNobodyWhoIsFineIsBlocked() {
        int judged = 0;
        try (Product product = new Product()) {
            for (long seed = FROM; seed < FROM + WORLDS; seed++) {
                Scene scene = Scene.draw(seed);
                if (scene.pieces().isEmpty()) {
                    continue;
                }
                judged++;
                Answer answer = product.answer(scene);
                count(scene, answer);
                Function<Scene, List<Violation>> again = s -> Checks.ofAnswer(s, product.answer(s));
                tell(scene, Checks.ofAnswer(scene, answer), again);
                long chance = seed;
                tell(scene, Checks.ofImports(product, scene, new Random(chance)),
                        s -> Checks.ofImports(product, s, new Random(chance)));
                adding(product, scene, new Random(chance).nextInt(scene.pieces().size()));
                tell(scene, AsOfChecks.of(product, scene, new Random(chance)),
                        s -> AsOfChecks.of(product, s, new Random(chance)));
            }
        }
        System.out.println("Worlds: " + judged + " judged, seeds " + FROM + " to " + (FROM + WORLDS - 1)
                + "; counterexamples " + counts + "\n" + table());
        assertThat(judged).isGreaterThan(WORLDS / 2);
        assertHeld();
    }

    private void assertHeld() {
        counts.keySet().removeAll(OPEN);
        assertThat(counts).as("%s", String.join("\n", told.values())).isEmpty();
    }

    private void adding(Product product, Scene scene, int added) {
        // the piece goes on being the last one while others are taken away
        List<Piece> pieces = new ArrayList<>(scene.pieces());
        pieces.add(pieces.remove(added));
        Scene last = scene.with(pieces);
        tell(last, Checks.ofAdding(product, last, pieces.size() - 1), s -> s.pieces().getLast() == pieces.getLast()
                ? Checks.ofAdding(product, s, s.pieces().size() - 1) : List.of());
    }

    @Test
    void whereEverythingIsKnownTheVerdictIsWhatReallyHappens() {
        int judged = 0;
        try (Product product = new Product()) {
            for (long seed = FROM; seed < FROM + WORLDS / 2; seed++) {
                Scene scene = Scene.complete(-seed);
                judged++;
                Answer answer = product.answer(scene);
                tell(scene, CompleteChecks.of(scene, answer), null);
                tell(scene, Checks.ofAnswer(scene, answer), null);
            }
        }
        System.out.println("Worlds of which everything is known: " + judged + " judged; counterexamples " + counts);
        assertHeld();
    }

    @Test
    void twoServersOfOneNameAreTwoServers() {
        int judged = 0;
        try (Product product = new Product()) {
            for (long seed = FROM; seed < FROM + WORLDS / 10; seed++) {
                Scene one = Scene.draw(seed).oldest();
                Scene other = Scene.draw(-seed).oldest().askedLike(one);
                if (!one.pieces().isEmpty() && !other.pieces().isEmpty()) {
                    judged++;
                    tell(one, Checks.ofTwoServers(product, one, other),
                            s -> Checks.ofTwoServers(product, s, other));
                }
            }
        }
        System.out.println("Pairs of servers of one name: " + judged + " judged; counterexamples " + counts);
        assertHeld();
    }

    private void tell(Scene scene, List<Violation> violations, Function<Scene, List<Violation>> again) {
        Map<Check, Violation> first = new LinkedHashMap<>();
        violations.forEach(v -> first.putIfAbsent(v.check(), v));
        first.values().forEach(violation -> {
            if (counts.merge(violation.check(), 1, Integer::sum) > TOLD) {
                return;
            }
            Scene smallest = again == null ? scene : Shrinker.shrink(scene, s -> again.apply(s).stream()
                    .anyMatch(violation::isLike));
            String text = (again == null ? violation : again.apply(smallest).stream().filter(violation::isLike)
                    .findFirst().orElse(violation)) + "\n" + smallest.describe();
            told.computeIfAbsent(violation.check(), c -> new StringBuilder()).append("\n=== ").append(text);
        });
    }

    /** What becomes of people, and what is said of them: a product that never decides would pass every check. */
    private void count(Scene scene, Answer answer) {
        for (Seat seat : scene.world().seats()) {
            Verdict said = answer.clients().stream().filter(c -> seat.account().equalsIgnoreCase(
                    c.client().subject().account()) && (c.client().subject().computer() == null
                            || seat.machine().equalsIgnoreCase(c.client().subject().computer())))
                    .map(c -> c.verdict()).min(Verdict::compareTo).orElse(null);
            answers.merge(scene.truth().outcome(seat) + " said " + said, 1, Integer::sum);
        }
        answers.merge("server " + (answer.isReady() ? "ready" : "not ready") + ", really "
                + (scene.world().seats().stream().anyMatch(scene.truth()::losesEmail) ? "not ready" : "ready"), 1,
                Integer::sum);
        if (answer.isReady()) {
            scene.world().seats().stream().filter(scene.truth()::losesEmail).forEach(s -> answers.merge(
                    "exit code 0, cut off: " + scene.truth().whyUnheardOf(s).orElse("?"), 1, Integer::sum));
        }
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        answers.forEach((what, count) -> text.append(String.format("  %6d %s%n", count, what)));
        return text.toString();
    }
}
