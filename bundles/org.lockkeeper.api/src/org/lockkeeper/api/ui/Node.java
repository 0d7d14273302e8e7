package org.lockkeeper.api.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the Navigator.
 *
 * @param id its own among its siblings, and the same as long as it stands for the same: the tree stays open where it was
 * @param label for people
 * @param symbol its picture
 * @param destination where it leads when it is opened; a server or a collection is also what everything is about when the
 *        node is chosen. {@code null} where it only holds others
 * @param children nodes below
 * @since 0.1
 */
public record Node(String id, String label, Symbol symbol, @Nullable Destination destination, List<Node> children) {

    /** Copies the nodes below. */
    public Node {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(symbol);
        children = List.copyOf(children);
    }
}
