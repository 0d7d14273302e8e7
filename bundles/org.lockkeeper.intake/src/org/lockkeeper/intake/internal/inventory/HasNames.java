package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;

/** An importer of lists whose columns, fields or members a person may give a meaning. */
public interface HasNames extends Importer {

    /** The names as the beginning of a file shows them; {@code null} where none is understood. */
    @Nullable List<String> header(ImportSource source);
}
