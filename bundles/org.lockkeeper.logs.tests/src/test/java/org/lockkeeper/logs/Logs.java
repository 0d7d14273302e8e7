package org.lockkeeper.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;

/** An engine and a folder for one test; as a registered extension it is closed after it. */
final class Logs implements AutoCloseable, AfterEachCallback {

    final LogEngine engine;
    final Path folder;

    Logs() {
        this(new LogEngine());
    }

    Logs(LogEngine engine) {
        this.engine = engine;
        try {
            folder = Files.createTempDirectory("logs-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    LogSet open(Path... files) throws ProblemException, IOException {
        return open(LogOpener.Options.DEFAULT, files);
    }

    LogSet open(LogOpener.Options options, Path... files) throws ProblemException, IOException {
        LogSet set = engine.open(List.of(files).stream().map(Path::toString).toList(), options);
        set.load(Progress.NONE, () -> {
            // nobody looks
        });
        return set;
    }

    static List<Long> find(LogSet set, Condition condition) throws ProblemException, IOException {
        LogSearch search = set.search(List.of(condition), null);
        search.run(Progress.NONE, () -> {
            // nobody looks
        });
        return Reference.list(search.matches().getFirst());
    }

    static List<String> texts(LogSet set) throws IOException {
        return set.rows().lines(0, (int) set.count(), Integer.MAX_VALUE).stream().map(l -> l.text()).toList();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        engine.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
