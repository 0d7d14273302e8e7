package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.CollectionNames;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;

/** The navigator's nodes of collections, each with how many clients are in it. Made in the background. */
final class NavCollections {

    private NavCollections() {
    }

    static NavNode of(List<CollectionList.Item> items, List<ClientRow> clients, QueryLanguage<ClientRow> language) {
        List<NavNode> nodes = new ArrayList<>();
        for (CollectionList.Item item : items) {
            nodes.add(new NavNode(NavNode.keyOf(item.scope()), label(item, clients, language), Icon.FILTER,
                    item.scope(), new NavNode.Content.OfCollection(item), List.of()));
        }
        return NavNode.folder("collections", Messages.Nav_collections, Icon.LIST, null, nodes);
    }

    private static String label(CollectionList.Item item, List<ClientRow> clients,
            QueryLanguage<ClientRow> language) {
        try {
            return NLS.bind(Messages.Nav_collection, CollectionNames.of(item.name()),
                    Wording.number(clients.stream().filter(language.parse(item.filter())).count()));
        } catch (QueryException e) {
            // one whose filter asks for what is not installed any more is listed all the same
            return NLS.bind(Messages.Nav_wrongCollection, CollectionNames.of(item.name()));
        }
    }
}
