package org.lockkeeper.ui.workbench.internal.remarks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.ui.text.Wording;

/**
 * A value that some source tells of an attribute of clients, to choose from where sources disagree.
 *
 * @param attribute which
 * @param text the value as it is typed
 * @param evidence the newest that tells it
 */
record SeenValue(Attribute<?> attribute, String text, Evidence evidence) {

    // more are not looked through one by one
    private static final int MOST = 20;

    /** What sources tell of an attribute of clients, each value once, the newest first. */
    static <T> List<SeenValue> of(Attribute<T> attribute, List<ClientRow> clients) {
        Map<String, SeenValue> seen = new LinkedHashMap<>();
        for (ClientRow row : clients) {
            Fact<T> fact = row.client().facts().get(attribute);
            if (fact.isKnown()) {
                add(seen, new SeenValue(attribute, attribute.format(fact.value()), fact.evidence().getFirst()));
            }
            fact.conflicts().forEach(other -> add(seen, new SeenValue(attribute, attribute.format(other.value()),
                    other.evidence())));
        }
        return seen.values().stream().sorted(Comparator.comparing(SeenValue::at,
                Comparator.nullsLast(Comparator.<Moment>naturalOrder().reversed()))).limit(MOST).toList();
    }

    private static void add(Map<String, SeenValue> seen, SeenValue other) {
        seen.merge(other.text(), other, (one, two) -> two.at() != null && (one.at() == null
                || two.at().compareTo(one.at()) > 0) ? two : one);
    }

    private Moment at() {
        return evidence.observedAt();
    }

    /** For people: the value, where it is told, and of when. */
    String words() {
        return NLS.bind(RemarkMessages.SeenValue, Wording.value(attribute, text), Wording.evidence(evidence));
    }
}
