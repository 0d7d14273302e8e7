package org.lockkeeper.ui.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places where one was, in order, and at which of them one is. Going somewhere forgets what was ahead; typing a
 * filter is one step, however many letters it has.
 */
public final class Steps {

    private static final int MOST = 100;

    private final List<Place> places = new ArrayList<>();
    private int at = -1;
    private boolean typing;

    /** Nowhere yet. */
    public Steps() {
        // nothing to fill
    }

    /** One is there now. Says whether that is another place than before. */
    public boolean visit(Place place) {
        Place here = here().orElse(null);
        if (here != null && here.isAt(place)) {
            places.set(at, place);
            return false;
        }
        boolean goesOn = here != null && here.isWhileTyping(place);
        if (goesOn && typing) {
            places.set(at, place);
            return false;
        }
        typing = goesOn;
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
        return true;
    }

    /** Where one is. */
    public Optional<Place> here() {
        return at < 0 ? Optional.empty() : Optional.of(places.get(at));
    }

    /** Whether there is a place so many steps ahead, back where negative. */
    public boolean canGo(int by) {
        return at >= 0 && at + by >= 0 && at + by < places.size();
    }

    /** Goes so many steps; {@link #canGo} says whether that can be done. */
    public Place go(int by) {
        if (!canGo(by)) {
            throw new IllegalStateException("there is no place " + by + " steps from here");
        }
        at += by;
        typing = false;
        return places.get(at);
    }

    /** All of it, a line a place; the first line is the number of where one is. */
    public String format() {
        List<String> lines = new ArrayList<>();
        lines.add(Integer.toString(at));
        places.forEach(p -> lines.add(p.format()));
        return String.join("\n", lines);
    }

    /** Reads what {@link #format} wrote; nowhere, where that cannot be understood. */
    public static Steps parse(String text) {
        Steps steps = new Steps();
        String[] lines = text.split("\n");
        for (int i = 1; i < lines.length; i++) {
            steps.places.add(Place.parse(lines[i]));
        }
        try {
            steps.at = Math.clamp(Integer.parseInt(lines[0]), steps.places.isEmpty() ? -1 : 0,
                    steps.places.size() - 1);
        } catch (NumberFormatException e) {
            // another notation: one begins anew
            return new Steps();
        }
        return steps;
    }
}
