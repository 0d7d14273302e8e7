package org.lockkeeper.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.NamedComputer;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.discover.Placement;

/** A file in memory; what an importer observes is checked and dropped. */
record FileInMemory(String name, byte[] content) implements ImportSource, ImportContext {

    private static final Moment COLLECTED = Moment.tryParse("2011-10-10T17:45:00+02:00").orElseThrow();

    @Override
    public SourceFile file() {
        return new SourceFile("memory/" + name, "/memory/" + name, "0".repeat(64), content.length);
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(content, Math.min(content.length, 65536));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String server() {
        return "mail1";
    }

    @Override
    public Moment collectedAt() {
        return COLLECTED;
    }

    @Override
    public NamedComputer computer() {
        return Placement.of(file().path());
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    @Override
    public void observe(Observation observation) {
        Checks.that(observation.evidence().line() > 0, "an observation without a line: " + observation);
        Checks.that(observation.evidence().offset() >= 0, "an offset before the file: " + observation);
    }

    @Override
    public void reject(long line, String reason) {
        Checks.that(!reason.isBlank(), "a row is rejected without a reason");
        Checks.that(reason.length() < 5000, "a reason is " + reason.length() + " characters long");
    }
}
