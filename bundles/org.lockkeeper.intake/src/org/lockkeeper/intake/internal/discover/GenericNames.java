package org.lockkeeper.intake.internal.discover;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of files and folders that say what a list of programs is, not whose it is, however their words are joined:
 * {@code SoftwareInventory}, {@code installed_programs-2011-09-01}, {@code Programmliste (2)}.
 */
public final class GenericNames {

    /** Words that say what a file is: they are no part of a name. */
    private static final Set<String> WORDS = Set.of("program", "programs", "programm", "programme", "programmes",
            "programas", "programma", "programmi", "programy", "programu", "programow", "installed", "install",
            "installs", "installation", "installations", "installiert", "installierte", "installierten",
            "nainstalovane", "instalados", "installati", "installes", "zainstalowane", "geinstalleerde",
            "geinstalleerd", "software", "softwares", "logiciel", "logiciels", "aplikace", "aplikacje", "aplicaciones",
            "applicazioni", "application", "applications", "anwendung", "anwendungen", "apps", "product", "products",
            "produkte", "produits", "inventory", "inventories", "inventar", "inventur", "inventarisierung",
            "inventaire", "inventario", "inventarz", "inventaris", "bestand", "list", "lists", "liste", "listen",
            "lista", "lijst", "seznam", "bom", "sbom", "registry", "registre", "registro", "registr", "rejestr",
            "uninstall", "uninstaller", "addremove", "arp", "report", "reports", "bericht", "rapport", "result",
            "results", "output", "out", "export", "exports", "exported", "dump", "snapshot", "log", "query", "package",
            "packages", "wow6432node", "hklm", "hkcu", "hkey", "reg", "x64", "x86", "64bit", "32bit", "win32", "win64",
            "win32product", "get", "csv", "json", "txt", "xml", "html", "htm", "tsv", "osquery", "osqueryi",
            "osqueryd", "wmic", "winget", "powershell", "wazuh", "glpi", "ocs", "sccm", "mecm", "fusioninventory",
            "lansweeper", "pdq", "intune", "syscollector", "prog", "progs", "prg", "unins", "uninst", "wow",
            "wow64", "wow6432", "hku", "part", "teil", "programlist", "swlist", "swinv", "currentuser",
            "localmachine", "blatt");

    /** Words that say which one of several it is, where they stand at the end. */
    private static final Set<String> LAST_WORDS = Set.of("old", "alt", "new", "neu", "final", "copy", "kopie", "backup",
            "bak", "tmp", "temp", "current", "aktuell", "latest", "full", "complete", "komplett", "vollstaendig",
            "64", "32", "changes", "diff", "delta", "history", "added", "removed", "all", "data", "daten");

