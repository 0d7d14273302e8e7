package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.util.ProblemException;

/** A source of the search of another bundle: where it fails, the rest is found. */
final class GuardedSearchSource extends GuardedTitled<SearchSource> implements SearchSource {

    GuardedSearchSource(SearchSource delegate, Duration patience) {
        super(delegate, delegate.id(), delegate.title(), "source of the search", "The search goes on without it.", patience);
    }

    @Override
    public List<SearchHit> find(SearchRequest request) throws ProblemException {
        return answered("searching", call -> {
            List<SearchHit> found = delegate.find(watched(request, call));
            return found.stream().limit(request.most()).map(GuardedSearchSource::copied).toList();
        }, List.of());
    }

    @Override
    public void search(SearchRequest request, Consumer<? super List<SearchHit>> found) throws ProblemException {
        answered("searching", call -> {
            int[] told = new int[1];
            delegate.search(watched(request, call), hits -> {
                call.alive();
                List<SearchHit> copies = hits.stream().limit(request.most() - told[0]).map(GuardedSearchSource::copied).toList();
                told[0] += copies.size();
                if (!copies.isEmpty()) {
                    found.accept(copies);
                }
            });
            return true;
        }, false);
    }

    @Override
    public void closed() {
        asked("closing", _ -> {
            delegate.closed();
            return true;
        }, false);
    }

    private static SearchRequest watched(SearchRequest request, CallWatch.Call call) {
        return new SearchRequest(request.words(), request.most(), request.workspace(), watched(request.progress(), call));
    }

    private static SearchHit copied(SearchHit hit) {
        return new SearchHit(Foreign.line(hit.title()), Foreign.line(hit.note()), hit.symbol(), hit.destination());
    }
}
