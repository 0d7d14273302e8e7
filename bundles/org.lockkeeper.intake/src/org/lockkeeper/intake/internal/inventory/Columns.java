package org.lockkeeper.intake.internal.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of a list of programs means what. One table for all tools: osquery, wmic, PowerShell, SCCM, Lansweeper,
 * PDQ, Hitachi ITDM, Tenable, Trellix (domain facts, "Windows installed-program inventories"). Names are compared
 * without regard to case and to anything but letters and digits.
 */
final class Columns {

    /** Meaning of a column. */
    enum Meaning {
        COMPUTER("pscomputername", "computername", "computer", "hostname", "host", "node", "assetname",
                "assetinfoassetname", "machinename", "machine", "netbiosname0", "netbiosname", "systemname", "csname",
                "devicename", "device", "hostidentifier", "pcname"),
        PROGRAM("displayname", "displayname0", "applicationname", "softwarename", "productinfoproduct", "productname",
                "programname", "name", "product", "application", "software", "program", "caption"),
        VERSION("displayversion", "displayversion0", "version", "version0", "softwareversion", "applicationversion",
                "productversion", "productinfoversion", "programversion"),
        VENDOR("publisher", "publisher0", "vendor", "manufacturer", "softwarepublisher"),
        INSTALLED("installdate", "installdate0", "installeddate", "installedon", "dateinstalled"),
        LOCATION("installlocation", "installlocation0", "installpath", "installationpath"),
        COLLECTED("collectedat", "observedat", "scandate", "scantime", "lastscan", "lastscandate", "inventorydate",
                "reportdate", "collectiondate");

        private final List<String> names;

        Meaning(String... names) {
            this.names = List.of(names);
        }
    }

    private final Map<Meaning, Integer> positions = new HashMap<>();

    private Columns() {
    }

    /** Finds the meanings of a header's columns; where several columns may mean the same, the first name above wins. */
    static Columns of(List<String> header) {
        Columns columns = new Columns();
        Map<String, Integer> plain = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            plain.putIfAbsent(plain(header.get(i)), i);
        }
        for (Meaning meaning : Meaning.values()) {
            meaning.names.stream().filter(plain::containsKey).findFirst()
                    .ifPresent(name -> columns.positions.put(meaning, plain.get(name)));
        }
        // Hitachi's list calls the computer "Name" and the program "Application name"
        Integer name = plain.get("name");
        if (name != null && plain.containsKey("applicationname") && !columns.has(Meaning.COMPUTER)) {
            columns.positions.put(Meaning.COMPUTER, name);
        }
        return columns;
    }

    /** The meaning of one name, {@code null} where it has none. */
    static Meaning meaning(String name) {
        String plain = plain(name);
        for (Meaning meaning : Meaning.values()) {
            if (meaning.names.contains(plain)) {
                return meaning;
            }
        }
        return null;
    }

    /** How well a name goes with a meaning: 0 is best. */
    static int rank(Meaning meaning, String name) {
        return meaning.names.indexOf(plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    boolean has(Meaning meaning) {
        return positions.containsKey(meaning);
    }

    /** Position of a column, -1 where there is none. */
    int position(Meaning meaning) {
        return positions.getOrDefault(meaning, -1);
    }

    /** Whether this is the header of a list of programs: a program's name and version, and one thing more. */
    boolean areOfInventory() {
        return has(Meaning.PROGRAM) && (has(Meaning.VERSION) || has(Meaning.INSTALLED))
                && (has(Meaning.VENDOR) || has(Meaning.COMPUTER) || has(Meaning.INSTALLED) || has(Meaning.LOCATION));
    }
}