    /** Words that are no name alone, and part of many: PC-0042, DESKTOP-7GK2Q1, OFFICE-PC. */
    private static final Set<String> NOT_ALONE = Set.of("pc", "pcs", "computer", "computers", "host", "hosts",
            "workstation", "workstations", "laptop", "laptops", "notebook", "rechner", "arbeitsplatz", "node",
            "machine",
            "machines", "device", "devices", "asset", "assets", "server", "srv", "ws", "nb", "terminal", "pocitac",
            "ordinateur", "poste", "equipo", "komputer", "stanice", "station", "name", "hostname", "desktop",
            "downloads", "download", "documents", "dokumente", "home", "share", "shared", "public", "client", "clients",
            "customer", "customers", "kunde", "kunden", "firma", "company", "attachments", "anhang", "upload",
            "uploads", "collected", "users", "user", "benutzer", "mail", "email", "kerio", "outlook", "connector",
            "windows", "office", "lockkeeper", "fleet", "system", "systeminfo", "info", "details", "summary", "test",
            "sample", "example", "untitled", "document", "file", "files", "scan", "audit", "table", "tabelle", "app",
            "alle", "changed", "change", "of", "the", "from", "and", "by", "per", "der", "von", "und", "de", "des",
            "bit", "c", "d", "updater", "service", "daily", "weekly", "monthly", "inv", "invs",
            "sw", "soft", "progs", "csvs", "lists", "listings", "pcliste", "tables", "month", "week", "day", "monday",
            "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    // digits without separators are a date only where they can be one: NB-194933 is a computer
    private static final String DAY = "(?:(?:19|20)\\d\\d[-_. ]\\d\\d?[-_. ]?\\d\\d?"
            + "|(?:199|20\\d)\\d(?:0[1-9]|1[0-2])(?:[-_. ]\\d\\d?|0[1-9]|[12]\\d|3[01])?"
            + "|\\d\\d?[-_. ]\\d\\d?[-_. ](?:19|20)\\d\\d)";
    private static final String CLOCK = "(?:[-_. T]?(?:\\d{6}|\\d{4}|\\d\\d[-_.]\\d\\d(?:[-_.]\\d\\d)?)Z?)?";
    private static final Pattern DATE_FIRST = Pattern.compile("^" + DAY + CLOCK + "(?=$|[^0-9A-Za-z])");
    private static final Pattern DATE_LAST = Pattern.compile("(?<![0-9A-Za-z])" + DAY + CLOCK + "$");
    private static final Pattern HOST = Pattern.compile("(?=.*[A-Za-z])(?=.*\\d)[A-Za-z0-9][A-Za-z0-9_.-]{1,62}"
            + "|(?=.*-)[A-Z][A-Z0-9-]{2,14}|[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+){2,}");

    private static final Pattern PLAINLY_HOST = Pattern.compile("(?i).*[.-].*|.*\\d{3,}"
            + "|(?:.*(?:pc|ws|nb|lt|wks|srv|ts|vm|desktop|laptop|notebook|client|host|rechner|arbeitsplatz))\\d+[a-z]?");
    /** One letter and the width of a view: u32, r64. */
    private static final Pattern LETTER_OF_VIEW = Pattern.compile("(?i)[a-z](?:32|64|86)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER_LAST = Pattern.compile("\\d+$");
    private static final int ASCII = 0x80;

    private GenericNames() {
    }

    /** Whether no part of a file's name can be a computer's. */
    public static boolean isGeneric(String fileName) {
        return computer(fileName) == null;
    }

    /**
     * Whether a name is like that of no file but one that is called after its host: HBR-WS-022, PC-0042, BRNOPC07,
     * pc1.harbor.example; not prog32, k1 or list2.
     */
    public static boolean isPlainlyHost(String name) {
        return isLikeHost(name) && PLAINLY_HOST.matcher(name).matches();
    }

    /** Whether a name looks like a host's: with a digit, or capitals and a hyphen, or a domain. */
    public static boolean isLikeHost(String name) {
        return HOST.matcher(name).matches();
    }

    /**
     * The computer that a file is named after: the name without its ending, dates and words like "programs" around.
     *
     * @return {@code null} where nothing is left
     */
    public static @Nullable String computer(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? name(fileName) : name(fileName.substring(0, dot));
    }

    /** The same of a name without ending, such as a folder's. */
    public static @Nullable String name(String text) {
        String rest = trim(text);
        while (true) {
            String before = rest;
            rest = trim(withoutDate(rest));
            List<int[]> words = words(rest);
            if (words.isEmpty()) {
                return null;
            }
            int[] first = words.getFirst();
            int[] last = words.getLast();
            if (isWord(rest, first, false)) {
                rest = trim(rest.substring(first[1]));
            } else if (isWord(rest, last, true)) {
                rest = trim(rest.substring(0, last[0]));
            }
            if (rest.isEmpty()) {
                return null;
            }
            if (rest.equals(before)) {
                // hosts have no blanks in their names
                return rest.indexOf(' ') >= 0 || isNobody(rest) ? null : rest;
            }
        }
    }

    /** A name without the date at its beginning or end. */
    static String withoutDate(String text) {
        Matcher first = DATE_FIRST.matcher(text);
        String rest = first.find() ? text.substring(first.end()) : text;
        Matcher last = DATE_LAST.matcher(rest);
        return last.find() ? rest.substring(0, last.start()) : rest;
    }

    private static boolean isWord(String text, int[] at, boolean last) {
        String word = plain(text.substring(at[0], at[1]));
        if (last && at[0] > 0 && text.charAt(at[0] - 1) == '(' && isNumber(word)) {
            // the browser's second copy: programs (2).csv
            return true;
        }
        if (last && (word.equals("64") || word.equals("32"))) {
            // PC-64 is a name, PC7-64 tells of which programs
            return text.substring(0, at[0]).chars().anyMatch(Character::isDigit);
        }
        if (at[0] == 0 && at[1] == text.length() && LETTER_OF_VIEW.matcher(word).matches()) {
            return true;
        }
        return isJoined(word, 0, false) || last && LAST_WORDS.contains(word)
                || isJoined(NUMBER_LAST.matcher(word).replaceAll(""), 0, false);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** Whether a word is a row of known words: installedprogramslist. */
    private static boolean isJoined(String word, int from, boolean alone) {
        if (from == word.length()) {
            return from > 0;
        }
        boolean any = false;
        for (int to = word.length(); to > from && !any; to--) {
            // short words inside of others would make too much of too little
            String part = word.substring(from, to);
            any = (to - from > 2 || to - from == word.length())
                    && (WORDS.contains(part) || alone && (NOT_ALONE.contains(part) || LAST_WORDS.contains(part)))
                    && isJoined(word, to, alone);
        }
        return any;
    }

    /** Words and numbers that are no name; one word that goes with numbers alone is one: PC-0042. */
    private static boolean isNobody(String name) {
        int words = 0;
        int numbers = 0;
        int kinds = 0;
        for (int[] at : words(name)) {
            String word = plain(name.substring(at[0], at[1]));
            if (isNumber(word)) {
                numbers++;
            } else if (isJoined(word, 0, true)) {
                kinds++;
            } else {
                words++;
            }
        }
        return words == 0 && !(numbers > 0 && kinds == 1) && !(kinds > 1 && name.equals(name.toUpperCase(Locale.ROOT)));
    }

    /** A word without accents and case. */
    static String plain(String word) {
        boolean isAscii = word.chars().allMatch(c -> c < ASCII);
        return (isAscii ? word : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll(""))
                .toLowerCase(Locale.ROOT);
    }

    /** Words between separators and where CamelCase begins a new one. */
    private static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || isSeparator(text.charAt(i));
            boolean camel = !end && i > start && Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1));
            if (end || camel) {
                if (i > start) {
                    words.add(new int[] {start, i});
                }
                start = end ? i + 1 : i;
            }
        }
        return words;
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSeparator(text.charAt(from))) {
            from++;
        }
        while (to > from && isSeparator(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSeparator(char c) {
        return "-_. ()[]{}+&,;#@!'=~".indexOf(c) >= 0;
    }
}
