package org.lockkeeper.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.NamedComputer;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.discover.Placement;

/** A file in memory, and what an importer reads from it. */
final class Memory implements ImportSource, ImportContext {

    static final Moment COLLECTED = Moment.tryParse("2011-10-10T17:45:00+02:00").orElseThrow();

    final List<Observation> observations = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    private final String name;
    private final byte[] content;

    Memory(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    Memory(String name, String content) {
        this(name, content.getBytes(StandardCharsets.UTF_8));
    }

    <T> List<T> values(Attribute<T> attribute) {
        return observations.stream().map(o -> o.attributes().get(attribute)).filter(v -> v != null).toList();
    }

    @Override
    public SourceFile file() {
        return new SourceFile("memory/" + name, "/memory/" + name, "0".repeat(64), content.length);
    }

    @Override
    public String name() {
        return name;
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
        observations.add(observation);
    }

    @Override
    public void reject(long line, String reason) {
        rejected.add(line + ": " + reason);
    }
}
