package org.lockkeeper.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lockkeeper.world.evidence.Piece;

/** Takes evidence away as long as what was wrong stays wrong. */
final class Shrinker {

    private Shrinker() {
    }

    static Scene shrink(Scene scene, Predicate<Scene> isWrong) {
        Scene smallest = scene;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int i = smallest.pieces().size() - 1; i >= 0; i--) {
                Scene without = smallest.without(i);
                if (!without.pieces().isEmpty() && isWrong.test(without)) {
                    smallest = without;
                    smaller = true;
                }
            }
            for (int i = 0; i < smallest.pieces().size(); i++) {
                for (int unit = smallest.pieces().get(i).units().size() - 1; unit >= 0; unit--) {
                    Piece piece = smallest.pieces().get(i);
                    if (piece.units().size() < 2) {
                        break;
                    }
                    List<Piece> pieces = new ArrayList<>(smallest.pieces());
                    pieces.set(i, piece.without(unit));
                    Scene without = smallest.with(pieces);
                    if (isWrong.test(without)) {
                        smallest = without;
                        smaller = true;
                    }
                }
            }
        }
        return smallest;
    }
}
