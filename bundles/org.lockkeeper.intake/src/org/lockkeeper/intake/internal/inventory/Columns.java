package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.text.secrets.Redaction;

/** Which column of a table means what: as a person said, else by the names that are known. */
final class Columns {

    private static final int MOST_SHOWN = 20;
    private static final Pattern HOSTS = Pattern.compile("computer|host|machine|workstation|netbios|rechner|pocitac"
            + "|ordinateur|pcname|fqdn|systemname|devicename|assetname|komputer");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern ONE_EACH = Pattern.compile("ip|ip4|ipv4|ipaddress|ipadresse|adresseip|mac|macaddress"
            + "|inventar.*|inventorynumber|asset|assettag|assetid|serial.*|seriennummer|servicetag|site|standort"
            + "|abteilung|department|raum|room|pracoviste|misto");
    private static final Set<String> COUNTS = Set.of("installations", "installs", "count", "installcount",
            "installedcount", "installationcount", "instances", "computers", "numberofcomputers", "numberofinstallations",
            "numberofinstalls", "devices", "devicecount", "computercount", "hosts", "hostscount", "quantity", "total",
            "anzahl", "anzahlinstallationen", "installationen", "anzahlcomputer", "pocet", "pocetinstalaci",
            "pocetpocitacu", "nombre", "nombredinstallations", "cantidad", "instalaciones", "quantita", "installazioni",
            "liczba", "aantal", "installaties", "quantidade", "machines", "copies", "licensesused", "used");

    /** In a log of changes these tell when something changed; in other lists they may be any date. */
    private static final List<String> DATES = List.of("datetime", "dateandtime", "dateheure", "dateetheure",
            "datumuhrzeit",
            "datumundzeit", "datumundeuhrzeit", "datumzeit", "datumacas", "fechahora", "fechayhora", "dataora", "dataeora",
            "datahora", "datumtijd", "dataczas", "date", "datum", "fecha", "data", "dat", "actiondate", "dateofchange",
            "datedechangement", "datumzmeny", "anderungsdatum", "fechadecambio", "zeitpunkt", "zeitstempel", "horodatage",
            "tijdstip", "when", "occurred", "occurredat", "recorded", "recordedat", "logged", "loggedat", "time", "zeit",
            "uhrzeit", "cas", "heure", "hora", "ora", "czas", "tijd");
    private static final List<String> CLOCKS = List.of("time", "timeofday", "zeit", "uhrzeit", "cas", "heure", "hora", "ora",
            "czas", "tijd");

    /** What lists of services, processes, tasks, autostarts, events and rules have, and none of installed programs. */
    private static final Set<String> OTHERS = Set.of("command", "commandline", "imagename", "imagepath", "pid", "processid",
            "parentprocessid", "sessionid", "startmode", "starttype", "startname", "startuptype", "servicename", "pathname",
            "nextruntime", "lastruntime", "taskname", "tasktorun", "triggers", "eventid", "eventcode", "logonmode", "memusage",
            "localport", "remoteaddress", "firewallrule", "acceptstop", "startup", "startart", "starttyp", "typspousteni",
            "logonas", "anmeldenals");
    /** What lists of services call the name of one, beside the name that people read. */
    private static final Set<String> SERVICES = Set.of("name", "service", "services", "serviceshortname", "dienst", "dienstname",
            "sluzba", "nazevsluzby", "servicio", "servizio", "usluga", "keyname");

    private final List<String> header;
    private final Map<Meaning, Integer> positions = new EnumMap<>(Meaning.class);
    /** Columns that name computers too. */
    private final List<Integer> hosts = new ArrayList<>(0);
    private final Set<Integer> ignored = new HashSet<>(0);
    /** Columns whose names say something else than the state of a program. */
    private final Set<Integer> named = new HashSet<>(0);
    private boolean mapped;
    /** The column of times of the day beside one of days. */
    private int clock = -1;
    /** Positions by meaning, -1 where there is none: asked for with each cell of a table. */
    private final int[] places = new int[Meaning.values().length];
    /** Columns that nobody reads. */
    private int[] unread = {};

