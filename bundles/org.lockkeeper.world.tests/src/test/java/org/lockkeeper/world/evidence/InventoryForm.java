package org.lockkeeper.world.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The forms in which lists of installed programs come. A form that an importer learns is added here, with what it tells
 * by itself; the rest of the drawing goes on as it is.
 */
enum InventoryForm {

    /** {@code osqueryi --json "select * from programs"}. */
    OSQUERY("json", false, false) {
        @Override
        String write(List<Listed> lists) {
            return lists.stream().flatMap(l -> l.programs().stream()).map(r -> "  {\"identifying_number\":\"\","
                    + "\"install_date\":\"" + r.installed() + "\",\"install_location\":\"" + json(r.location())
                    + "\",\"install_source\":\"\",\"language\":\"1033\",\"name\":\"" + r.name() + "\",\"publisher\":\""
                    + r.vendor() + "\",\"uninstall_string\":\"\",\"version\":\"" + r.version() + "\"}")
                    .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        }
    },
    /** The same, collected by a fleet's server. */
    OSQUERY_FLEET("json", true, true) {
        @Override
        String write(List<Listed> lists) {
            StringBuilder text = new StringBuilder();
            for (Listed l : lists) {
                text.append(l.programs().stream().map(r -> "{\"name\":\"" + r.name() + "\",\"version\":\""
                        + r.version() + "\",\"publisher\":\"" + r.vendor() + "\",\"install_location\":\""
                        + json(r.location()) + "\",\"install_date\":\"" + r.installed() + "\"}")
                        .collect(Collectors.joining(",", "{\"name\":\"programs\",\"hostIdentifier\":\"" + l.machine()
                                + "\",\"unixTime\":" + l.at().getEpochSecond() + ",\"action\":\"snapshot\",\"snapshot\":[",
                                "]}\n")));
            }
            return text.toString();
        }
    },
    /** PowerShell's {@code Export-Csv} of the Uninstall keys of one computer. */
    POWERSHELL("csv", false, false) {
        @Override
        String write(List<Listed> lists) {
            return "\"DisplayName\",\"DisplayVersion\",\"Publisher\",\"InstallDate\"\n" + rows(lists, ",",
                    (l, r) -> List.of(r.name(), r.version(), r.vendor(), r.installed()), true);
        }
    },
    /** The same of many computers, with the time of each. */
    POWERSHELL_FLEET("csv", true, true) {
        @Override
        String write(List<Listed> lists) {
            return "\"PSComputerName\";\"DisplayName\";\"DisplayVersion\";\"InstallLocation\";\"CollectedAt\"\n"
                    + rows(lists, ";", (l, r) -> List.of(l.machine(), r.name(), r.version(), r.location(),
                            l.offset()), true);
        }
    },
    /** PowerShell's {@code ConvertTo-Json}. */
    POWERSHELL_JSON("json", false, false) {
        @Override
        String write(List<Listed> lists) {
            return lists.stream().flatMap(l -> l.programs().stream()).map(r -> "    {\n        \"DisplayName\":  \""
                    + r.name() + "\",\n        \"DisplayVersion\":  \"" + r.version() + "\",\n        \"Publisher\":  \""
                    + r.vendor() + "\",\n        \"InstallDate\":  \"" + r.installed() + "\"\n    }")
                    .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        }
    },
    /** {@code Win32_Product} by PowerShell. */
    WIN32_PRODUCT("csv", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "\"PSComputerName\",\"Vendor\",\"Name\",\"Version\",\"Caption\",\"InstallDate\"\n" + rows(lists, ",",
                    (l, r) -> List.of(l.machine(), r.vendor(), r.name(), r.version(), r.name(), r.installed()), true);
        }
    },
    /** {@code wmic product get … /format:csv}. */
    WMIC("csv", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "\nNode,Name,Vendor,Version\n" + rows(lists, ",",
                    (l, r) -> List.of(l.machine(), r.name(), r.vendor(), r.version()), false);
        }

        @Override
        Text text(Dice dice) {
            return dice.chance(0.7) ? new Text("\r\r\n", Text.Encoding.UTF_16LE_BOM) : Text.ofTable(dice);
        }
    },
    /** A query of SCCM. */
    SCCM("csv", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "Netbios_Name0,DisplayName0,Version0,Publisher0\n" + rows(lists, ",",
                    (l, r) -> List.of(l.machine(), r.name(), r.version(), r.vendor()), false);
        }
    },
    /** A list of which somebody named the columns. */
    WORKSTATIONS("csv", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "Workstation,Software,Version,Publisher\n" + rows(lists, ",",
                    (l, r) -> List.of(l.machine(), r.name(), r.version(), r.vendor()), false);
        }
    };

    private final String extension;
    private final boolean namesComputers;
    private final boolean dated;

    InventoryForm(String extension, boolean namesComputers, boolean dated) {
        this.extension = extension;
        this.namesComputers = namesComputers;
        this.dated = dated;
    }

    /** Ending of its files. */
    String extension() {
        return extension;
    }

    /** Whether it tells computers by itself; else a file can be of one only. */
    boolean namesComputers() {
        return namesComputers;
    }

    /** Whether it tells when each list was made. */
    boolean isDated() {
        return dated;
    }

    /** The text, with line feeds. */
    abstract String write(List<Listed> lists);

    /** How it is written. */
    Text text(Dice dice) {
        return extension.equals("json") ? new Text("\n", Text.Encoding.UTF_8) : Text.ofTable(dice);
    }

    /** The fields of a row. */
    private interface Fields {
        List<String> of(Listed list, Listed.Row row);
    }

    private static String rows(List<Listed> lists, String separator, Fields fields, boolean quoted) {
        String quote = quoted ? "\"" : "";
        StringBuilder text = new StringBuilder();
        for (Listed list : lists) {
            for (Listed.Row row : list.programs()) {
                text.append(quote).append(String.join(quote + separator + quote, fields.of(list, row))).append(quote)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\");
    }

    /** Its name as a part of a file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
