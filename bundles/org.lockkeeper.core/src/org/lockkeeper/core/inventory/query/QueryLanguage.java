package org.lockkeeper.core.inventory.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;

/**
 * The language of queries over rows with the given fields, such as
 * {@code version < 7.3 and not (computer ~ WS or account is unknown)}.
 *
 * <pre>
 * query      = term { "or" term }
 * term       = factor { "and" factor }
 * factor     = "not" factor | "(" query ")" | condition
 * condition  = field ( ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "~" ) value
 *                    | [ "not" ] "in" ( value | "(" value { "," value } ")" )
 *                    | "is" [ "not" ] ( "known" | "unknown" ) )
 * value      = word | "'" text "'" | '"' text '"'        a quote within quotes is written twice
 * </pre>
 *
 * <p>Names, words and texts are compared without regard to case. Versions, times and numbers may be ranges, both ends
 * belonging to them: {@code 7.1..7.2.3}, {@code ..2011-09-30}. A time may be told from the date of judgement,
 * {@code now-30d}, or as an age, {@code 30d}: {@code lastUsedAt < 30d} is what was used less than 30 days before it.
 * {@code ~} is "contains"; with {@code *} or {@code ?} the whole text has to fit. What is unknown equals only the word
 * {@code unknown}, and is neither less nor more than anything.
 *
 * @param <T> what the rows are
 * @param fields what can be asked for
 * @param asOf the date of judgement of a row; may give {@code null}
 */
public record QueryLanguage<T>(List<Field<T>> fields, Function<T, @Nullable Moment> asOf) {

    /** Copies the list. */
    public QueryLanguage {
        fields = List.copyOf(fields);
        Objects.requireNonNull(asOf);
    }

    /** Reads a query. */
    public Query<T> parse(String text) throws QueryException {
        return new QueryParser<>(text, this).parse();
    }

    /** The field that people mean by a name. */
    public Optional<Field<T>> field(String name) {
        Optional<Field<T>> exact = fields.stream().filter(f -> f.id().equalsIgnoreCase(name)).findFirst();
        return exact.isPresent() ? exact : fields.stream().filter(f -> f.isCalled(name)).findFirst();
    }

    /** What to say where there is no such field, without the full stop. */
    public String noField(String name) {
        String near = Nearest.suggest(name, fields.stream().map(Field::id).toList());
        // all of them take several lines
        return "there is no field \"" + name + "\"" + (near.isEmpty() ? "; there are " + Field.names(fields) : near);
    }
}
