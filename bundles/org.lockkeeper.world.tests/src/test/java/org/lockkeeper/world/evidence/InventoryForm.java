package org.lockkeeper.world.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    /** A list of assets, with who was logged on last. */
    ASSETS("csv", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "ComputerName,LastLoggedOnUser,DisplayName,DisplayVersion\n" + rows(lists, ",",
                    (l, r) -> List.of(l.machine(), l.user() == null ? "" : "HARBOR\\" + l.user().split("@")[0], r.name(),
                            r.version()), false);
        }

        @Override
        boolean namesUsers() {
            return true;
        }
    },
    /** A list of which somebody named the columns. */
    WORKSTATIONS("csv", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "Workstation,Software,Version,Publisher\n" + rows(lists, ",",
                    (l, r) -> List.of(l.machine(), r.name(), r.version(), r.vendor()), false);
        }
    },
    /** A list of a German tool. */
    GERMAN("csv", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "Rechner;Programm;Version;Hersteller;Installationsdatum\n" + rows(lists, ";",
                    (l, r) -> List.of(l.machine(), r.name(), r.version(), r.vendor(), r.installed()), true);
        }
    },
    /** An export of the Uninstall keys by the registry's editor, both views. */
    REGISTRY("reg", false, false) {
        @Override
        String write(List<Listed> lists) {
            StringBuilder text = new StringBuilder("Windows Registry Editor Version 5.00\n\n");
            for (Listed list : lists) {
                for (boolean sixtyFour : new boolean[] { true, false }) {
                    String key = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\" + (sixtyFour ? "" : "WOW6432Node\\")
                            + "Microsoft\\Windows\\CurrentVersion\\Uninstall";
                    text.append(key).append("]\n\n");
                    for (Listed.Row row : list.programs()) {
                        if (row.name().contains("x64") == sixtyFour) {
                            text.append(key).append('\\').append(row.name()).append("]\n\"DisplayName\"=\"")
                                    .append(row.name()).append("\"\n\"DisplayVersion\"=\"").append(row.version())
                                    .append("\"\n\"Publisher\"=\"").append(row.vendor())
                                    .append("\"\n\"InstallDate\"=\"").append(row.installed())
                                    .append("\"\n\"InstallLocation\"=\"").append(json(row.location()))
                                    .append("\"\n\"EstimatedSize\"=dword:00000abc\n\n");
                        }
                    }
                }
            }
            return text.toString();
        }

        @Override
        Text text(Dice dice) {
            return new Text("\r\n", Text.Encoding.UTF_16LE_BOM);
        }
    },
    /** What the agents of FusionInventory and GLPI write of the computer they run on. */
    GLPI_XML("xml", true, true) {
        @Override
        String write(List<Listed> lists) {
            // a document is of one computer; of several the newest counts
            Listed list = lists.getLast();
            return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n  <CONTENT>\n    <ACCESSLOG>\n      <LOGDATE>"
                    + list.offset().substring(0, 19).replace('T', ' ') + "</LOGDATE>\n    </ACCESSLOG>\n    <HARDWARE>\n"
                    + "      <NAME>" + list.machine() + "</NAME>\n" + (list.user() == null ? "" : "      <LASTLOGGEDUSER>"
                            + list.user().split("@")[0] + "</LASTLOGGEDUSER>\n") + "    </HARDWARE>\n" + list.programs().stream()
                            .map(r -> "    <SOFTWARES>\n      <ARCH>" + (r.name().contains("x64") ? "x86_64" : "i586")
                                    + "</ARCH>\n      <NAME>" + r.name() + "</NAME>\n      <PUBLISHER>" + r.vendor()
                                    + "</PUBLISHER>\n      <VERSION>" + r.version() + "</VERSION>\n"
                                    + "    </SOFTWARES>\n").collect(Collectors.joining())
                    + "  </CONTENT>\n  <DEVICEID>" + list.machine() + "-2011-01-01</DEVICEID>\n"
                    + "  <QUERY>INVENTORY</QUERY>\n</REQUEST>\n";
        }

        @Override
        boolean namesUsers() {
            return true;
        }

        // the local time of wherever the agent ran
        @Override
        Instant told(Listed list, Site site) {
            return LocalDateTime.parse(list.offset().substring(0, 19)).atZone(site.toldOffset()).toInstant();
        }

        @Override
        boolean isOfOne() {
            return true;
        }

        @Override
        Text text(Dice dice) {
            return new Text("\n", Text.Encoding.UTF_8);
        }
    },
    /** The newer agent's. */
    GLPI_JSON("json", true, false) {
        @Override
        String write(List<Listed> lists) {
            Listed list = lists.getLast();
            return "{\n  \"action\": \"inventory\",\n  \"content\": {\n    \"hardware\": {\"name\": \"" + list.machine()
                    + "\"},\n    \"softwares\": [\n" + list.programs().stream().map(r -> "      {\"arch\": \""
                            + (r.name().contains("x64") ? "x86_64" : "i586") + "\", \"name\": \"" + r.name()
                            + "\", \"publisher\": \"" + r.vendor() + "\", \"version\": \"" + r.version() + "\"}")
                            .collect(Collectors.joining(",\n"))
                    + "\n    ]\n  },\n  \"deviceid\": \"" + list.machine() + "-2011-01-01\"\n}\n";
        }

        @Override
        boolean isOfOne() {
            return true;
        }
    },
    /** What Lockkeeper's own collector writes of a computer, where it could not tell who works there. */
    COLLECTOR("json", true, true) {
        @Override
        String write(List<Listed> lists) {
            Listed list = lists.getLast();
            return "{\n  \"schema\": \"lockkeeper/computer/1\",\n  \"collectedAt\": \"" + list.offset()
                    + "\",\n  \"computer\": \"" + list.machine() + "\",\n  \"domain\": null,\n  \"user\": null,\n"
                    + "  \"account\": null,\n  \"userIsAdministrator\": null,\n  \"windows\": {\"version\": \"6.1\","
                    + " \"bits\": 64},\n  \"views\": {\"bits32\": \"read\", \"bits64\": \"read\"},\n  \"programs\": [\n"
                    + list.programs().stream().map(r -> "    {\"view\": \"" + (r.name().contains("x64") ? "64" : "32")
                            + "\", \"name\": \"" + r.name() + "\", \"version\": \"" + r.version() + "\"}")
                            .collect(Collectors.joining(",\n"))
                    + "\n  ],\n  \"programCount\": " + list.programs().size() + ",\n  \"administrators\": [],\n"
                    + "  \"databases\": {\"complete\": false, \"list\": []},\n  \"end\": true\n}\n";
        }

        @Override
        boolean isOfOne() {
            return true;
        }
    },
    /** {@code winget list}, with its ids and its cut columns. */
    WINGET("txt", false, false) {
        @Override
        String write(List<Listed> lists) {
            StringBuilder text = new StringBuilder(String.format("%-31s%-31s%-12s%-10s%s%n", "Name", "Id", "Version",
                    "Available", "Source").replace("\r", "")).append("-".repeat(90)).append('\n');
            for (Listed list : lists) {
                for (Listed.Row row : list.programs()) {
                    String id = "ARP\\Machine\\" + (row.name().contains("x64") ? "X64" : "X86") + "\\{" + row.name()
                            .hashCode() + "-9A1B-4C2D-8E3F}";
                    text.append(cut(row.name(), 31)).append(cut(id, 31)).append(row.version()).append('\n');
                }
            }
            return text.toString();
        }

        private static String cut(String text, int width) {
            return text.length() >= width ? text.substring(0, width - 2) + "\u2026 "
                    : text + " ".repeat(width - text.length());
        }

        @Override
        Text text(Dice dice) {
            return new Text(dice.of("\n", "\r\n"), Text.Encoding.UTF_8);
        }
    },
    /** PowerShell's {@code Format-List}. */
    FORMAT_LIST("txt", false, false) {
        @Override
        String write(List<Listed> lists) {
            return lists.stream().flatMap(l -> l.programs().stream()).map(r -> "DisplayName    : " + r.name()
                    + "\nDisplayVersion : " + r.version() + "\nPublisher      : " + r.vendor() + "\nInstallDate    : "
                    + r.installed() + "\n\n").collect(Collectors.joining("", "\n\n", "\n"));
        }
    },
    /** PowerShell's {@code Format-Table}. */
    FORMAT_TABLE("txt", false, false) {
        @Override
        String write(List<Listed> lists) {
            return "\n" + table(List.of("DisplayName", "DisplayVersion", "Publisher", "InstallDate"), true, lists,
                    (l, r) -> List.of(r.name(), r.version(), r.vendor(), r.installed())) + "\n\n";
        }
    },
    /** {@code wmic product get Name,Vendor,Version} as it prints by itself. */
    WMIC_TABLE("txt", false, false) {
        @Override
        String write(List<Listed> lists) {
            return table(List.of("Name", "Vendor", "Version"), false, lists,
                    (l, r) -> List.of(r.name(), r.vendor(), r.version()));
        }

        @Override
        Text text(Dice dice) {
            return new Text("\r\r\n", Text.Encoding.UTF_16LE_BOM);
        }
    },
    /** A page that an old tool made. */
    HTML("html", true, false) {
        @Override
        String write(List<Listed> lists) {
            return "<html><body><table>\n<tr><th>Computer</th><th>Software</th><th>Version</th><th>Publisher</th></tr>\n"
                    + lists.stream().flatMap(l -> l.programs().stream().map(r -> "<tr><td>" + l.machine() + "</td><td>"
                            + r.name() + "</td><td>" + r.version() + "</td><td>" + r.vendor() + "</td></tr>\n"))
                            .collect(Collectors.joining())
                    + "</table></body></html>\n";
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

    /** Whether it tells who was logged on last. */
    boolean namesUsers() {
        return false;
    }

    /** When a list seems to have been made. */
    Instant told(Listed list, Site site) {
        return list.at();
    }

    /** Whether a file can be of one computer only though it names it. */
    boolean isOfOne() {
        return false;
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

    private static String table(List<String> header, boolean ruled, List<Listed> lists, Fields fields) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header);
        if (ruled) {
            rows.add(header.stream().map(h -> "-".repeat(h.length())).toList());
        }
        lists.forEach(l -> l.programs().forEach(r -> rows.add(fields.of(l, r))));
        int[] widths = new int[header.size()];
        rows.forEach(r -> IntStream.range(0, widths.length)
                .forEach(i -> widths[i] = Math.max(widths[i], r.get(i).length())));
        return rows.stream().map(r -> IntStream.range(0, widths.length)
                .mapToObj(i -> r.get(i) + " ".repeat(widths[i] - r.get(i).length() + 2))
                .collect(Collectors.joining()) + "\n").collect(Collectors.joining());
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\");
    }

    /** Its name as a part of a file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
