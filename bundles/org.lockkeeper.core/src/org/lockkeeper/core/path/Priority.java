package org.lockkeeper.core.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** By what ways are compared. */
public enum Priority {
    /** How many people may lose e-mail in Outlook; where that is the same, how many lose it in any case. */
    CUT_OFF("cutOff", "people cut off", Comparator.comparingInt(Cost::most).thenComparingInt(Cost::certain)),
    /** How many computers have to be visited. */
    VISITS("visits", "visits", Comparator.comparingInt(Cost::visits)),
    /** How long is waited. */
    DAYS("days", "days", Comparator.comparingInt(Cost::days));

    /** People first, then visits, then days. */
    public static final List<Priority> USUAL = List.of(values());

    private final String id;
    private final String title;
    private final Comparator<Cost> order;

    Priority(String id, String title, Comparator<Cost> order) {
        this.id = id;
        this.title = title;
        this.order = order;
    }

    String title() {
        return title;
    }

    Comparator<Cost> order() {
        return order;
    }

    /** By several, the first first; by fewer upgrades of the server where all of them are the same. */
    static Comparator<Cost> order(List<Priority> priorities) {
        Comparator<Cost> all = Comparator.comparing(_ -> 0);
        for (Priority priority : priorities) {
            all = all.thenComparing(priority.order);
        }
        return all.thenComparingInt(Cost::hops);
    }

    /** These priorities, and after them those that are left out, in their usual order. */
    public static List<Priority> whole(List<Priority> some) {
        List<Priority> all = new ArrayList<>(some.stream().distinct().toList());
        USUAL.stream().filter(p -> !all.contains(p)).forEach(all::add);
        return all;
    }

    /**
     * Reads {@code visits,days}; those that are left out come after them.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static List<Priority> parse(String text) {
        List<Priority> all = new ArrayList<>();
        for (String word : text.split(",")) {
            Priority priority = Arrays.stream(values()).filter(p -> p.id.equalsIgnoreCase(word.strip())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no priority \"" + word.strip()
                            + "\"; there are " + Arrays.stream(values()).map(Priority::toString)
                                    .collect(Collectors.joining(", ")) + "."));
            if (all.contains(priority)) {
                throw new IllegalArgumentException(priority + " stands there twice.");
            }
            all.add(priority);
        }
        return whole(all);
    }

    /** As the command line calls it. */
    @Override
    public String toString() {
        return id;
    }
}
