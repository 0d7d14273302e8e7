package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.core.inventory.query.QueryLanguage;

/** Finds fields by the names that options give, with errors that name the option. */
final class FieldNames {

    private FieldNames() {
    }

    static <T> Field<T> one(String option, String name, QueryLanguage<T> language) throws ProblemException {
        return language.field(name.strip()).orElseThrow(
                () -> new ProblemException(option + ": " + language.noField(name.strip()) + "."));
    }

    static <T> List<Field<T>> all(String option, List<String> names, QueryLanguage<T> language)
            throws ProblemException {
        List<Field<T>> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(one(option, name, language));
        }
        return fields;
    }

    /** The order by fields, each {@code NAME}, {@code NAME:asc} or {@code NAME:desc}. */
    static <T> Comparator<T> order(String option, List<String> keys, QueryLanguage<T> language)
            throws ProblemException {
        Comparator<T> order = (_, _) -> 0;
        for (String key : keys) {
            int colon = key.indexOf(':');
            String direction = colon < 0 ? "asc" : key.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw new ProblemException(option + ": \"" + key + "\" ends with neither :asc nor :desc.");
            }
            Field<T> field = one(option, colon < 0 ? key : key.substring(0, colon), language);
            order = order.thenComparing(direction.equals("asc") ? field.order() : field.reverseOrder());
        }
        return order;
    }
}
