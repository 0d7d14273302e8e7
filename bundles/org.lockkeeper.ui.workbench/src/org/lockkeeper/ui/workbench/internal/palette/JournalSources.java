package org.lockkeeper.ui.workbench.internal.palette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.remarks.JournalWords;

/** What stands in the journal, to be found by typing: the files that were read, and what people stated. */
final class JournalSources {

    private JournalSources() {
    }

    /**
     * Each file once, as it was read last, and all statements, newest first. Not for the UI thread.
     *
     * @throws ProblemException where the journal cannot be read
     */
    static List<SearchSource> of(Workspace workspace, Progress progress) throws ProblemException {
        Map<String, JournalFile> files = new LinkedHashMap<>();
        List<Entry> statements = new ArrayList<>();
        for (ImportEntry entry : workspace.imports()) {
            progress.checkCancelled();
            for (JournalFile read : workspace.files(entry.id())) {
                SourceFile file = read.file();
                if (file.isStatement()) {
                    SearchHit hit = new SearchHit(JournalWords.of(entry), file.path(), Symbol.NONE,
                            new Destination.View(PartIds.IMPORTS));
                    // who knows the command's notation finds it by that too
                    statements.add(new Entry(hit.title() + " " + String.join(" ", entry.sources()) + " " + hit.note(), hit));
                } else {
                    files.put(file.location(), read);
                }
            }
        }
        Collections.reverse(statements);
        return List.of(new Journal("lockkeeper.files", Messages.Palette_file, files.values().stream()
                .map(JournalSources::entry).toList()),
                new Journal("lockkeeper.statements", Messages.Palette_statement, statements.stream().distinct().toList()));
    }

    private static Entry entry(JournalFile read) {
        String server = Objects.requireNonNullElse(read.server(), "");
        return new Entry(read.file().path() + " " + server + " " + Objects.requireNonNullElse(read.kind(), ""),
                new SearchHit(read.file().path(), server, Symbol.FILE,
                        new Destination.Evidence(Evidence.ofFile(read.file(), null))));
    }

    /**
     * Something that can be found.
     *
     * @param text what words may be in
     */
    private record Entry(String text, SearchHit hit) {
    }

    /** Entries of one kind. */
    private record Journal(String id, String title, List<Entry> entries) implements SearchSource {

        @Override
        public List<SearchHit> find(SearchRequest request) {
            return request.words().isEmpty() ? List.of() : entries.stream()
                    .filter(entry -> request.areIn(entry.text() + " " + title)).limit(request.most()).map(Entry::hit).toList();
        }
    }
}
