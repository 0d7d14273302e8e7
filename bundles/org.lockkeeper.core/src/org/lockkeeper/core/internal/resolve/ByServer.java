package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a model, or of a plan of it, by their servers, whose names are the same in any letter case. Those of one server
 * usually stand together: the whole is looked through once, and nothing is copied.
 *
 * @param <T> what is sorted
 */
public final class ByServer<T> {

    private final Map<String, List<T>> parts = new HashMap<>();

    /**
     * @param all in any order
     * @param server the name of the server that one belongs to
     */
    public ByServer(List<T> all, Function<T, String> server) {
        int from = 0;
        String last = null;
        for (int i = 0; i < all.size(); i++) {
            String name = server.apply(all.get(i));
            if (!name.equals(last)) {
                add(last, all.subList(from, i));
                last = name;
                from = i;
            }
        }
        add(last, all.subList(from, all.size()));
    }

    private void add(@Nullable String server, List<T> some) {
        if (server != null) {
            parts.merge(key(server), some, (before, more) -> {
                List<T> both = new ArrayList<>(before);
                both.addAll(more);
                return both;
            });
        }
    }

    /** Those of a server, in the order in which they came. */
    public List<T> of(String server) {
        return parts.getOrDefault(key(server), List.of());
    }

    /** What names of the same server have in common. */
    public static String key(String server) {
        return server.toLowerCase(Locale.ROOT);
    }
}
