package org.lockkeeper.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** Reads paths with the intake and keeps what came. */
final class Reading implements IntakeSink {

    final List<Observation> observations = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<JournalFile> journal = new ArrayList<>();

    static Reading of(Path... paths) throws ProblemException {
        return of(null, List.of(), paths);
    }

    static Reading of(String server, List<Importer> extra, Path... paths) throws ProblemException {
        Reading reading = new Reading();
        new DefaultIntake(extra).read(new IntakeRequest(Arrays.asList(paths), server), reading, Progress.NONE);
        return reading;
    }

    /** Writes a file, with its folders. */
    static Path write(Path folder, String name, String content) throws IOException {
        return write(folder, name, content, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String content, Charset charset) throws IOException {
        return write(folder, name, content.getBytes(charset));
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** The repository's samples. */
    static Path samples() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("releng/samples"))) {
            folder = folder.getParent();
        }
        return folder.resolve("releng/samples");
    }

    @Override
    public void observe(Observation observation) {
        observations.add(observation);
    }

    @Override
    public void reject(RejectedRow row) {
        rejected.add(row);
    }

    @Override
    public void file(JournalFile file) {
        journal.add(file);
    }

    Stream<Observation> about(Class<? extends Subject> kind) {
        return observations.stream().filter(o -> kind.isInstance(o.subject()));
    }

    Stream<Observation> telling(Attribute<?> attribute) {
        return observations.stream().filter(o -> o.attributes().get(attribute) != null);
    }

    /** The observation of a client by account or computer. */
    List<Observation> client(String accountOrComputer) {
        return about(Subject.OfClient.class).filter(o -> {
            Subject.OfClient client = (Subject.OfClient) o.subject();
            return accountOrComputer.equals(client.account()) || accountOrComputer.equals(client.computer());
        }).toList();
    }

    List<Observation> computer(String name) {
        return about(Subject.OfComputer.class)
                .filter(o -> ((Subject.OfComputer) o.subject()).computer().equals(name)).toList();
    }

    <T> List<T> values(Attribute<T> attribute) {
        return telling(attribute).map(o -> o.attributes().get(attribute)).toList();
    }

    List<String> servers() {
        return observations.stream().map(o -> o.subject().server()).distinct().sorted().toList();
    }

    JournalFile file(String name) {
        return journal.stream().filter(f -> f.file().path().endsWith(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the journal: " + journal));
    }

    List<String> reasons() {
        return rejected.stream().map(r -> r.line() + ": " + r.reason()).toList();
    }
}
