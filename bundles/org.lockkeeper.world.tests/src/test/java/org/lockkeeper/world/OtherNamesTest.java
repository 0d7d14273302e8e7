package org.lockkeeper.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.world.Checks.Violation;
import org.lockkeeper.world.evidence.Dice;
import org.lockkeeper.world.evidence.OtherNames;

/** The promises hold as well where lists spell accounts and computers otherwise than the server does. */
class OtherNamesTest {

    private static final int WORLDS = Integer.getInteger("worlds", 250) / 2;
    private static final long FROM = Long.getLong("worlds.from", 1);

    private static Scene spelt(Scene scene, long seed) {
        return scene.with(OtherNames.spelt(new Dice(seed), scene.pieces()));
    }

    @Test
    void nobodyIsReadyOrBlockedByTheSpellingOfANameAndItsOrder() {
        List<String> told = new ArrayList<>();
        try (Product product = new Product()) {
            for (long seed = FROM; seed < FROM + WORLDS; seed++) {
                Scene scene = spelt(Scene.draw(seed), seed);
                if (!scene.pieces().isEmpty()) {
                    long chance = seed;
                    tell(scene, Stream.concat(Checks.ofAnswer(scene, product.answer(scene)).stream(),
                            Checks.ofImports(product, scene, new Random(chance)).stream()).toList(), told);
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whereEverythingIsKnownTheVerdictIsWhatReallyHappensWhateverNamesAreUsed() {
        List<String> told = new ArrayList<>();
        try (Product product = new Product()) {
            for (long seed = FROM; seed < FROM + WORLDS; seed++) {
                Scene scene = spelt(Scene.complete(-seed), seed);
                tell(scene, CompleteChecks.of(scene, product.answer(scene)), told);
            }
        }
        assertThat(told).isEmpty();
    }

    private static void tell(Scene scene, List<Violation> violations, List<String> into) {
        if (!violations.isEmpty() && into.size() < 2) {
            into.add(violations + "\n" + scene.describe());
        }
    }
}
