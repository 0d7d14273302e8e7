package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.scope.ClientFilter;

/** Says in words which clients a filter shows. */
final class FilterTitle {

    private final List<Field<ClientRow>> fields;
    private final Function<Verdict, String> word;

    FilterTitle(List<Field<ClientRow>> fields, Function<Verdict, String> word) {
        this.fields = fields;
        this.word = word;
    }

    /** The conditions one after the other. */
    String of(ClientFilter filter) {
        StringJoiner title = new StringJoiner(", ");
        filter.choices().forEach((field, values) -> title.add(choice(field, List.copyOf(values))));
        if (!filter.where().isBlank()) {
            title.add(filter.where());
        }
        return title.toString();
    }

    /** One choice: "Blocked", "Connector KOFF or KSP". */
    String choice(String fieldId, List<String> values) {
        if (fieldId.equals(ClientFilter.VERDICT)) {
            return String.join(ClientMessages.Or, values.stream().map(this::verdict).toList());
        }
        Field<ClientRow> field = fields.stream().filter(f -> f.id().equals(fieldId)).findFirst().orElse(null);
        if (field == null) {
            return fieldId + " " + String.join(ClientMessages.Or, values);
        }
        return NLS.bind(ClientMessages.ChoiceChip, FieldNames.title(field), String.join(ClientMessages.Or,
                values.stream().map(v -> FieldNames.value(field, v)).toList()));
    }

    /** A verdict as filters write it, in words. */
    String verdict(String name) {
        for (Verdict verdict : Verdict.values()) {
            // UNKNOWN is a verdict; a client that is not judged is unknown to filters, too
            if (verdict.name().equalsIgnoreCase(name)) {
                return word.apply(verdict);
            }
        }
        return name;
    }
}
