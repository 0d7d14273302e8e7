package org.lockkeeper.ui.clients.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.inventory.groups.FacetFields;
import org.lockkeeper.core.inventory.groups.Facets;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;

/**
 * How many clients of the scope there are by the values of some fields, each under the conditions besides. Immutable;
 * made in the background.
 *
 * @param total how many clients are in scope
 * @param verdicts by verdict
 * @param facets by the other fields, in their order
 */
record ClientCounts(int total, Map<Verdict, Integer> verdicts, List<Facets.Facet<ClientRow>> facets) {

    static final ClientCounts NONE = new ClientCounts(0, Map.of(), List.of());

    static ClientCounts of(List<ClientRow> clients, ClientFilter filter, ClientLanguage language, Progress progress)
            throws QueryException {
        Set<String> chosen = filter.choices().keySet();
        List<Field<ClientRow>> fields = FacetFields.of(language.fields(), chosen);
        List<Facets.Facet<ClientRow>> facets = Facets.of(clients, fields, filter.choices(),
                language.condition(ClientFilter.ALL.withWhere(filter.where())), progress).all();
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Facets.Facet<ClientRow> facet : facets) {
            if (facet.field().id().equals(ClientFilter.VERDICT)) {
                facet.values().forEach(v -> verdicts.put(Verdict.valueOf(v.text().toUpperCase(Locale.ROOT)),
                        v.count()));
            }
        }
        return new ClientCounts(clients.size(), verdicts,
                facets.stream().filter(f -> !f.field().id().equals(ClientFilter.VERDICT)
                        && FacetFields.isTelling(f, chosen)).toList());
    }
}
