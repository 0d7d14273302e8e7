package org.lockkeeper.api.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One import in the journal.
 *
 * @param id number that undoes it
 * @param importedAt when
 * @param sources the paths as the user gave them
 * @param servers names of the servers it told about
 * @param files how many files were looked at
 * @param observations how many observations it brought
 * @param rejected how many rows were rejected
 */
public record ImportEntry(long id, Instant importedAt, List<String> sources, List<String> servers, int files,
        long observations, long rejected) {

    /** Copies the lists. */
    public ImportEntry {
        Objects.requireNonNull(importedAt);
        sources = List.copyOf(sources);
        servers = List.copyOf(servers);
    }
}
