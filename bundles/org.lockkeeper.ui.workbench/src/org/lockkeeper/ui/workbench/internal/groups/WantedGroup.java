package org.lockkeeper.ui.workbench.internal.groups;

import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.core.inventory.servers.GroupChange;
import org.lockkeeper.core.inventory.servers.GroupColour;
import org.lockkeeper.core.inventory.servers.ServerGroup;

/**
 * A group as somebody wants it.
 *
 * @param name its name
 * @param colour its colour
 * @param note what is written about it; {@code ""} for none
 * @param servers names of those of its servers that could be chosen
 * @param others names of those that could be chosen and were not
 */
record WantedGroup(String name, GroupColour colour, String note, List<String> servers, List<String> others) {

    /**
     * Puts what is different into a change.
     *
     * @param before the group as it was; {@code null} for one that the change makes
     */
    GroupChange differences(ServerGroup before, GroupChange change) throws ProblemException {
        if (before != null && !before.name().equals(name)) {
            change.rename(name);
        }
        if (colour != (before == null ? GroupColour.GREY : before.colour())) {
            change.colour(colour);
        }
        if (!note.equals(before == null ? "" : before.note())) {
            change.note(note);
        }
        for (String server : servers) {
            if (before == null || !before.contains(server)) {
                change.put(server);
            }
        }
        for (String server : others) {
            if (before != null && before.contains(server)) {
                change.take(server);
            }
        }
        return change;
    }

    /** Whether nothing is different. */
    boolean isLike(ServerGroup before) {
        return before.name().equals(name) && before.colour() == colour && before.note().equals(note)
                && servers.stream().allMatch(before::contains) && others.stream().noneMatch(before::contains);
    }
}
