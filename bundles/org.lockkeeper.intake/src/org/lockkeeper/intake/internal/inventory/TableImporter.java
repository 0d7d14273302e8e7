package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;

/** An importer of tables, whose columns a person may give a meaning. */
public interface TableImporter extends SureAtMost {

    /** The header of a file's table; {@code null} where it has none that is understood. */
    @Nullable List<String> header(ImportSource source);

    @Override
    default boolean isMine(ImportSource source) {
        return header(source) != null;
    }
}
