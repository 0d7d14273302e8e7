package org.lockkeeper.intake.internal.own;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.csv.CsvFile;
import org.lockkeeper.text.secrets.Redaction;

/** Reads {@code lockkeeper-clients.csv}: what somebody noted down about clients. */
public final class ClientListImporter implements Importer {

    private static final String NAME = "lockkeeper-clients.csv";

    @Override
    public String id() {
        return "client-list";
    }

    @Override
    public String title() {
        return "Lockkeeper's list of clients (lockkeeper-clients.csv)";
    }

    @Override
    public int recognise(ImportSource source) {
        boolean named = source.name().toLowerCase(Locale.ROOT).equals(NAME);
        if (source.head().length == 0) {
            return 0;
        }
        List<String> header = CsvFile.header(source);
        long known = header.stream().filter(name -> ClientColumn.byName(name) != null).count();
        boolean who = header.stream().map(ClientColumn::byName)
                .anyMatch(c -> c == ClientColumn.ACCOUNT || c == ClientColumn.COMPUTER);
        if (named && who) {
            return 100;
        }
        // a list under another name has to look like one in every column, and not like an inventory
        boolean own = header.stream().map(ClientColumn::byName).anyMatch(c -> c == ClientColumn.CONNECTOR
                || c == ClientColumn.UPDATER_SERVICE || c == ClientColumn.LOCAL_ADMIN);
        return who && own && known == header.size() ? 90 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        try (CsvFile csv = CsvFile.open(source)) {
            if (!csv.next()) {
                return;
            }
            Lost lost = new Lost(context);
            ClientColumn[] columns = columns(csv.row().getFields(), csv.line(), context, lost);
            ClientRow row = new ClientRow(columns);
            while (csv.next()) {
                read(csv, row, columns.length, source, context, lost);
            }
            lost.tell();
        }
    }

    private static ClientColumn[] columns(List<String> header, long line, ImportContext context, Lost lost) {
        ClientColumn[] columns = new ClientColumn[header.size()];
        Map<ClientColumn, String> seen = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            String name = header.get(i).strip();
            ClientColumn column = ClientColumn.byName(name);
            if (column == null) {
                if (!name.isEmpty()) {
                    context.reject(line, "unknown column " + Redaction.quote(name) + "; known are "
                            + ClientColumn.names());
                }
            } else if (seen.put(column, name) != null) {
                lost.reject(line, "column " + name + " stands there twice; the first was taken");
            } else {
                columns[i] = column;
            }
        }
        return columns;
    }

    private static void read(CsvFile csv, ClientRow row, int width, ImportSource source, ImportContext context,
            Lost lost) {
        long line = csv.line();
        int count = csv.row().getFieldCount();
        for (int i = width; i < count; i++) {
            if (!csv.row().getField(i).isBlank()) {
                lost.reject(line, "the row has " + count + " fields, the header names " + width
                        + "; which is which cannot be told");
                return;
            }
        }
        if (!row.read(csv.row(), problem -> lost.reject(line, problem))) {
            return;
        }
        if (row.account() == null && row.computer() == null) {
            lost.reject(line, "neither account nor computer");
            return;
        }
        Subject subject = new Subject.OfClient(context.server(), row.account(), row.computer(), row.connector());
        context.observe(new Observation(subject, SourceKind.CLIENT_LIST, row.attributes(), new Evidence(source.file(),
                line, csv.offset(), row.observedAt())));
    }

    /** Rows and values that were not understood: what they would have told is not known, so the list is not whole. */
    private static final class Lost {

        private final ImportContext context;
        private long first;
        private int count;

        Lost(ImportContext context) {
            this.context = context;
        }

        void reject(long line, String reason) {
            first = count++ == 0 ? line : first;
            context.reject(line, reason);
        }

        void tell() throws IOException {
            if (count > 0) {
                throw new IOException((count == 1 ? "a row or value was" : count + " rows or values were")
                        + " not understood, the first in line " + first + "; what they tell is not known");
            }
        }
    }
}
