package org.lockkeeper.intake.internal.own;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.csv.CsvFile;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.inventory.CutEnd;
import org.lockkeeper.intake.internal.inventory.OtherCell;
import org.lockkeeper.intake.internal.text.LostRows;
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
        if (source.head().length == 0 || !named && isDocument(source)) {
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

    /** Whether it begins as JSON and XML do, and no column's name does: cheaper than parting it into cells. */
    private static boolean isDocument(ImportSource source) {
        List<String> first = KnownStart.lines(source, 1);
        return !first.isEmpty() && !first.getFirst().isEmpty() && "{[<".indexOf(first.getFirst().charAt(0)) >= 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        try (CsvFile csv = CsvFile.open(source)) {
            if (!csv.next()) {
                return;
            }
            LostRows lost = new LostRows(context);
            List<String> header = csv.fields();
            @Nullable ClientColumn[] columns = columns(header, csv.line(), context, lost);
            ListedClient row = new ListedClient(columns);
            CutEnd end = new CutEnd();
            Cells last = null;
            while (next(csv, last, row, header, source, context, lost)) {
                if (csv.fields().equals(header)) {
                    // files put one after the other
                    continue;
                }
                if (last != null) {
                    read(last, row, header, source, context, lost);
                }
                last = new Cells(csv.fields(), csv.line(), csv.offset());
                end.row(last.cells());
            }
            // people leave out empty fields at the end of a row, but then end the line
            boolean cut = last != null && !csv.endsWithLine() && end.isCut(columns.length, false);
            if (last != null && !cut) {
                read(last, row, header, source, context, lost);
            }
            lost.tell();
            if (last != null && cut) {
                throw new IOException("breaks off in line " + last.line() + ": expected " + columns.length
                        + " fields and the end of the line, found " + last.cells().size() + " fields; this row was not"
                        + " taken, and others may be missing. Copy the file again");
            }
        }
    }

    // what cannot be read on after a row takes nothing from that row
    private static boolean next(CsvFile csv, @Nullable Cells last, ListedClient row, List<String> header, ImportSource source,
            ImportContext context, LostRows lost) throws IOException {
        try {
            return csv.next();
        } catch (IOException e) {
            if (last != null) {
                read(last, row, header, source, context, lost);
            }
            throw e;
        }
    }

    /** A row that is looked at once it is known whether another follows it. */
    private record Cells(List<String> cells, long line, long offset) {
    }

    private static @Nullable ClientColumn[] columns(List<String> header, long line, ImportContext context,
            LostRows lost) {
        @Nullable ClientColumn[] columns = new @Nullable ClientColumn[header.size()];
        Map<ClientColumn, String> seen = new EnumMap<>(ClientColumn.class);
        Set<ClientColumn> twice = EnumSet.noneOf(ClientColumn.class);
        for (int i = 0; i < columns.length; i++) {
            String name = header.get(i);
            ClientColumn column = ClientColumn.byName(name);
            if (column == null) {
                if (!name.isEmpty()) {
                    context.reject(line, "unknown column " + Redaction.quote(name) + "; known are "
                            + ClientColumn.names());
                }
            } else if (seen.put(column, name) != null) {
                lost.reject(line, "column " + name + " stands there twice; neither was taken, since which one is meant"
                        + " is not known");
                twice.add(column);
            } else {
                columns[i] = column;
            }
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i] = twice.contains(columns[i]) ? null : columns[i];
        }
        return columns;
    }

    private static void read(Cells of, ListedClient row, List<String> header, ImportSource source, ImportContext context,
            LostRows lost) {
        long line = of.line();
        List<String> cells = of.cells();
        int count = cells.size();
        int width = header.size();
        for (int i = width; i < count; i++) {
            if (!cells.get(i).isEmpty()) {
                lost.reject(line, "the row has " + count + " fields, the header names " + width
                        + "; which is which cannot be told");
                return;
            }
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
            lost.reject(line, "a value goes on in the next line; if that is a row of its own, a quotation mark is not"
                    + " closed");
            return;
        }
        List<String> problems = new ArrayList<>(0);
        boolean any = row.read(cells, problems::add);
        problems.forEach(problem -> lost.reject(line, problem));
        if (count < width && !problems.isEmpty()) {
            // people leave out empty fields at the end; of one in the middle all that follow are moved
            lost.reject(line, "the row has " + count + " fields, the header names " + width + ", and not all of them hold"
                    + " what is expected there; which is which cannot be told, so nothing of it counts");
            return;
        }
        if (!any) {
            return;
        }
        if (row.account() == null && row.computer() == null) {
            lost.reject(line, "neither account nor computer");
            return;
        }
        Subject subject = new Subject.OfClient(context.server(), row.account(), row.computer(), row.connector());
        Optional<OtherCell> against = row.against(header, cells);
        against.ifPresent(cell -> lost.reject(line, cell.shown() + ", in a column that is not known, so nothing in this row"
                + " that may make somebody ready counts; if it does not speak against that, take it out"));
        context.observe(new Observation(subject, SourceKind.CLIENT_LIST, against.map(row::notReassuring)
                .orElseGet(row::attributes), new Evidence(source.file(),
                line, of.offset(), row.observedAt())));
    }
}
