package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.groups.Facets;
import org.lockkeeper.core.inventory.groups.Groups;

/**
 * Clients that have one value of a field.
 *
 * @param field the field
 * @param value as filters write it; {@code unknown} where it is not known
 * @param count how many clients
 * @param verdicts how many of them have which verdict; every verdict is there
 */
record GroupRow(Field<ClientRow> field, String value, long count, Map<Verdict, Integer> verdicts) {

    static List<GroupRow> of(List<ClientRow> clients, Field<ClientRow> field) {
        List<GroupRow> rows = new ArrayList<>();
        for (Groups.Group<ClientRow> group : Groups.of(clients, List.of(Facets.asCompared(field))).all()) {
            Object value = group.values().getFirst();
            rows.add(new GroupRow(field, Field.isKnown(value) ? Field.textOf(value) : "unknown",
                    group.rows().size(), group.verdicts(r -> r.plan() == null ? null : r.plan().verdict())));
        }
        return rows;
    }
}
