package org.lockkeeper.ui.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.session.StateText;

/**
 * Where one is or was.
 *
 * @param scope what everything was about
 * @param filter which of its clients were looked at
 * @param view element id of the main view that was in front; {@code ""} where none was
 * @param selected the client that was selected, {@code null} for none
 */
public record Place(Scope scope, ClientFilter filter, String view, Subject.OfClient selected) {

    /** Checks that nothing is missing. */
    public Place {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(view);
    }

    /** Whether it is the same place, whatever is selected there. */
    boolean isAt(Place other) {
        return scope.equals(other.scope) && filter.equals(other.filter) && view.equals(other.view);
    }

    /** Whether it differs in the filter that was written, and in nothing else but the selection. */
    boolean isWhileTyping(Place other) {
        return scope.equals(other.scope) && filter.choices().equals(other.filter.choices())
                && view.equals(other.view) && !filter.where().equals(other.filter.where());
    }

    /** One line of text that {@link #parse} reads back. */
    String format() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("scope", scope.format());
        entries.put("filter", filter.format());
        entries.put("view", view);
        if (selected != null) {
            entries.put("server", selected.server());
            entries.put("account", selected.account());
            entries.put("computer", selected.computer());
            entries.put("connector", selected.connector() == null ? null : selected.connector().name());
        }
        return StateText.write(entries);
    }

    /** Reads what {@link #format} wrote; what it does not understand is as at the beginning. */
    static Place parse(String text) {
        Map<String, String> entries = StateText.read(text);
        Subject.OfClient selected = null;
        try {
            if (entries.containsKey("server")) {
                String connector = entries.get("connector");
                selected = new Subject.OfClient(entries.get("server"), entries.get("account"),
                        entries.get("computer"), connector == null ? null : Connector.valueOf(connector));
            }
        } catch (IllegalArgumentException e) {
            // kept by another version, which knew other clients: nothing is selected then
            selected = null;
        }
        return new Place(Scope.parse(entries.getOrDefault("scope", "")),
                ClientFilter.parse(entries.getOrDefault("filter", "")), entries.getOrDefault("view", ""), selected);
    }
}
