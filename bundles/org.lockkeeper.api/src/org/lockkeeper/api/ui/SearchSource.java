package org.lockkeeper.api.ui;

import java.util.List;
import java.util.function.Consumer;
import org.lockkeeper.api.util.ProblemException;

/**
 * A kind of things that the one search box finds. Register one as an OSGi service. Sources may be asked from several threads at once,
 * never on the UI thread, and keep nothing but what {@link #closed} closes.
 *
 * @since 0.1
 */
public interface SearchSource {

    /** Stable id with a prefix of its own, for instance {@code acme.places}: where several have it, the first takes part. */
    String id();

    /** What each find is, in a word or two, shown beside it: "Place". */
    String title();

    /**
     * Finds things. Where several words are typed, each of them may be in another field of what is found: its name, where it
     * is, what it is. {@link SearchRequest#areIn} tells that of a text of all of them.
     *
     * @param request what is typed, and how many finds are of use
     * @return the best first; not more than {@link SearchRequest#most()}, which tells that there may be more
     * @throws ProblemException where a person has to know why it cannot be searched
     */
    List<SearchHit> find(SearchRequest request) throws ProblemException;

    /**
     * Finds the same and tells it piece by piece, which those that take long do. Where it is not overridden, all is told at
     * once.
     *
     * @param request what is typed, and how many finds are of use, all pieces together
     * @param found told on this thread, as soon as something is found
     * @throws ProblemException where a person has to know why not everything could be searched; what was told before stays
     */
    default void search(SearchRequest request, Consumer<? super List<SearchHit>> found) throws ProblemException {
        found.accept(find(request));
    }

    /** The box is closed: what was kept open for the next question is closed. Never on the UI thread. */
    default void closed() {
        // most keep nothing open
    }
}
