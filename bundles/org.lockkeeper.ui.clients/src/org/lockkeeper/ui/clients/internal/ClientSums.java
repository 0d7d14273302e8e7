package org.lockkeeper.ui.clients.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;

/** What several selected clients come to: how many have which verdict, and how large their databases are together. */
final class ClientSums {

    private ClientSums() {
    }

    /** As one line: {@code 3 selected: 2 Blocked, 1 Unknown; databases 12.3 GB, of 1 not known}. */
    static String of(List<ClientRow> rows, ThemeTokens theme) {
        NumberFormat format = NumberFormat.getIntegerInstance();
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        long bytes = 0;
        int sized = 0;
        for (ClientRow row : rows) {
            if (row.plan() != null) {
                verdicts.merge(row.plan().verdict(), 1, Integer::sum);
            }
            Long database = row.client().facts().get(Attribute.DATABASE_BYTES).value();
            if (database != null) {
                bytes += database;
                sized++;
            }
        }
        List<String> counts = new ArrayList<>();
        verdicts.forEach((verdict, count) -> counts.add(format.format(count) + " " + theme.word(verdict)));
        String selected = NLS.bind(ClientMessages.SumSelected, format.format(rows.size()), String.join(", ", counts));
        if (sized == 0) {
            return selected;
        }
        String databases = NLS.bind(ClientMessages.SumDatabases, Wording.bytes(bytes));
        return selected + (sized == rows.size() ? databases : databases
                + NLS.bind(ClientMessages.SumNotKnown, format.format(rows.size() - sized)));
    }
}
