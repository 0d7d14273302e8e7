package org.lockkeeper.ui.servers.internal;

import java.util.List;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.theme.Icon;

/**
 * A node of the navigator. Immutable: the tree is made anew in the background whenever something changed.
 *
 * @param key stays the same when the tree is made anew
 * @param label for people
 * @param icon its icon, {@code null} for none
 * @param scope what everything is about when it is chosen, {@code null} where that stays as it is
 * @param content what it stands for
 * @param children nodes below
 */
record NavNode(String key, String label, Icon icon, Scope scope, Content content, List<NavNode> children) {

    static final String EVERYTHING = "everything";

    NavNode {
        children = List.copyOf(children);
    }

    /** What a node stands for besides its scope. */
    sealed interface Content {

        /** Nothing but what is below. */
        record Folder() implements Content {
        }

        /** The scope itself: everything, a group, a server. */
        record Chosen() implements Content {
        }

        /**
         * A file.
         *
         * @param evidence the file as a whole
         * @param isLog whether it is a log
         */
        record OfFile(Evidence evidence, boolean isLog) implements Content {
        }

        /**
         * A collection.
         *
         * @param item the collection
         */
        record OfCollection(CollectionList.Item item) implements Content {
        }

        /**
         * A group of servers that people made.
         *
         * @param group the group
         */
        record OfGroup(ServerGroup group) implements Content {
        }

        /**
         * Something of an extension.
         *
         * @param destination where it leads
         */
        record Added(Destination destination) implements Content {
        }

        /** The plan. */
        record OfPlan() implements Content {
        }
    }

    static NavNode folder(String key, String label, Icon icon, Scope scope, List<NavNode> children) {
        return new NavNode(key, label, icon, scope, new Content.Folder(), children);
    }

    static NavNode chosen(String key, String label, Icon icon, Scope scope, List<NavNode> children) {
        return new NavNode(key, label, icon, scope, new Content.Chosen(), children);
    }

    /** The key of the node that stands for a scope. */
    static String keyOf(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> EVERYTHING;
            case Scope.OfServer of -> "server:" + of.name();
            case Scope.OfGroup of when of.isMade() -> "made:" + of.id();
            case Scope.OfGroup of -> "group:" + of.name();
            case Scope.OfCollection of -> "collection:" + of.name();
        };
    }

    /** The server that it stands for itself, {@code null} for none. */
    String server() {
        return content instanceof Content.Chosen && scope instanceof Scope.OfServer(String name) ? name : null;
    }
}