    private Columns(List<String> header) {
        this.header = List.copyOf(header);
    }

    /** Finds the meanings of a header's columns. */
    static Columns of(List<String> header, TableWords words) {
        Columns columns = new Columns(header);
        columns.find(words);
        words.mappings().stream().filter(m -> m.fits(header)).findFirst().ifPresent(columns::apply);
        columns.settle();
        return columns;
    }

    private void settle() {
        for (Meaning meaning : Meaning.values()) {
            places[meaning.ordinal()] = position(meaning);
        }
        unread = IntStream.range(0, header.size())
                .filter(i -> !ignored.contains(i) && !hosts.contains(i) && !positions.containsValue(i)).toArray();
    }

    private void find(TableWords words) {
        List<String> plain = header.stream().map(Meaning::plain).toList();
        for (Meaning meaning : Meaning.values()) {
            int best = -1;
            for (int i = 0; i < plain.size(); i++) {
                int rank = words.rank(meaning, plain.get(i));
                if (rank >= 0 && (best < 0 || rank < words.rank(meaning, plain.get(best)))) {
                    best = i;
                }
            }
            if (best >= 0) {
                positions.put(meaning, best);
            }
        }
        for (int i = 0; i < plain.size(); i++) {
            Meaning meaning = words.of(header.get(i));
            if (meaning != null && !meaning.isOfState()) {
                named.add(i);
            }
            if (has(Meaning.COMPUTER) && !plain.get(i).equals(plain.get(position(Meaning.COMPUTER)))
                    && Meaning.COMPUTER.rank(plain.get(i)) >= 0
                    && HOSTS.matcher(plain.get(i)).find()) {
                hosts.add(i);
            }
        }
        if (isOfChanges() && !has(Meaning.SEEN)) {
            DATES.stream().map(plain::indexOf).filter(i -> i >= 0).findFirst().ifPresent(i -> positions.put(Meaning.SEEN, i));
            clock = has(Meaning.SEEN) ? CLOCKS.stream().map(plain::indexOf)
                    .filter(i -> i >= 0 && i != position(Meaning.SEEN)).findFirst().orElse(-1) : -1;
        }
        // Hitachi's list calls the computer "Name" and the program "Application name"
        int name = plain.indexOf("name");
        if (name >= 0 && plain.contains("applicationname") && !has(Meaning.COMPUTER)) {
            positions.put(Meaning.COMPUTER, name);
        }
    }

    private void apply(ColumnMapping mapping) {
        mapped = mapping.columns().keySet().stream().anyMatch(f -> !f.equals(ColumnMapping.IGNORE)
                && !f.equals(Meaning.STATE.field()));
        mapping.columns().forEach((field, column) -> {
            if (field.equals(ColumnMapping.IGNORE)) {
                mapping.ignored().forEach(name -> ignore(index(name)));
                return;
            }
            int position = index(column);
            positions.values().removeIf(p -> p == position);
            positions.put(Meaning.byField(field).orElseThrow(), position);
            if (field.equals(Meaning.COMPUTER.field())) {
                hosts.clear();
            }
        });
    }

    private void ignore(int position) {
        positions.values().removeIf(p -> p == position);
        ignored.add(position);
    }

    /** Where the column of a mapping stands; a mapping goes only for headers that have all of its columns. */
    private int index(String column) {
        return IntStream.range(0, header.size()).filter(i -> header.get(i).strip().equalsIgnoreCase(column)).findFirst()
                .orElseThrow();
    }

