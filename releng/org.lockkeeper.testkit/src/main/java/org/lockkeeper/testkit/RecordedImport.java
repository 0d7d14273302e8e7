package org.lockkeeper.testkit;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.util.Progress;

/** Keeps what an importer reads, for the server {@code mail1}. */
public final class RecordedImport implements ImportContext {

    private final List<Observation> observations = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final Progress progress;

    /** Of an import that nobody stops. */
    public RecordedImport() {
        this(Progress.NONE);
    }

    /** @param progress tells the importer whether to stop */
    public RecordedImport(Progress progress) {
        this.progress = progress;
    }

    /** What was observed, in order. */
    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** What was rejected, as {@code LINE: REASON}, in order. */
    public List<String> rejected() {
        return List.copyOf(rejected);
    }

    @Override
    public String server() {
        return "mail1";
    }

    @Override
    public Moment collectedAt() {
        return null;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void observe(Observation observation) {
        if (observation == null) {
            throw new AssertionError("an observation is null");
        }
        observations.add(observation);
    }

    @Override
    public void reject(long line, String reason) {
        if (line < 0 || reason == null || reason.isBlank()) {
            throw new AssertionError("a row is rejected without a place or a reason: " + line + ": " + reason);
        }
        rejected.add(line + ": " + reason);
    }
}
