package org.lockkeeper.intake.internal.inventory;

import org.lockkeeper.api.intake.ImportSource;

/** An importer of tables, whose columns a person may give a meaning. */
public interface TableImporter extends SureAtMost, HasNames {

    @Override
    default boolean isMine(ImportSource source) {
        return header(source) != null;
    }
}