    /**
     * What is to be said where columns of a row name different computers; {@code null} where they do not. Asked of nobody
     * who said which column is meant.
     */
    @Nullable String disagreement(List<String> row) {
        String host = value(row, Meaning.COMPUTER);
        if (hosts.isEmpty() || host == null || host.isBlank()) {
            return null;
        }
        for (int other : hosts) {
            String name = other < row.size() ? row.get(other) : "";
            if (!name.isBlank() && !ADDRESS.matcher(name.strip()).matches() && !ADDRESS.matcher(host.strip()).matches()
                    && !label(name).equals(label(host))) {
                return "columns " + Redaction.quote(header.get(position(Meaning.COMPUTER)).strip()) + " and "
                        + Redaction.quote(header.get(other).strip()) + " name different computers; say which of them is"
                        + " meant: --map computer=COLUMN";
            }
        }
        return null;
    }

    /** A host's own name, without domains. */
    static String label(String name) {
        String host = name.strip().toLowerCase(Locale.ROOT);
        host = host.substring(host.lastIndexOf('\\') + 1);
        int end = host.indexOf('.');
        return (end > 0 ? host.substring(0, end) : host).replace("$", "");
    }

    List<String> header() {
        return header;
    }

    boolean has(Meaning meaning) {
        return positions.containsKey(meaning);
    }

    /** Position of a column, -1 where there is none. */
    int position(Meaning meaning) {
        return positions.getOrDefault(meaning, -1);
    }

    /** The meaning of a column, {@code null} where it has none. */
    @Nullable Meaning meaning(int position) {
        return positions.entrySet().stream().filter(e -> e.getValue() == position).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }

    /** A row's value, {@code null} where there is no such column or the row is too short. */
    @Nullable String value(List<String> row, Meaning meaning) {
        int position = places[meaning.ordinal()];
        if (position < 0 || position >= row.size()) {
            return null;
        }
        boolean timed = meaning == Meaning.SEEN && clock >= 0 && clock < row.size() && !row.get(clock).isBlank();
        return timed ? row.get(position).strip() + ' ' + row.get(clock).strip() : row.get(position);
    }

    /** What a row says in columns that nobody reads. */
    List<OtherCell> others(List<String> row) {
        return unread.length == 0 ? List.of() : unread(row).stream().filter(cell -> !cell.value().isBlank()).toList();
    }

    /** The same with cells that are blank. */
    List<OtherCell> unread(List<String> row) {
        if (unread.length == 0) {
            return List.of();
        }
        List<OtherCell> others = new ArrayList<>(unread.length);
        for (int i : unread) {
            others.add(new OtherCell(header.get(i), i < row.size() ? row.get(i) : "", named.contains(i)));
        }
        return others;
    }

    /**
     * What is to be said where two columns of one name mean something: which one is meant is not known; {@code null}
     * where there are none.
     */
    @Nullable String ambiguity() {
        for (Map.Entry<Meaning, Integer> each : positions.entrySet()) {
            String name = Meaning.plain(header.get(each.getValue()));
            long alike = header.stream().filter(other -> Meaning.plain(other).equals(name)).count();
            if (alike > 1 && each.getKey() != Meaning.VENDOR) {
                return "column " + Redaction.quote(header.get(each.getValue()).strip()) + " stands there "
                        + (alike == 2 ? "twice" : alike + " times") + ", and which one is meant is not known; give each"
                        + " column a name of its own, or take out all but one";
            }
        }
        return null;
    }

    /** Whether a column holds what a computer has one of. */
    boolean isOfComputer(int position) {
        return ONE_EACH.matcher(Meaning.plain(header.get(position))).matches();
    }

    /** Whether a column counts on how many computers a program is. */
    boolean countsInstallations() {
        return header.stream().map(Meaning::plain).anyMatch(COUNTS::contains);
    }

    /** Whether rows tell of programs that came or went. */
    boolean isOfChanges() {
        return has(Meaning.ACTION) || has(Meaning.REMOVED);
    }

