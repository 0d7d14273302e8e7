package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.World;

/**
 * Lists of installed programs: of one computer or many, whole, of one registry view only, in two files, broken off,
 * of a time long ago, named well, badly or not at all, and logs of what came and went.
 */
final class Inventories {

    private static final String UPDATER = "Kerio Updater Service";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    /** Names that people give to such files, none of which is a computer's. */
    private static final List<String> NOBODY = List.of("SoftwareInventory", "InstalledProgramsList", "InstallList",
            "RegistrySoftware", "BOM", "Software_Inventory_2011-09-01", "programs", "export");

    private final Dice dice;
    private final Site site;
    private final World world;
    private final int collection;
    private final Instant until;

    private Inventories(Dice dice, Site site, int collection, Instant until) {
        this.dice = dice;
        this.site = site;
        this.world = site.world();
        this.collection = collection;
        this.until = until;
    }

    /** Some lists, perhaps none. */
    static List<Piece> draw(Dice dice, Site site, int collection, Instant until) {
        return new Inventories(dice, site, collection, until).pieces();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        if (dice.chance(0.35)) {
            pieces.add(fleet());
        }
        for (Machine machine : world.machines()) {
            if (dice.chance(0.4)) {
                pieces.add(switch (dice.between(0, 11)) {
                    case 0 -> brokenOff(machine);
                    case 1 -> sixtyFour(machine);
                    case 2 -> inTwoFiles(machine);
                    case 3 -> changes(machine);
                    case 4 -> ofNobody(List.of(machine));
                    default -> whole(machine);
                });
            }
        }
        if (dice.chance(0.08)) {
            pieces.add(ofNobody(world.machines()));
        }
        return pieces;
    }

    private Instant time() {
        return dice.instant(Worlds.BEGIN.plus(Duration.ofDays(20)), until);
    }

    private InventoryForm form(boolean namesComputers) {
        return dice.of(Arrays.stream(InventoryForm.values())
                .filter(f -> f.namesComputers() == namesComputers).toList());
    }

