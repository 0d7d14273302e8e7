package org.lockkeeper.logs.search;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.logs.search.Condition.Field;
import org.lockkeeper.logs.search.Condition.FieldComparison;

/**
 * Conditions on the severity of lines. Every line matches exactly one of them; they are searched at the speed of regular
 * expressions where the format has such ({@link org.lockkeeper.api.logs.LogFormat#severityExpressions}).
 */
public final class Severities {

    /** Lines of no known severity: of logs without, of wordings that are not known. */
    public static final Condition UNKNOWN = new Condition.Not(new Field(LogSeverity.ASPECT, FieldComparison.PRESENT, ""));

    private Severities() {
    }

    /** Lines of that severity. */
    public static Condition of(LogSeverity severity) {
        return new Field(LogSeverity.ASPECT, FieldComparison.EQUALS, severity.id());
    }

    /**
     * Conditions to search for at once, for a histogram stacked by severity: one for each of
     * {@link LogSeverity#values()}, in that order. What matches none is {@link #UNKNOWN}: all less these, which costs no
     * search.
     */
    public static List<Condition> all() {
        List<Condition> all = new ArrayList<>();
        for (LogSeverity severity : LogSeverity.values()) {
            all.add(of(severity));
        }
        return all;
    }
}
