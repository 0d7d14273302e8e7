package org.lockkeeper.core.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The servers that an import tells about, each as it was spelt first, without regard to case. */
final class ServerNames {

    private final TreeMap<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable String last;

    void add(String name) {
        // the observations of one file have the very same name
        if (!name.equals(last)) {
            names.putIfAbsent(name, name);
            last = name;
        }
    }

    List<String> names() {
        return new ArrayList<>(names.values());
    }
}
