package org.lockkeeper.ui.help.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.report.manual.Place;

/** Where one was in the help: back and forward. */
final class Trodden {

    private final List<Place> places = new ArrayList<>();
    private int at = -1;

    /** Goes on to a place; what was ahead is forgotten. */
    void go(Place place) {
        if (at >= 0 && places.get(at).equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        at++;
    }

    /** Goes back, or forward; empty where there is nothing. */
    Optional<Place> step(int by) {
        if (!canStep(by)) {
            return Optional.empty();
        }
        at += by;
        return Optional.of(places.get(at));
    }

    boolean canStep(int by) {
        return at + by >= 0 && at + by < places.size();
    }
}
