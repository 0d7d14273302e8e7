package org.lockkeeper.logs.view.filter;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.view.find.FindText;

/**
 * A filter of the filter bar.
 *
 * @param text what lines have to have or must not have
 * @param kind what it does with them
 * @param enabled whether it counts now
 */
public record NamedFilter(FindText text, Kind kind, boolean enabled) {

    /** What a filter does with lines that have its text. */
    public enum Kind {
        /** Shows them; of several such filters one is enough. */
        SHOW,
        /** Shows of what is shown only these: a filter within what is filtered. */
        WITHIN,
        /** Hides them. */
        HIDE
    }

    /** The same, on or off. */
    public NamedFilter enabled(boolean on) {
        return new NamedFilter(text, kind, on);
    }

    /** What filters mean together; {@link Condition#everyLine()} where none counts. */
    public static Condition together(List<NamedFilter> filters) {
        List<Condition> show = new ArrayList<>();
        List<Condition> all = new ArrayList<>();
        for (NamedFilter filter : filters) {
            if (filter.enabled) {
                switch (filter.kind) {
                    case SHOW -> show.add(filter.text.condition());
                    case WITHIN -> all.add(filter.text.condition());
                    case HIDE -> all.add(new Condition.Not(filter.text.condition()));
                }
            }
        }
        if (!show.isEmpty()) {
            all.addFirst(show.size() == 1 ? show.getFirst() : new Condition.Any(show));
        }
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }
}
