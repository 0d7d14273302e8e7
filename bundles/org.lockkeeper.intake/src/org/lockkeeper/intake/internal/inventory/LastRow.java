package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row that was read last, kept back until the next one, or the end, tells whether the file ends within it. */
final class LastRow {

    private @Nullable Row row;
    private boolean cut;

    /** A row, and what it says where nobody reads. */
    record Row(Program program, List<OtherCell> cells) {
    }

    /** Keeps another row, or none, and gives the one before; {@code null} where there was none. */
    @Nullable Row replace(@Nullable Row next) {
        Row before = row;
        row = next;
        return before;
    }

    /** The file ends within the row that is kept. */
    void cut() {
        cut = true;
    }

    /** Takes the row out where the file ends within it and it matters; {@code null} where it does not. */
    @Nullable Row broken() {
        Row end = row;
        if (end == null || !cut || !ProgramNames.matters(end.program())) {
            return null;
        }
        row = null;
        return end;
    }
}
