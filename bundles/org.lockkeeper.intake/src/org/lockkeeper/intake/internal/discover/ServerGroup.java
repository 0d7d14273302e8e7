package org.lockkeeper.intake.internal.discover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that belong to one server. Filled by {@link Grouping}, read afterwards. */
public final class ServerGroup {

    private final List<String> names;
    private final boolean loose;
    private final List<Recognised> files = new ArrayList<>();
    private final Set<Recognised> joined = new HashSet<>();
    private boolean placed = true;

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

    /** Whether it is a server as far as is known; else its files lie beside servers and are of one of them. */
    public boolean isPlaced() {
        return placed;
    }

    /** Its files lie beside servers. */
    void lieBeside() {
        placed = false;
    }

    /** Takes the files of a group that was given beside it. */
    void join(ServerGroup other) {
        other.files.forEach(this::join);
    }

    /** Takes a file that was given beside it. */
    void join(Recognised file) {
        joined.add(file);
        files.add(file);
    }

    /** Whether a file was given beside the server. */
    public boolean isJoined(Recognised file) {
        return joined.contains(file);
    }

    /** Whether anything in it but lists of programs tells that it is a server. */
    boolean isServer() {
        return files.stream().anyMatch(f -> f.role() != Role.OTHER);
    }

    /** Whether nothing in it but a list of clients does, which somebody may have laid beside the servers. */
    boolean isListOfClients() {
        return files.stream().noneMatch(f -> f.role() != Role.OTHER && !Role.isListOfClients(f.importer().id()));
    }

    /** Whether the folder of another group lies in its own. */
    boolean isAround(ServerGroup other) {
        return other != this && other.names.size() > names.size() && other.names.subList(0, names.size()).equals(names);
    }

    /**
     * Whether another group, of another root, is a part of this server: in its folder, no server by its own
     * configuration, and called like a part.
     */
    boolean hasPart(ServerGroup other) {
        if (other.holds(Role.DESCRIPTION)) {
            return false;
        }
        return isAround(other) ? !loose && !other.loose && !other.holds(Role.IDENTITY)
                && (holds(Role.DESCRIPTION) || holds(Role.IDENTITY)) && other.names.subList(names.size(), other.names.size())
                        .stream().allMatch(name -> LayoutNames.isOfParts(name, names.getLast()))
                : other != this && other.names.equals(names) && isServer();
    }

    private boolean holds(Role role) {
        return files.stream().anyMatch(f -> f.role() == role);
    }

    /** Names of the folders that lead to it, its own last. */
    public List<String> names() {
        return names;
    }
}
