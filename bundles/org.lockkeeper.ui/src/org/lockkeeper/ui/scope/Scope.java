package org.lockkeeper.ui.scope;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.session.StateText;

/** What everything is about: all views show it and nothing else. Immutable. */
public sealed interface Scope {

    /** All servers with all their clients. */
    Scope EVERYTHING = new Everything();

    /** All servers with all their clients. */
    record Everything() implements Scope {
    }

    /**
     * One server.
     *
     * @param name its name; servers are told apart without regard to case
     */
    record OfServer(String name) implements Scope {

        /** Checks that there is a name. */
        public OfServer {
            Objects.requireNonNull(name);
        }
    }

    /**
     * Servers that belong together: those of a group that people made, or that were imported together.
     *
     * @param name of the group
     * @param servers names of the servers
     * @param id of a group that people made, see {@link org.lockkeeper.core.inventory.servers.ServerGroup#id()}; {@code ""}
     *        for servers that were imported together
     */
    record OfGroup(String name, List<String> servers, String id) implements Scope {

        /** Copies the list. */
        public OfGroup {
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
            servers = List.copyOf(servers);
        }

        /** Servers that were imported together. */
        public OfGroup(String name, List<String> servers) {
            this(name, servers, "");
        }

        /** Whether people made the group. */
        public boolean isMade() {
            return !id.isEmpty();
        }
    }

    /**
     * The clients that a filter lets through.
     *
     * @param name of the collection
     * @param filter in the language of filters
     */
    record OfCollection(String name, String filter) implements Scope {

        /** Checks that nothing is missing. */
        public OfCollection {
            Objects.requireNonNull(name);
            Objects.requireNonNull(filter);
        }
    }

    /** The servers of a group that people made. */
    static Scope of(ServerGroup group) {
        return new OfGroup(group.name(), group.servers(), group.id());
    }

    /** Whether a server is in it; where clients are chosen, each may be. */
    default boolean includes(String server) {
        return switch (this) {
            case Everything _, OfCollection _ -> true;
            case OfServer of -> of.name().equalsIgnoreCase(server);
            case OfGroup group -> group.servers().stream().anyMatch(server::equalsIgnoreCase);
        };
    }

    /** Its clients in the language of filters; {@code ""} for all. */
    default String query() {
        return switch (this) {
            case Everything _ -> "";
            case OfServer of -> QueryText.oneOf("server", List.of(of.name()));
            case OfGroup group -> QueryText.oneOf("server", group.servers());
            case OfCollection of -> of.filter();
        };
    }

    /**
     * What everything is about at a place that extensions and the search lead to.
     *
     * @param groups those that people made
     * @return empty where there is no such group
     */
    static Optional<Scope> of(Destination.About about, List<ServerGroup> groups) {
        return switch (about) {
            case Destination.Everything _ -> Optional.of(EVERYTHING);
            case Destination.Server(String name) -> Optional.of(new OfServer(name));
            case Destination.Group(String name) -> groups.stream().filter(group -> group.isCalled(name)).findFirst()
                    .map(Scope::of);
            case Destination.Collection(String name, String filter) -> Optional.of(new OfCollection(name, filter));
        };
    }

    /** One line of text that {@link #parse} reads back. */
    default String format() {
        Map<String, String> entries = new LinkedHashMap<>();
        switch (this) {
            case Everything _ -> {
            }
            case OfServer of -> entries.put("server", of.name());
            case OfGroup group -> {
                entries.put("group", group.name());
                entries.put("servers", String.join("\n", group.servers()));
                entries.put("id", group.id());
            }
            case OfCollection of -> {
                entries.put("collection", of.name());
                entries.put("filter", of.filter());
            }
        }
        return StateText.write(entries);
    }

    /** Reads what {@link #format} wrote; everything, where that cannot be understood. */
    static Scope parse(String text) {
        Map<String, String> entries = StateText.read(text);
        if (entries.containsKey("server")) {
            return new OfServer(entries.get("server"));
        }
        if (entries.containsKey("group") && entries.containsKey("servers")) {
            return new OfGroup(entries.get("group"), Arrays.asList(entries.get("servers").split("\n")),
                    entries.getOrDefault("id", ""));
        }
        return entries.containsKey("collection") && entries.containsKey("filter")
                ? new OfCollection(entries.get("collection"), entries.get("filter")) : EVERYTHING;
    }
}