    private Listed list(Machine machine, Instant at, List<Listed.Row> rows) {
        return new Listed(machine.name(), at, site.collector().shown(at), Written.exact(dice, at, site).text(),
                user(machine, at), rows);
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static Listed.Row updater(Machine machine, Instant at) {
        Instant since = machine.updater().since(at).orElse(Worlds.BEGIN.minus(Duration.ofDays(100)));
        return new Listed.Row(UPDATER, "1.0.0", "Kerio Technologies", day(since),
                "C:\\Program Files (x86)\\Kerio\\UpdaterService\\");
    }

    private static List<Listed.Row> connectors(Machine machine, Instant at) {
        List<Listed.Row> rows = new ArrayList<>();
        for (Program program : Program.values()) {
            ProductVersion version = machine.version(program, at);
            if (version != null) {
                rows.add(connector(program, version, machine.installedAt(program, at)));
            }
        }
        return rows;
    }

    private static Listed.Row connector(Program program, ProductVersion version, Instant installed) {
        String name = switch (program) {
            case KOFF -> "Kerio Outlook Connector (Offline Edition)";
            case KOC -> "Kerio Outlook Connector";
            case KSP -> "Kerio Synchronization Plug-in";
            case KSC -> "Kerio Sync Connector";
        };
        String folder = switch (program) {
            case KOFF -> "C:\\Program Files (x86)\\Kerio\\Outlook Connector (Offline Edition)\\";
            case KOC -> "C:\\Program Files (x86)\\Kerio\\Outlook Connector\\";
            case KSP, KSC -> "C:\\Program Files (x86)\\Kerio\\Sync\\";
        };
        return new Listed.Row(name, version.toString(), "Kerio Technologies", day(installed), folder);
    }

    private static List<Listed.Row> sixtyFourBit() {
        return List.of(new Listed.Row("7-Zip 9.20 (x64 edition)", "9.20.00.0", "Igor Pavlov", "20110301",
                "C:\\Program Files\\7-Zip\\"));
    }

    private static List<Listed.Row> others(Machine machine, Instant at) {
        return List.of(new Listed.Row("Adobe Reader X (10.1.1)", "10.1.1", "Adobe Systems Incorporated", "20110412", ""),
                new Listed.Row("Microsoft Office Professional Plus 2010", machine.outlook().at(at),
                        "Microsoft Corporation", day(machine.outlook().since(at).orElse(Worlds.BEGIN
                                .minus(Duration.ofDays(200)))), ""));
    }

    private List<Listed.Row> all(Machine machine, Instant at) {
        List<Listed.Row> rows = new ArrayList<>(sixtyFourBit());
        rows.addAll(others(machine, at));
        rows.addAll(connectors(machine, at));
        if (machine.updater().at(at)) {
            rows.add(updater(machine, at));
        }
        if (dice.chance(0.05)) {
            boolean none = dice.chance(0.3);
            rows.replaceAll(r -> r.name().startsWith("Kerio Outlook") ? new Listed.Row(r.name(), none ? ""
                    : ClientLists.unclear(dice, ProductVersion.parse(r.version())), r.vendor(), r.installed(),
                    r.location()) : r);
        }
        rows.sort(Comparator.comparing(Listed.Row::name));
        return rows;
    }

    /** Who was logged on last, mostly one of those who use the computer; {@code null} where the list does not tell. */
    private String user(Machine machine, Instant at) {
        List<String> users = world.seats().stream().filter(s -> s.machine().equals(machine.name())
                && s.used(at.minus(Duration.ofDays(1)), at) && site.isActive(s.account(), at)).map(Seat::account)
                .distinct().toList();
        if (dice.chance(0.06)) {
            // who looked after the computer, or waited at it
            return dice.of(world.accounts());
        }
        return users.isEmpty() || dice.chance(0.5) ? null : dice.of(users);
    }

    /** What a list says; absence only where it is known to be whole, and shows that it looked for such programs. */
    private List<Claim> claims(InventoryForm form, Listed list, Machine machine, List<Listed.Row> rows,
            boolean whole) {
        List<Claim> claims = new ArrayList<>(claims(machine, list.seen(), form.isDated(), rows, whole));
        if (form.namesUsers() && list.user() != null) {
            boolean works = world.seats().stream().anyMatch(s -> s.account().equals(list.user())
                    && s.machine().equals(machine.name()));
            claims.add(new Claim(works ? Claim.What.LINK : Claim.What.HEARD, list.user(), machine.name(), null, true,
                    list.seen(), form.isDated()));
        }
        return claims.stream().map(c -> c.toldAs(form.told(list, site))).toList();
    }

    private static List<Claim> claims(Machine machine, Instant at, boolean dated, List<Listed.Row> rows,
            boolean whole) {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(Claim.What.HEARD, null, machine.name(), null, true, at, dated));
        List<String> names = rows.stream().map(Listed.Row::name).toList();
        for (Program program : Program.values()) {
            ProductVersion version = machine.version(program, at);
            String name = version == null ? null : connector(program, version, at).name();
            rows.stream().filter(r -> r.name().equals(name)).findFirst().ifPresent(row -> {
                claims.add(new Claim(Claim.What.PROGRAM, null, machine.name(), program, true, at, dated));
                claims.add(row.version().equals(version.toString())
                        ? new Claim(Claim.What.VERSION, null, machine.name(), program, version, at, dated)
                        : new Claim(Claim.What.VERSION_UNCLEAR, null, machine.name(), program,
                                ClientLists.isVersionOfSomeKind(row.version()), at, dated));
            });
        }
        boolean there = names.contains(UPDATER);
        // of a list that has neither a connector nor the service nobody knows whether it would have shown them
        // nor of one in which a word stands where the version should be, whether its rows are read rightly
        if (there || whole && rows.stream().noneMatch(r -> r.version().equals("newest")) && claims.stream().anyMatch(c -> c.what() == Claim.What.PROGRAM)) {
            claims.add(new Claim(Claim.What.UPDATER, null, machine.name(), null, there, at, dated));
        }
        Optional<Instant> since = there ? machine.updater().since(at) : Optional.empty();
        if (since.isPresent()) {
            claims.add(new Claim(Claim.What.UPDATER_INSTALLED, null, machine.name(), null, since.get(), at, dated));
        }
        return claims;
    }

    private Piece fleet() {
        InventoryForm form = dice.of(Arrays.stream(InventoryForm.values())
                .filter(f -> f.namesComputers() && !f.isOfOne()).toList());
        List<Unit> units = new ArrayList<>();
        for (Machine machine : dice.some(world.machines(), 0.8)) {
            Instant at = time();
            List<Listed.Row> rows = all(machine, at);
            Listed list = list(machine, at, rows);
            units.add(new Unit(list, claims(form, list, machine, rows, true)));
        }
        if (units.isEmpty()) {
            return whole(world.machines().getFirst());
        }
        return piece(form, dice.of("", "inventories/") + dice.of("fleet", "all-software", form.word()), units);
    }

    private Piece whole(Machine machine) {
        Instant at = time();
        InventoryForm form = form(dice.chance(0.3));
        List<Listed.Row> rows = all(machine, at);
        Listed list = list(machine, at, rows);
        return piece(form, named(machine), List.of(new Unit(list, claims(form, list, machine, rows, true))));
    }

    private Piece sixtyFour(Machine machine) {
        Instant at = time();
        InventoryForm form = form(dice.chance(0.3));
        List<Listed.Row> rows = sixtyFourBit();
        Listed list = list(machine, at, rows);
        return piece(form, named(machine), List.of(new Unit(list, claims(form, list, machine, rows, false))));
    }

    /** A path that names the computer, by the file or by the folder. */
    private String named(Machine machine) {
        return switch (dice.between(0, 4)) {
            case 0 -> "inventories/" + machine.name();
            case 1 -> machine.name();
            case 2 -> "inventories/programs-" + machine.name();
            case 3 -> "inventories/" + machine.name() + "/" + dice.of(NOBODY);
            default -> machine.name() + "/" + dice.of(NOBODY);
        };
    }

