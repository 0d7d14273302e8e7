package org.lockkeeper.ui.logs.internal.everywhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.testkit.MemoryWorkspace;
import org.lockkeeper.testkit.SearchSourceConformance;

/** Lines of logs in the search keep to what sources of others have to keep to. */
class LineSourceTest extends SearchSourceConformance {

    @TempDir
    private Path folder;
    private final LogEngine engine = new LogEngine();
    private final LineSource source = new LineSource(engine);
    private final List<Path> logs = new ArrayList<>();

    @BeforeEach
    void twoLogs() throws IOException {
        for (String name : List.of("mail.log", "security.log")) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 9; i++) {
                lines.append("[28/Nov/2026 10:00:0%d] line %d of %s\n".formatted(i, i, name));
            }
            logs.add(Files.writeString(folder.resolve(name), lines));
        }
    }

    @AfterEach
    void close() {
        source.closed();
        engine.close();
    }

    @Override
    protected SearchSource source() {
        return source;
    }

    @Override
    protected List<String> words() {
        return List.of("of mail", "OF MAIL.LOG", "line");
    }

    @Override
    protected Workspace workspace() {
        Workspace empty = MemoryWorkspace.empty();
        ImportEntry entry = new ImportEntry(1, Instant.EPOCH, List.of(folder.toString()), List.of("mail1"), logs.size(),
                0, 0);
        List<JournalFile> files = logs.stream().map(log -> new JournalFile(new SourceFile(log.getFileName().toString(),
                log.toString(), null, 0), "mail1", "other-log", 0, 0, null, null)).toList();
        return (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(), new Class<?>[] {Workspace.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "imports" -> List.of(entry);
                    case "files" -> files;
                    default -> method.invoke(empty, arguments);
                });
    }

    @Test
    void theNewestLinesOfEachLogAndHowManyMoreThereAre() throws ProblemException {
        List<List<SearchHit>> pieces = new ArrayList<>();
        source.search(request("line", 100, workspace()), found -> pieces.add(List.copyOf(found)));

        assertThat(pieces).as("a piece for each log").hasSize(2);
        List<SearchHit> first = pieces.getFirst();
        assertThat(first).hasSize(6);
        assertThat(first.getFirst().title()).contains("line 8 of mail.log");
        assertThat(first.getLast().destination()).isInstanceOf(Destination.Lines.class);
        assertThat(first.getLast().title()).contains("4 more");
    }

    @Test
    void severalLinesAreShownTogetherWhateverTheirNumber() throws ProblemException {
        List<SearchHit> found = source.find(request("security.log 10:00:07", 100, workspace()));

        assertThat(found).singleElement().satisfies(hit -> assertThat(hit.title()).contains("line 7 of security.log"));
        List<SearchHit> two = source.find(request("28/Nov 10:00:08", 100, workspace()));
        assertThat(two).as("one line of each log").hasSize(2);
        assertThat(source.find(request("security.log line", 100, workspace())).getLast().destination())
                .isEqualTo(new Destination.Lines(((Destination.Evidence) source.find(request("security.log line", 100,
                        workspace())).getFirst().destination()).evidence().file(), List.of("line")));
    }

    @Test
    void whatIsTooShortIsNotLookedFor() throws ProblemException {
        assertThat(source.find(request("li", 5, workspace()))).isEmpty();
    }

    @Test
    void aLogThatIsGoneIsToldAfterWhatWasFound() throws IOException {
        Files.delete(logs.getFirst());
        List<SearchHit> found = new ArrayList<>();

        assertThatThrownBy(() -> source.search(request("line", 100, workspace()), found::addAll))
                .isInstanceOf(ProblemException.class).hasMessageContainingAll("1 log could not be read", "mail.log");
        assertThat(found).hasSize(6);
    }
}
