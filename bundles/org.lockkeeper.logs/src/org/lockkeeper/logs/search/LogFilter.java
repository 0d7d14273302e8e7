package org.lockkeeper.logs.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A filter of a filter bar: a condition with a name, which lets lines in or keeps them out.
 *
 * @param name for people
 * @param condition which lines it speaks of
 * @param exclude whether it keeps them out
 * @param enabled whether it counts now
 */
public record LogFilter(String name, Condition condition, boolean exclude, boolean enabled) {

    /** Checks that nothing is missing. */
    public LogFilter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(condition);
    }

    /**
     * What several filters mean together: a line is shown where any including filter lets it in, or there is none, and
     * no excluding filter keeps it out. Filters that are not enabled say nothing.
     */
    public static Condition together(List<LogFilter> filters) {
        List<Condition> include = new ArrayList<>();
        List<Condition> all = new ArrayList<>();
        for (LogFilter filter : filters) {
            if (filter.enabled && filter.exclude) {
                all.add(new Condition.Not(filter.condition));
            } else if (filter.enabled) {
                include.add(filter.condition);
            }
        }
        if (!include.isEmpty()) {
            all.addFirst(include.size() == 1 ? include.getFirst() : new Condition.Any(include));
        }
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }
}
