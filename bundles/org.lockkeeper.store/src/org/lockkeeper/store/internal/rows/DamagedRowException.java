package org.lockkeeper.store.internal.rows;

/** A row that holds what this program never wrote: somebody else changed the database, or the disk did. */
public final class DamagedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
