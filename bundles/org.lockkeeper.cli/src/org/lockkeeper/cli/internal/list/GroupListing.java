package org.lockkeeper.cli.internal.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.groups.Groups;
import org.lockkeeper.core.inventory.groups.Groups.Group;
import org.lockkeeper.report.text.JsonWriter;

/**
 * Groups of rows, ready to be printed.
 *
 * @param <T> what the rows are
 * @param groups the groups
 * @param verdict the verdict of a row; {@code null} where rows have none
 */
public record GroupListing<T>(Groups<T> groups, @Nullable Function<T, @Nullable Verdict> verdict) {

    /** The groups as rows of a list, for tables and CSV: a column for each verdict. */
    public Listing<Group<T>> listing() {
        List<Field<Group<T>>> columns = new ArrayList<>();
        for (int i = 0; i < groups.by().size(); i++) {
            int place = i;
            Field<T> field = groups.by().get(i);
            columns.add(Field.shown(field.id(), field.heading(), field.kind(), group -> group.values().get(place)));
        }
        columns.add(Field.shown("count", FieldKind.NUMBER, group -> group.rows().size()));
        if (verdict != null) {
            for (Verdict each : Verdict.values()) {
                columns.add(Field.shown(each.name(), FieldKind.NUMBER, group -> counted(group, verdict, each)));
            }
        }
        return new Listing<>("group", columns, groups.all(), _ -> null);
    }

    /** {@code null} where nobody of the group was judged: that none is blocked is not known then. */
    private static <T> @Nullable Integer counted(Group<T> group, Function<T, @Nullable Verdict> verdict, Verdict which) {
        Map<Verdict, Integer> counts = group.verdicts(verdict);
        return counts.values().stream().allMatch(count -> count == 0) ? null : counts.get(which);
    }

    /** Writes an array of objects: the fields, how many rows, and how many with which verdict. */
    public void json(OutputStream out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginLines();
        for (Group<T> group : groups.all()) {
            json.beginObject();
            for (int i = 0; i < groups.by().size(); i++) {
                json.name(groups.by().get(i).id());
                JsonValue.write(group.values().get(i), json);
            }
            json.name("count").value(group.rows().size());
            if (verdict != null) {
                json.name("verdicts");
                JsonValue.write(group.verdicts(verdict), json);
            }
            json.endObject();
        }
        json.endArray();
        json.finish();
    }
}
