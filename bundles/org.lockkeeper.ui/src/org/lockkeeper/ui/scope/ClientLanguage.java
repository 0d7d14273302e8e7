package org.lockkeeper.ui.scope;

import java.util.List;
import java.util.function.Predicate;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.core.inventory.query.PlainWords;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.inventory.query.QueryText;

/** What is known of clients, and the language in which they are chosen: those of the command line. Injected by type. */
public interface ClientLanguage {

    /** The fields in which words are looked for that are no query. */
    List<String> WHO = List.of("account", "computer", "server", "fullName");

    /** All fields, those of extensions too. */
    List<Field<ClientRow>> fields();

    /** All attributes, those of extensions too. */
    AttributeCatalogue attributes();

    /** The language of filters over these fields. */
    default QueryLanguage<ClientRow> language() {
        return new QueryLanguage<>(fields(), ClientRow::asOf);
    }

    /** What was typed, as a query: words without any sign of one may occur in who and where a client is. */
    default String written(String typed) {
        return PlainWords.query(typed, WHO).orElse(typed.strip());
    }

    /** All of a filter as one query; {@code ""} for all clients. */
    default String text(ClientFilter filter) {
        return QueryText.all(List.of(filter.chosen(), written(filter.where())));
    }

    /** Who passes a filter. */
    default Predicate<ClientRow> condition(ClientFilter filter) throws QueryException {
        String text = text(filter);
        return text.isEmpty() ? _ -> true : language().parse(text);
    }
}
