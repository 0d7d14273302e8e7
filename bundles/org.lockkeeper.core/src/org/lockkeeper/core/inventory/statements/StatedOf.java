package org.lockkeeper.core.inventory.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;

/** Of whom something can be stated: clients; accounts and servers also where no client of them is known. */
public final class StatedOf {

    private StatedOf() {
    }

    /**
     * Rows for a filter to choose from.
     *
     * @param values what is stated; all of accounts or servers where accounts without a client are asked for, all of
     *        servers where servers without either are
     * @param clients the rows of the known clients
     */
    public static List<ClientRow> rows(List<StatedValue<?>> values, List<ClientRow> clients, Model model) {
        List<ClientRow> rows = new ArrayList<>(clients);
        if (values.stream().allMatch(v -> v.isOfAccount() || v.isOfServer())) {
            rows.addAll(ClientRow.ofAccountsWithoutClient(model));
        }
        if (values.stream().allMatch(StatedValue::isOfServer)) {
            Set<String> told = new HashSet<>();
            rows.forEach(row -> told.add(row.client().subject().server().toLowerCase(Locale.ROOT)));
            model.servers().stream().filter(s -> told.add(s.name().toLowerCase(Locale.ROOT)))
                    .forEach(s -> rows.add(ofServer(s)));
        }
        return rows;
    }

    /** A row in which nothing but the server is known: only that is looked at where a server's value is stated. */
    private static ClientRow ofServer(Server server) {
        Subject.OfClient nobody = new Subject.OfClient(server.name(), null, "not known", null);
        return new ClientRow(new Client(nobody, Facts.NONE, List.of(Evidence.ofFile(SourceFile.stated("the server"),
                null))), null, null, server, server.judgedAsOf());
    }
}
