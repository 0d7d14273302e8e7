package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** What every {@link SearchSource} keeps to. */
public abstract class SearchSourceConformance {

    /** For subclasses. */
    protected SearchSourceConformance() {
        // nothing to set up
    }

    /** The source. */
    protected abstract SearchSource source();

    /** A workspace in which {@link #words} find something; an empty one where it is not overridden. */
    protected Workspace workspace() throws ProblemException {
        return MemoryWorkspace.empty();
    }

    /** Words that find something; none where it is not overridden. */
    protected List<String> words() {
        return List.of();
    }

    /** A request for at most so many finds. */
    public static SearchRequest request(String words, int most, Workspace workspace) {
        return new SearchRequest(words, most, workspace, Progress.NONE);
    }

    /** Its id has a prefix of its own, and both its names stay the same. */
    @Test
    protected void saysWhatItIs() {
        Ids.check(source()::id, "acme.places");
        Ids.line(source().title());
        assertEquals(source().title(), source().title());
    }

    /** It bears every text and an empty workspace, finds the same for the same, and no more than is of use. */
    @Test
    protected void findsTheSameForTheSameAndNoMoreThanIsOfUse() throws ProblemException {
        for (String text : List.of("a", "A b", "%_*?[(\\", "xyzzy".repeat(100))) {
            assertNotNull(source().find(request(text, 5, MemoryWorkspace.empty())), "it gives null");
        }
        for (String text : words()) {
            List<SearchHit> found = source().find(request(text, 100, workspace()));
            assertTrue(!found.isEmpty(), "nothing is found for " + text);
            found.forEach(hit -> Ids.line(hit.title()));
            assertEquals(found, source().find(request(text, 100, workspace())));
            assertEquals(found.subList(0, 1), source().find(request(text, 1, workspace())), "the best comes first");
        }
    }

    /** Piece by piece it tells the same, and finds it again after the box was closed. */
    @Test
    protected void tellsTheSamePieceByPieceAndAfterItWasClosed() throws ProblemException {
        for (String text : words()) {
            List<SearchHit> found = source().find(request(text, 100, workspace()));
            List<SearchHit> pieces = new ArrayList<>();
            source().search(request(text, 100, workspace()), pieces::addAll);
            assertEquals(found, pieces);
            source().closed();
            source().closed();
            assertEquals(found, source().find(request(text, 100, workspace())));
            List<SearchHit> one = new ArrayList<>();
            source().search(request(text, 1, workspace()), one::addAll);
            assertEquals(found.subList(0, 1), one);
            source().closed();
        }
    }
}
