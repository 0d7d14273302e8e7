package org.lockkeeper.intake.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.intake.internal.inventory.UnknownTable;

/** What columns mean by the request itself, and for which tables that was used. One thread at a time. */
final class GivenColumns {

    private static final int MOST_TABLES = 3;

    private final List<ColumnMapping> given;
    private final Set<ColumnMapping> unused;
    private final Set<ColumnMapping> used = new LinkedHashSet<>();
    private final List<String> tables = new ArrayList<>();

    /** @param columns of the request; those that were kept for a header are not given */
    GivenColumns(List<ColumnMapping> columns) {
        given = columns.stream().filter(mapping -> mapping.signature() == null).toList();
        unused = new LinkedHashSet<>(given);
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /**
     * Takes a table.
     *
     * @param header {@code null} where the file is none
     * @param isRead whether somebody reads it
     */
    void take(String path, @Nullable List<String> header, boolean isRead) {
        if (header == null || given.isEmpty()) {
            return;
        }
        if (tables.size() < MOST_TABLES) {
            tables.add(path + " has the columns " + UnknownTable.shown(header));
        }
        Optional<ColumnMapping> mapping = given.stream().filter(m -> m.fits(header)).findFirst();
        mapping.ifPresent(unused::remove);
        if (isRead) {
            mapping.ifPresent(m -> used.add(m.forHeader(header)));
        }
    }

    /** Those that were used, for the headers that they were used for. */
    Set<ColumnMapping> used() {
        return used;
    }

    /**
     * To be called when all files were looked at: a mapping that goes for no table was mistyped, and what its columns
     * mean must not be taken from anywhere else.
     *
     * @throws ProblemException where there is one
     */
    void check() throws ProblemException {
        if (!unused.isEmpty()) {
            String mapping = unused.iterator().next().text();
            throw new ProblemException("--map " + mapping + ": no table has all of these columns" + (tables.isEmpty()
                    ? ", since nothing that was given is a table." : ". " + String.join("; ", tables) + "."));
        }
    }
}
