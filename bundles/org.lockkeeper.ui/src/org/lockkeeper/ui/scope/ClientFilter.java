package org.lockkeeper.ui.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.session.StateText;

/**
 * Which clients of the scope to show: values that were chosen, and a filter that was written. All hold together; of the
 * values of one field any. Immutable.
 *
 * @param choices values by the id of their field; {@code unknown} is one, too
 * @param where a filter in the language of filters, or words that occur somewhere; {@code ""} for none
 */
public record ClientFilter(Map<String, Set<String>> choices, String where) {

    /** All clients. */
    public static final ClientFilter ALL = new ClientFilter(Map.of(), "");
    /** Id of the field of verdicts. */
    public static final String VERDICT = "verdict";
    /** Id of the field of rules. */
    public static final String RULES = "rules";

    private static final String WHERE = " where";
    private static final String UNKNOWN = "unknown";

    /** Copies the choices and drops empty ones. */
    public ClientFilter {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        choices.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copy.put(field, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
            }
        });
        choices = Collections.unmodifiableMap(copy);
        Objects.requireNonNull(where);
    }

    /** Clients of one verdict. */
    public static ClientFilter verdict(Verdict verdict) {
        return ALL.with(VERDICT, Set.of(verdict.name()));
    }

    /** Clients with a finding of one rule. */
    public static ClientFilter rule(String rule) {
        return ALL.with(RULES, Set.of(rule));
    }

    /** This one client. */
    public static ClientFilter client(Subject.OfClient subject) {
        return new ClientFilter(Map.of(), QueryText.client(subject));
    }

    /** The same with other values of a field; none for any. */
    public ClientFilter with(String field, Set<String> values) {
        Map<String, Set<String>> changed = new LinkedHashMap<>(choices);
        changed.put(field, values);
        return new ClientFilter(changed, where);
    }

    /** The same with one value of a field chosen, or no longer so. */
    public ClientFilter with(String field, String value, boolean chosen) {
        Set<String> values = new LinkedHashSet<>(of(field));
        values.removeIf(value::equalsIgnoreCase);
        if (chosen) {
            values.add(value);
        }
        return with(field, values);
    }

    /** The same with another filter that was written. */
    public ClientFilter withWhere(String text) {
        return new ClientFilter(choices, text);
    }

    /** The values chosen of a field; none for any. */
    public Set<String> of(String field) {
        return choices.getOrDefault(field, Set.of());
    }

    /** The values chosen, in the language of filters; {@code ""} for none. */
    public String chosen() {
        List<String> parts = new ArrayList<>();
        choices.forEach((field, values) -> parts.add(values.equals(Set.of(UNKNOWN)) ? field + " is unknown"
                : QueryText.oneOf(field, values)));
        return QueryText.all(parts);
    }

    /** Whether every client is shown. */
    public boolean isAll() {
        return choices.isEmpty() && where.isBlank();
    }

    /** One line of text that {@link #parse} reads back. */
    public String format() {
        Map<String, String> entries = new LinkedHashMap<>();
        choices.forEach((field, values) -> entries.put(field, String.join("\n", values)));
        entries.put(WHERE, where);
        return StateText.write(entries);
    }

    /** Reads what {@link #format} wrote. */
    public static ClientFilter parse(String text) {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        Map<String, String> entries = StateText.read(text);
        entries.forEach((field, values) -> {
            if (!field.equals(WHERE)) {
                choices.put(field, new LinkedHashSet<>(Arrays.asList(values.split("\n"))));
            }
        });
        return new ClientFilter(choices, entries.getOrDefault(WHERE, ""));
    }
}
