package org.lockkeeper.ui.workbench.internal.palette;

import java.util.List;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;

/**
 * Things that are known from the start, found by their names, by what they are and by what stands beside them (their keys).
 *
 * @param hits all of them, in the order in which they are shown
 */
record NamedThings(String id, String title, List<SearchHit> hits) implements SearchSource {

    NamedThings {
        hits = List.copyOf(hits);
    }

    @Override
    public List<SearchHit> find(SearchRequest request) {
        return hits.stream().filter(hit -> request.areIn(hit.title() + " " + title + " " + hit.note())).limit(request.most()).toList();
    }
}
