package org.lockkeeper.api.ui;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.plan.ClientPlan;

/**
 * Where something leads in the workbench: from what was found, from a line of a card, from a node. Where there is no such
 * thing or view, nothing happens.
 *
 * @since 0.1
 */
public sealed interface Destination {

    /**
     * What everything can be about.
     *
     * @since 0.1
     */
    sealed interface About extends Destination {
    }

    /**
     * All servers with all their clients: everything is about them from then on.
     *
     * @since 0.1
     */
    record Everything() implements About {
    }

    /**
     * A server: everything is about it from then on.
     *
     * @param name of the server
     * @since 0.1
     */
    record Server(String name) implements About {
        /** Checks that there is a name. */
        public Server {
            Objects.requireNonNull(name);
        }
    }

    /**
     * Clients in the Clients view.
     *
     * @param everywhere whether of all servers; else of what everything is about
     * @param chosen values by the id of their field ({@code verdict}, {@code rules}), as if chosen at the left of the view
     * @param where a filter in the language of filters, or words; {@code ""} for none
     * @since 0.1
     */
    record Clients(boolean everywhere, Map<String, Set<String>> chosen, String where) implements Destination {

        /** Copies what was chosen. */
        public Clients {
            Map<String, Set<String>> copy = new LinkedHashMap<>();
            chosen.forEach((field, values) -> copy.put(field, Set.copyOf(values)));
            chosen = Collections.unmodifiableMap(copy);
            Objects.requireNonNull(where);
        }

        /** Clients of all servers that a filter lets through. */
        public static Clients where(String filter) {
            return new Clients(true, Map.of(), filter);
        }

        /** Clients with a value of a field, of what everything is about. */
        public static Clients with(String field, String value) {
            return new Clients(false, Map.of(field, Set.of(value)), "");
        }
    }

    /**
     * Clients under a name: everything is about them from then on.
     *
     * @param name shown where it is said what everything is about
     * @param filter in the language of filters
     * @since 0.1
     */
    record Collection(String name, String filter) implements About {
        /** Checks that nothing is missing. */
        public Collection {
            Objects.requireNonNull(name);
            Objects.requireNonNull(filter);
        }
    }

    /**
     * The servers of a group that people made: everything is about them from then on.
     *
     * @param name of the group, without regard to case
     * @since 0.1
     */
    record Group(String name) implements About {
        /** Checks that there is a name. */
        public Group {
            Objects.requireNonNull(name);
        }
    }

    /**
     * A line of a file in the Log view, or the whole file.
     *
     * @param evidence which one
     * @since 0.1
     */
    record Evidence(org.lockkeeper.api.evidence.Evidence evidence) implements Destination {
        /** Checks that there is one. */
        public Evidence {
            Objects.requireNonNull(evidence);
        }
    }

    /**
     * The lines with some texts in all logs of a server, in the order of time.
     *
     * @param log one log of the server; those beside it are read too
     * @param texts what the lines contain, all of them, without regard to case; at least one
     * @since 0.1
     */
    record Lines(SourceFile log, List<String> texts) implements Destination {
        /** Copies the texts. */
        public Lines {
            Objects.requireNonNull(log);
            texts = List.copyOf(texts);
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("no text");
            }
        }

        /** The lines with one text. */
        public Lines(SourceFile log, String text) {
            this(log, List.of(text));
        }
    }

    /**
     * Why a client has its verdict.
     *
     * @param client as judged
     * @since 0.1
     */
    record Why(ClientPlan client) implements Destination {
        /** Checks that there is one. */
        public Why {
            Objects.requireNonNull(client);
        }
    }

    /**
     * A view.
     *
     * @param elementId id of its part in the application model
     * @since 0.1
     */
    record View(String elementId) implements Destination {
        /** Checks that there is an id. */
        public View {
            Objects.requireNonNull(elementId);
        }
    }

    /**
     * A command of the application model.
     *
     * @param id its element id
     * @param parameters by their ids
     * @since 0.1
     */
    record Command(String id, Map<String, String> parameters) implements Destination {

        /** Copies the parameters. */
        public Command {
            Objects.requireNonNull(id);
            parameters = Map.copyOf(parameters);
        }

        /** One without parameters. */
        public Command(String id) {
            this(id, Map.of());
        }
    }

    /**
     * The preferences.
     *
     * @param searched what is searched in them; {@code ""} for all
     * @since 0.1
     */
    record Preferences(String searched) implements Destination {
        /** Checks that it is not missing. */
        public Preferences {
            Objects.requireNonNull(searched);
        }
    }

    /**
     * A page of the help.
     *
     * @param place id of the page, or id and heading: {@code log-tools#clocks}
     * @since 0.1
     */
    record HelpPage(String place) implements Destination {
        /** Checks that there is one. */
        public HelpPage {
            Objects.requireNonNull(place);
        }
    }

    /**
     * Another workspace, in place of the one that is open.
     *
     * @param folder of the workspace
     * @since 0.1
     */
    record OtherWorkspace(Path folder) implements Destination {
        /** Checks that there is one. */
        public OtherWorkspace {
            Objects.requireNonNull(folder);
        }
    }
}
