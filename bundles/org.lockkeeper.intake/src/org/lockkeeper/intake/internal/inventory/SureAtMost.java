package org.lockkeeper.intake.internal.inventory;

import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;

/**
 * An importer to which recognising a file is dear, and which is always as sure of what it recognises: it is not asked about
 * a file of which another one is surer. Who reads the file is the same whether it is asked or not.
 */
public interface SureAtMost extends Importer {

    /** How sure it is of a file that it recognises, as {@link #recognise} tells it. */
    int sureAtMost();

    /** Whether it reads the file; dear. */
    boolean isMine(ImportSource source);

    @Override
    default int recognise(ImportSource source) {
        return isMine(source) ? sureAtMost() : 0;
    }
}
