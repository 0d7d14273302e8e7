package org.lockkeeper.ui.clients.internal;

import java.util.StringJoiner;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.navigation.ClientFilter;

/** Says in words which clients a filter shows. */
final class FilterTitle {

    private FilterTitle() {
    }

    /** The conditions one after the other. */
    static String of(ClientFilter filter, Function<Verdict, String> word) {
        StringJoiner title = new StringJoiner(", ");
        filter.verdicts().stream().sorted().map(word).forEach(title::add);
        if (filter.server() != null) {
            title.add(NLS.bind(ClientMessages.ServerChip, filter.server()));
        }
        if (filter.rule() != null) {
            title.add(NLS.bind(ClientMessages.RuleChip, filter.rule()));
        }
        if (filter.subject() != null) {
            title.add(Subjects.name(filter.subject()));
        }
        return title.toString();
    }
}
