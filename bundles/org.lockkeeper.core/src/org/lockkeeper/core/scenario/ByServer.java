package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of a model by their servers, looked through once; those of one server stand together in a model. */
final class ByServer<T> {

    private final Map<String, List<T>> parts = new HashMap<>();

    ByServer(List<T> all, Function<T, String> server) {
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

    /** Those of a server, in the model's order. */
    List<T> of(String server) {
        return parts.getOrDefault(key(server), List.of());
    }

    static String key(String server) {
        return server.toLowerCase(Locale.ROOT);
    }
}
