package org.lockkeeper.intake.internal.discover;

import java.util.ArrayList;
import java.util.List;

/** Files that belong to one server. Filled by {@link Grouping}, read afterwards. */
public final class ServerGroup {

    private final List<String> names;
    private final boolean loose;
    private final List<Recognised> files = new ArrayList<>();

    /**
     * @param names names of the folders that lead to it, its own last
     * @param loose whether its files were given one by one, not as a folder
     */
    ServerGroup(List<String> names, boolean loose) {
        this.names = List.copyOf(names);
        this.loose = loose;
    }

    /** Its files. */
    public List<Recognised> files() {
        return files;
    }

    /** Whether its files were given one by one, not as a folder. */
    public boolean isLoose() {
        return loose;
    }

    /** Names of the folders that lead to it, its own last. */
    public List<String> names() {
        return names;
    }
}
