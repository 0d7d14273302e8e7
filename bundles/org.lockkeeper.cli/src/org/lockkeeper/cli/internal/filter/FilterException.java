package org.lockkeeper.cli.internal.filter;

import java.io.Serial;

/** A filter that cannot be understood; the message says where and what was expected. */
public final class FilterException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int column;

    FilterException(int column, String message) {
        super(message);
        this.column = column;
    }

    /** Where in the filter's text it went wrong, 1-based. */
    public int column() {
        return column;
    }
}
