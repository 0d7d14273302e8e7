package org.lockkeeper.core.inventory.groups;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;

/** The fields of clients by which one narrows down: some of Lockkeeper's own, and those of extensions. */
public final class FacetFields {

    private static final List<String> OURS = List.of("verdict", "server", "connector", "version", "updaterService", "localAdmin",
            "rules", "ou", "age", "stale", "labels", "collections", "acknowledged", "sources");
    /** What has few values; times and numbers are as many as clients. */
    private static final Set<FieldKind> COUNTED = Set.of(FieldKind.TEXT, FieldKind.CHOICE, FieldKind.VERSION, FieldKind.TEXTS);
    private static final Set<String> KNOWN = Set.copyOf(ClientFields.all().stream().map(Field::id).toList());

    private FacetFields() {
    }

    /**
     * Those of some fields, in the order in which they are offered: ours, what is chosen by besides, then what extensions bring.
     *
     * @param all fields of clients, with those of extensions
     * @param chosen ids of fields that are chosen by: they are counted, too, so that the choice holds
     */
    public static List<Field<ClientRow>> of(List<Field<ClientRow>> all, Set<String> chosen) {
        return all.stream().filter(f -> OURS.contains(f.id()) || chosen.contains(f.id()) || isAdded(f) && COUNTED.contains(f.kind()))
                .sorted(Comparator.comparingInt(FacetFields::place)).toList();
    }

    private static int place(Field<ClientRow> field) {
        int at = OURS.indexOf(field.id());
        return at >= 0 ? at : OURS.size() + (isAdded(field) ? 1 : 0);
    }

    private static boolean isAdded(Field<ClientRow> field) {
        return !KNOWN.contains(field.id());
    }

    /** Whether values are worth showing: those of a field of an extension only where somebody has one, or it is chosen by. */
    public static boolean isTelling(Facets.Facet<ClientRow> facet, Set<String> chosen) {
        return !isAdded(facet.field()) || chosen.contains(facet.field().id())
                || facet.values().stream().anyMatch(value -> Field.isKnown(value.text()));
    }
}
