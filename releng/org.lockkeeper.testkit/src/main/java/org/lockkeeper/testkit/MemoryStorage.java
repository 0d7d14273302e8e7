package org.lockkeeper.testkit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.OwnStorage;

/** What an extension keeps, in memory, for tests. */
final class MemoryStorage implements OwnStorage {

    private final String namespace;
    private final Map<String, String> values = new TreeMap<>();
    private long changes;

    MemoryStorage(String namespace) {
        this.namespace = namespace;
    }

    @Override
    public String namespace() {
        return namespace;
    }

    @Override
    public Map<String, String> all() {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    @Override
    public ImportEntry put(String what, Map<String, String> changed, Progress progress) throws ProblemException {
        if (changed.isEmpty()) {
            throw new ProblemException("There is nothing to keep.");
        }
        for (Map.Entry<String, String> change : changed.entrySet()) {
            if (change.getKey().isEmpty() || change.getKey().length() > LONGEST_KEY
                    || change.getKey().chars().anyMatch(Character::isISOControl)) {
                throw new ProblemException("A key has 1 to " + LONGEST_KEY + " characters and no control characters.");
            }
            if (change.getValue() != null && change.getValue().length() > LONGEST_VALUE) {
                throw new ProblemException("The value of " + change.getKey() + " is too long.");
            }
        }
        changed.forEach((key, value) -> {
            if (value == null) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        });
        changes++;
        return new ImportEntry(changes, Instant.EPOCH, List.of(namespace + ": " + what), List.of(), changed.size(), 0, 0);
    }
}
