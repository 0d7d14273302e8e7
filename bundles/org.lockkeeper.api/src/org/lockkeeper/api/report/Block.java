package org.lockkeeper.api.report;

import java.util.Collections;
import java.util.List;

/**
 * A part of a section of a paper. Texts are plain: each format escapes them when it writes them.
 *
 * @since 0.1
 */
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
