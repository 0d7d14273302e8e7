package org.lockkeeper.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lockkeeper.api.collect.CollectorRun;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** A run of a collector for tests, which keeps files in memory. */
public final class RecordedCollection implements CollectorRun {

    private final Workspace workspace;
    private final Map<String, byte[]> files = new TreeMap<>();

    /** A run for a workspace. */
    public RecordedCollection(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void keep(String name, InputStream content) throws IOException {
        files.put(name, content.readAllBytes());
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Optional<Instant> last() {
        return Optional.empty();
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    /** What was kept, as UTF-8, by name. */
    public Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
