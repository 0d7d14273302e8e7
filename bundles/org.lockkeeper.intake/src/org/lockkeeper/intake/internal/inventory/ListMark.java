package org.lockkeeper.intake.internal.inventory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an observation was concluded from.
 *
 * @param question what was asked: file and kind of list; the same question asked again later gives a newer answer, not
 *        another part of the same one
 * @param connectors the connectors that the list shows; two lists that show the same one are two answers, not two parts
 *        of one
 * @param user whom the list names as the computer's last user, as Windows calls them; {@code null} for nobody
 */
public record ListMark(String question, Set<String> connectors, @Nullable String user) {

    /** Takes a copy of the connectors. */
    public ListMark {
        connectors = Set.copyOf(connectors);
    }
}
