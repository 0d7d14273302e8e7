package org.lockkeeper.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of typed cells, each of which has a text for people too. Read by one thread, row by row. */
public interface TypedTable {

    /** The names of the columns for programs, each once. */
    List<String> ids();

    /** The titles of the columns for people, as many as {@link #ids}. */
    List<String> titles();

    /** How many rows there are. */
    int rows();

    /** The value of a cell, both counted from 0: a whole number, a moment, anything else as its text; {@code null} where not known. */
    @Nullable Object value(int row, int column);

    /** The same as people read it; {@code ""} for nothing. */
    String text(int row, int column);

    /** The values between which nothing decides, where a cell is disputed; else empty. */
    default List<String> disputed(int row, int column) {
        return List.of();
    }
}