    /** Nothing tells whose programs these are; where they are several computers', not even where one's end. */
    private Piece ofNobody(List<Machine> machines) {
        InventoryForm form = form(false);
        List<Unit> units = new ArrayList<>();
        for (Machine machine : machines) {
            Instant at = time();
            units.add(new Unit(list(machine, at, all(machine, at)), List.of()));
        }
        return piece(form, dice.of("", "inventories/") + dice.of(NOBODY), units);
    }

    private Piece piece(InventoryForm form, String path, List<Unit> units) {
        Text how = form.text(dice);
        return new Piece(Piece.Kind.INVENTORY, collection, units, contents -> Map.of(path + "." + form.extension(),
                how.bytes(form.write(lists(contents)))));
    }

    private static List<Listed> lists(List<Object> contents) {
        return contents.stream().map(Listed.class::cast).toList();
    }

    /** The file ends in the middle of a row. */
    private Piece brokenOff(Machine machine) {
        Instant at = time();
        InventoryForm form = dice.of(InventoryForm.OSQUERY, InventoryForm.POWERSHELL, InventoryForm.WIN32_PRODUCT,
                InventoryForm.POWERSHELL_JSON, InventoryForm.POWERSHELL_FLEET, InventoryForm.REGISTRY,
                InventoryForm.GLPI_XML, InventoryForm.GLPI_JSON, InventoryForm.WMIC_TABLE, InventoryForm.HTML);
        List<Listed.Row> rows = all(machine, at);
        int kept = dice.between(0, rows.size() - 1);
        String path = named(machine);
        Listed lost = list(machine, at, rows);
        List<Claim> claims = claims(form, lost, machine, rows.subList(0, kept), false);
        Text how = form.text(dice);
        return new Piece(Piece.Kind.INVENTORY, collection, List.of(new Unit(lost, claims)), contents -> {
            String text = form.write(lists(contents));
            int row = text.lastIndexOf(rows.get(kept).name());
            return Map.of(path + "." + form.extension(), how.bytes(text.substring(0, row + 5)));
        });
    }

    /**
     * Each registry view in a file of its own: only together they are whole. Or what is one user's and what is the
     * computer's: with a connector among the former, nothing tells that the latter would show the service; and with one
     * of the two alone, no more does.
     */
    private Piece inTwoFiles(Machine machine) {
        Instant at = time();
        List<Listed.Row> rows = all(machine, at);
        boolean views = dice.chance(0.5);
        boolean alone = !views && dice.chance(0.4);
        List<Listed.Row> first = new ArrayList<>(views ? sixtyFourBit() : connectors(machine, at));
        List<Listed.Row> second = new ArrayList<>(rows);
        second.removeAll(first);
        List<Listed.Row> told = alone ? first : rows;
        String one = "inventories/" + machine.name() + (views ? "-x64" : "-hkcu") + ".csv";
        String other = "inventories/" + machine.name() + (views ? "-x86" : "-hklm") + ".csv";
        return new Piece(Piece.Kind.INVENTORY, collection,
                List.of(new Unit(list(machine, at, rows), claims(machine, at, false, told, views))), contents -> {
                    Map<String, byte[]> files = new LinkedHashMap<>();
                    files.put(one, ServerFiles.utf8(InventoryForm.POWERSHELL.write(List.of(list(machine, at, first)))));
                    if (!alone) {
                        files.put(other,
                                ServerFiles.utf8(InventoryForm.POWERSHELL.write(List.of(list(machine, at, second)))));
                    }
                    return files;
                });
    }

    /** osquery's log of what came and went since it began. */
    private Piece changes(Machine machine) {
        Instant from = time();
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(change(machine, from, sixtyFourBit().getFirst(), true),
                List.of(new Claim(Claim.What.HEARD, null, machine.name(), null, true, from, true))));
        machine.updater().changes().tailMap(from).headMap(until).forEach((at, there) -> units.add(new Unit(
                change(machine, at, new Listed.Row(UPDATER, "1.0.0", "Kerio Technologies", day(at), ""), there),
                List.of(new Claim(Claim.What.UPDATER, null, machine.name(), null, there, at, true)))));
        machine.programs().forEach((program, versions) -> versions.changes().tailMap(from).headMap(until)
                .forEach((at, version) -> units.add(new Unit(change(machine, at,
                        connector(program, version == null ? versions.at(at.minusSeconds(1)) : version, at),
                        version != null), version == null ? List.of() : List.of(new Claim(Claim.What.VERSION, null,
                                machine.name(), program, version, at, true))))));
        return new Piece(Piece.Kind.INVENTORY, collection, units,
                c -> Map.of("osqueryd.results.log", ServerFiles.utf8(ServerFiles.join(c))));
    }

    private static String change(Machine machine, Instant at, Listed.Row row, boolean added) {
        return "{\"name\":\"pack_programs\",\"hostIdentifier\":\"" + machine.name() + "\",\"unixTime\":"
                + at.getEpochSecond() + ",\"columns\":{\"name\":\"" + row.name() + "\",\"version\":\"" + row.version()
                + "\",\"publisher\":\"" + row.vendor() + "\"},\"action\":\"" + (added ? "added" : "removed")
                + "\"}\n";
    }
}
