package org.lockkeeper.core.inventory.servers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;

/**
 * Groups of servers as the journal keeps them: texts of a group, what was changed, and its value, parted by tabs. A group
 * is there from its first name on; what else is told of it before, or after it was removed, counts for nothing.
 */
final class GroupJournal {

    /** Kind of these lines in the journal. */
    static final String KIND = "server-group";
    static final String NAME = "name";
    static final String COLOUR = "colour";
    static final String NOTE = "note";
    static final String IN = "in";
    static final String OUT = "out";
    static final String REMOVED = "removed";

    private GroupJournal() {
    }

    static List<ServerGroup> read(Workspace workspace) throws ProblemException {
        Map<String, ServerGroup> byId = new LinkedHashMap<>();
        for (ImportEntry entry : workspace.imports()) {
            for (String text : KeptText.all(KIND, entry, workspace)) {
                apply(text.split("\t", 3), byId);
            }
        }
        List<ServerGroup> groups = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ServerGroup group : byId.values()) {
            groups.add(told(group, names));
        }
        groups.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return groups;
    }

    private static void apply(String[] parts, Map<String, ServerGroup> byId) {
        if (parts.length != 3) {
            return;
        }
        String value = parts[2];
        if (parts[1].equals(NAME)) {
            byId.putIfAbsent(parts[0], new ServerGroup(parts[0], value, GroupColour.GREY, "", List.of()));
        } else if (parts[1].equals(REMOVED)) {
            byId.remove(parts[0]);
        }
        byId.computeIfPresent(parts[0], (id, group) -> switch (parts[1]) {
            case NAME -> new ServerGroup(id, value, group.colour(), group.note(), group.servers());
            case COLOUR -> new ServerGroup(id, group.name(), colour(value), group.note(), group.servers());
            case NOTE -> new ServerGroup(id, group.name(), group.colour(), value, group.servers());
            case IN -> group.with(value, true);
            case OUT -> group.with(value, false);
            default -> group;
        });
    }

    // a colour of a newer version is none in particular
    private static GroupColour colour(String id) {
        for (GroupColour colour : GroupColour.values()) {
            if (colour.id().equals(id)) {
                return colour;
            }
        }
        return GroupColour.GREY;
    }

    /** Two may have one name once a renaming is undone: the later one is told by a number. */
    private static ServerGroup told(ServerGroup group, Set<String> names) {
        String name = group.name();
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = group.name() + " (" + i + ")";
        }
        return name.equals(group.name()) ? group
                : new ServerGroup(group.id(), name, group.colour(), group.note(), group.servers());
    }

    /** An id that no group had, those that were removed too. */
    static String newId(String name, Workspace workspace) throws ProblemException {
        Set<String> ids = new HashSet<>();
        for (ImportEntry entry : workspace.imports()) {
            for (String text : KeptText.all(KIND, entry, workspace)) {
                ids.add(text.split("\t", 2)[0]);
            }
        }
        String wanted = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", " ");
        String id = wanted;
        for (int i = 2; ids.contains(id); i++) {
            id = wanted + ' ' + i;
        }
        return id;
    }
}
