package org.lockkeeper.intake.internal.inventory;

import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;

/**
 * An importer to which recognising a file is dear, and which knows how sure it can be at most: it is not asked about a file
 * of which another one is surer. Who reads the file is the same whether it is asked or not.
 */
public interface SureAtMost extends Importer {

    /** What {@link #recognise} gives of this file at most; cheap. */
    int sureAtMost(ImportSource source);
}
