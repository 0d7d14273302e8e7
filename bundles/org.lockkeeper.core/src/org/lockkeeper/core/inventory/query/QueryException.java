package org.lockkeeper.core.inventory.query;

import java.io.Serial;

/** A query that cannot be understood; the message says what was expected, without the full stop at its end. */
public final class QueryException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int column;

    QueryException(int column, String message) {
        super(message);
        this.column = column;
    }

    /** Where in the query's text it went wrong, 1-based. */
    public int column() {
        return column;
    }
}
