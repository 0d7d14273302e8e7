package org.lockkeeper.report.model;

import java.util.Collections;
import java.util.List;

/** A part of a section. Texts are plain: whoever writes them in a format escapes them. */
public sealed interface Block {

    /** A paragraph. @param text one line */
    record Text(String text) implements Block {
    }

    /** Steps or other things in an order. */
    record Numbered(List<String> items) implements Block {
        /** Copies the items. */
        public Numbered {
            items = List.copyOf(items);
        }
    }

    /** Things to tick off by hand. */
    record Ticks(List<String> items) implements Block {
        /** Copies the items. */
        public Ticks {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param columns its header
     * @param rows cells as many as columns; {@code ""} where nothing is known
     */
    record Table(List<String> columns, List<List<String>> rows) implements Block {
        /** Keeps the rows as they are: those of many clients are made when they are written. */
        public Table {
            columns = List.copyOf(columns);
            rows = Collections.unmodifiableList(rows);
        }
    }
}
