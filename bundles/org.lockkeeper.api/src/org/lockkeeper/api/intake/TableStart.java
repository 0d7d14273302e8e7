package org.lockkeeper.api.intake;

import java.util.List;

/**
 * How a table begins: enough to say what its columns mean. Immutable.
 *
 * @param header names of the columns, as they stand there
 * @param rows the first rows, as many as are at hand, without secrets; a row may be shorter than the header
 */
public record TableStart(List<String> header, List<List<String>> rows) {

    /** Copies the lists. */
    public TableStart {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
