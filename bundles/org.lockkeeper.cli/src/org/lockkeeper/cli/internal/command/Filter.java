package org.lockkeeper.cli.internal.command;

import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.core.inventory.query.Query;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryLanguage;

/** Reads filters, with errors that name the option and point at the place. */
final class Filter {

    private Filter() {
    }

    /**
     * Reads a filter.
     *
     * @param option where the filter came from: the name of an option
     */
    static <T> Query<T> parse(String option, String text, QueryLanguage<T> language, Session session)
            throws ProblemException {
        try {
            return language.parse(text);
        } catch (QueryException e) {
            session.messages().pointAt(text, e.column());
            throw new ProblemException(option + ", column " + e.column() + ": " + e.getMessage() + ".", e);
        }
    }
}