    /** Whether a cell that means something goes on in another line: rows may be hidden in it. */
    boolean isBrokenIn(List<String> row) {
        for (int p : places) {
            if (p >= 0 && p < row.size() && (row.get(p).indexOf('\n') >= 0 || row.get(p).indexOf('\r') >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row has cells of which no column tells what they mean, so that its cells may have moved. */
    boolean isTooShortFor(List<String> row) {
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person said that this is a list of programs, or it is by its columns. */
    boolean areOfInventory() {
        if (mapped && has(Meaning.PROGRAM)) {
            return true;
        }
        if (areOfOthers()) {
            return false;
        }
        return has(Meaning.PROGRAM) && (has(Meaning.VERSION) || has(Meaning.INSTALLED) || isOfChanges())
                && (has(Meaning.VENDOR) || has(Meaning.COMPUTER) || has(Meaning.INSTALLED) || has(Meaning.LOCATION)
                        || isOfChanges())
                || has(Meaning.PROGRAM) && has(Meaning.VERSION) && header.stream().anyMatch("ProviderName"::equalsIgnoreCase)
                || hasSurelyPrograms() && (has(Meaning.COMPUTER) || has(Meaning.VERSION) || has(Meaning.VENDOR)
                        || has(Meaning.VIEW));
    }

    /** Whether it is a list of what runs, starts or is allowed, which is told by names of programs too. */
    boolean areOfOthers() {
        return header.stream().map(Meaning::plain).anyMatch(OTHERS::contains) || areOfServices();
    }

    /**
     * Whether it has both names of services, and nothing that lists of programs tell of each. A list of services tells
     * neither what is installed nor what is not: no document says what the Updater Service is called there.
     */
    private boolean areOfServices() {
        List<String> plain = header.stream().map(Meaning::plain).toList();
        return plain.stream().anyMatch(SERVICES::contains) && (plain.contains("displayname") || plain.contains("anzeigename")
                || plain.contains("zobrazovanynazev")) && !has(Meaning.VERSION) && !has(Meaning.VENDOR)
                && !has(Meaning.INSTALLED) && !has(Meaning.LOCATION);
    }

    /** "name" and "product" may be anything's. */
    private boolean hasSurelyPrograms() {
        int position = position(Meaning.PROGRAM);
        String plain = position < 0 ? "" : Meaning.plain(header.get(position));
        return plain.contains("soft") || plain.contains("progr") || plain.contains("appli") || plain.contains("logic")
                || plain.contains("anwendung") || plain.contains("aplik") || plain.contains("displayname");
    }

    /** Whether something in it looks like a list of programs, so that a person is to be asked. */
    boolean mayBeOfInventory() {
        return has(Meaning.PROGRAM) && (has(Meaning.VERSION) || has(Meaning.VENDOR) || has(Meaning.COMPUTER)
                || has(Meaning.INSTALLED));
    }

    /** What is known of a table that cannot be read: its header, a guess and what to say. */
    String unknown() {
        if (areOfServices()) {
            return "seems to be a list of services: " + shown() + ". It does not tell which programs are installed: import a list of"
                    + " installed programs";
        }
        List<String> guess = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            if (has(meaning) && meaning.field() != null) {
                guess.add(meaning.field() + "=" + quoted(header.get(position(meaning)).strip()));
            }
        }
        if (!has(Meaning.COMPUTER) && header.size() > positions.values().stream().distinct().count()) {
            guess.addFirst("computer=COLUMN");
        }
        if (!has(Meaning.PROGRAM)) {
            guess.addFirst("program=COLUMN");
        }
        return "is a table of which it is not known what its columns mean: " + shown() + "; if it is a list of"
                + " installed programs, say so, for instance with --map " + String.join(",", guess);
    }

    /** The header, shortened, without secrets. */
    String shown() {
        return header.stream().limit(MOST_SHOWN).map(String::strip).map(Redaction::quote)
                .collect(Collectors.joining(", ")) + (header.size() > MOST_SHOWN ? ", …" : "");
    }

    private static String quoted(String column) {
        return column.indexOf(',') >= 0 || column.indexOf(' ') >= 0 ? '"' + column + '"' : column;
    }
}
