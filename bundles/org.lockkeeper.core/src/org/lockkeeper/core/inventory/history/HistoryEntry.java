package org.lockkeeper.core.inventory.history;

import java.util.Objects;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.workspace.ImportEntry;

/**
 * What one observation said of one attribute of one client.
 *
 * @param client the client, as it is known now
 * @param attribute what was said
 * @param value as text
 * @param observation where, when and by what kind of source
 * @param entry the import that brought it
 */
public record HistoryEntry(ClientRow client, Attribute<?> attribute, String value, Observation observation,
        ImportEntry entry) {

    /** Checks that nothing is missing. */
    public HistoryEntry {
        Objects.requireNonNull(client);
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(value);
        Objects.requireNonNull(observation);
        Objects.requireNonNull(entry);
    }
}
