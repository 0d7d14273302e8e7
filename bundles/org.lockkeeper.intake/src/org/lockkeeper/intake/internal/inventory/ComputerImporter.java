package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads what Lockkeeper's collector and its group-policy kit write of a computer: a whole list of programs, and the
 * database with its free space. The right is the user's who ran it, so it counts for the account that the document
 * itself names, and for no other of the computer's users.
 */
public final class ComputerImporter implements Importer {

    private static final Pattern MARK = Pattern.compile("\"schema\"\\s*:\\s*\"lockkeeper/computer/");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,253}");
    private static final Pattern BYTES = Pattern.compile("\\d{1,18}");

    private final KnownCells known = new KnownCells();

    @Override
    public String id() {
        return "computer";
    }

    @Override
    public String title() {
        return "What Lockkeeper's collector wrote of a computer";
    }

    @Override
    public int recognise(ImportSource source) {
        return MARK.matcher(KnownStart.text(source)).find() ? 100 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        ComputerDocument document = ComputerDocument.read(source);
        String schema = document.text("schema");
        if (!ComputerDocument.SCHEMA.equals(schema)) {
            throw new IOException(schema == null ? "does not say what it is: \"schema\" is missing or broken"
                    : "was written by a newer collector (" + Redaction.quote(schema) + "); this version of Lockkeeper"
                            + " reads " + ComputerDocument.SCHEMA);
        }
        String computer = document.text("computer");
        if (computer == null || !HOST.matcher(computer).matches()) {
            throw new IOException("names no computer, so nothing of it counts; run the collector there again",
                    document.failure());
        }
        // the same question whatever the file is called: a later answer is newer, not another part of the same list
        Inventory inventory = new Inventory(source, context, id() + '\n' + computer.toUpperCase(Locale.ROOT));
        if (document.text("collectedAt") != null && document.collectedAt() == null) {
            inventory.lose(document.place("collectedAt").line(), "collectedAt: expected an ISO 8601 time, found "
                    + Redaction.quote(document.text("collectedAt")));
        }
        Set<Connector> connectors = programs(document, computer, inventory);
        inventory.observe();
        kit(source, context, document, computer);
        if (document.doubt() == null) {
            database(source, context, document, computer, connectors);
            right(source, context, document, computer, connectors);
        }
        if (document.failure() != null) {
            throw document.failure();
        }
        if (!document.is("end")) {
            throw new IOException("breaks off; run the collector there again");
        }
        if (document.programs().isEmpty()) {
            throw new IOException("lists no programs: Windows' lists could not be read there");
        }
        inventory.tellLost();
    }

    /** What the kit's script says that it did; whether the service is there, the list of programs tells. */
    private static void kit(ImportSource source, ImportContext context, ComputerDocument document, String computer) {
        String action = document.text("kit.action");
        if (action != null) {
            String reason = document.text("kit.reason");
            ComputerDocument.Value place = document.place("kit.action");
            context.observe(new Observation(new Subject.OfComputer(context.server(), computer), SourceKind.INVENTORY,
                    Attributes.of(Attribute.KIT_RESULT, Redaction.message(reason == null ? action : action + ": " + reason)),
                    new Evidence(source.file(), place.line(), place.offset(), document.collectedAt())));
        }
    }

    private Set<Connector> programs(ComputerDocument document, String computer, Inventory inventory) {
        if (document.doubt() != null) {
            inventory.doubt(document.doubt());
        }
        Set<Connector> connectors = EnumSet.noneOf(Connector.class);
        List<Map<String, ComputerDocument.Value>> rows = new ArrayList<>(document.programs());
        if (document.text("outlook.version") != null) {
            rows.add(outlook(document));
        }
        for (Map<String, ComputerDocument.Value> row : rows) {
            ComputerDocument.Value place = row.get("name");
            if (place == null) {
                continue;
            }
            Program program = Program.of(meaning -> switch (meaning) {
                case COMPUTER -> computer;
                case PROGRAM -> text(row, "name");
                case VERSION -> text(row, "version");
                case INSTALLED -> text(row, "installDate");
                case LOCATION -> text(row, "location");
                case SEEN -> document.text("collectedAt");
                case VIEW -> "32".equals(text(row, "view")) ? "32-bit" : "64".equals(text(row, "view")) ? "64-bit" : "";
                case USER -> document.user();
                default -> null;
            }, List::of, place.line(), place.offset(), known);
            inventory.add(program);
            ProgramNames.Kind kind = program == null ? null : ProgramNames.connector(program);
            if (kind != null && kind.connector() != null) {
                connectors.add(kind.connector());
            }
        }
        return connectors;
    }

    /** Outlook's own file tells its build, which the lists of programs do not always. */
    private static Map<String, ComputerDocument.Value> outlook(ComputerDocument document) {
        ComputerDocument.Value at = document.place("outlook.version");
        Map<String, ComputerDocument.Value> row = new HashMap<>();
        row.put("name", new ComputerDocument.Value("Microsoft Outlook", at.line(), at.offset()));
        row.put("version", at);
        return row;
    }

    private static @Nullable String text(Map<String, ComputerDocument.Value> row, String name) {
        ComputerDocument.Value value = row.get(name);
        return value == null ? null : value.text();
    }

    /**
     * The database is the computer's only where all profiles were looked into and one was found: of several nothing
     * tells whose is whose, and one may be hidden where a profile could not be opened.
     */
    private static void database(ImportSource source, ImportContext context, ComputerDocument document,
            String computer, Set<Connector> connectors) {
        if (document.databases().isEmpty() || !connectors.contains(Connector.KOFF)) {
            return;
        }
        Map<String, ComputerDocument.Value> only = document.databases().getFirst();
        ComputerDocument.Value place = only.getOrDefault("bytes", document.place("databases.complete"));
        if (document.databases().size() > 1 || !document.is("databases.complete")) {
            context.reject(place.line(), document.databases().size() > 1
                    ? document.databases().size() + " databases of the connector: which account's each is, is not"
                            + " known, so their sizes do not count"
                    : "not all profiles could be looked into, so there may be more databases than the one found; its"
                            + " size does not count. Run the collector with the right of an administrator");
            return;
        }
        Attributes attributes = Attributes.builder().put(Attribute.DATABASE_BYTES, bytes(only, "bytes"))
                .put(Attribute.FREE_BYTES, bytes(only, "freeBytes")).build();
        if (!attributes.isEmpty()) {
            context.observe(new Observation(new Subject.OfClient(context.server(), null, computer, Connector.KOFF),
                    SourceKind.INVENTORY, attributes, new Evidence(source.file(), place.line(), place.offset(),
                            document.collectedAt())));
        }
    }

    private static @Nullable Long bytes(Map<String, ComputerDocument.Value> row, String name) {
        String text = text(row, name);
        return text == null || !BYTES.matcher(text).matches() ? null : Long.valueOf(text);
    }

    /** Whether the account that the document names has the right: told where the server knows exactly that account. */
    private static void right(ImportSource source, ImportContext context, ComputerDocument document, String computer,
            Set<Connector> connectors) {
        String told = document.text("userIsAdministrator");
        if (document.text("account") == null || document.user() == null || told == null
                || !(context instanceof InventoryContext lists)) {
            return;
        }
        ComputerDocument.Value place = document.place("userIsAdministrator");
        for (Connector connector : connectors) {
            lists.observe(new Observation(new Subject.OfClient(context.server(), null, computer, connector),
                    SourceKind.INVENTORY, Attributes.of(Attribute.LOCAL_ADMIN, YesNo.of(told.equals("true"))),
                    new Evidence(source.file(), place.line(), place.offset(), document.collectedAt())),
                    new ListMark("computer", Set.of(), document.text("account")));
        }
    }
}
