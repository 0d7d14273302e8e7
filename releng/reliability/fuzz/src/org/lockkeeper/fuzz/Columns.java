package org.lockkeeper.fuzz;

import java.time.Duration;
import java.util.List;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.version.ProductVersion;

/** A column of each kind over one text. */
final class Columns {

    static final List<Field<String>> ALL = List.of(
            Field.shown("name", FieldKind.TEXT, (String row) -> row),
            Field.shown("version", FieldKind.VERSION, _ -> ProductVersion.of(7, 2, 0)),
            Field.shown("seen", FieldKind.TIME, _ -> Moment.tryParse("2011-10-01T12:00:00").orElseThrow()
                    .plus(Duration.ofDays(-3))),
            Field.shown("count", FieldKind.NUMBER, row -> (long) row.length()),
            Field.shown("tags", FieldKind.TEXTS, row -> List.of(row, "mail 1")));

    private Columns() {
    }
}
