package org.lockkeeper.intake.internal.inventory;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.intake.internal.inventory.KnownCells.Named;

/**
 * Which installed program is what. The exact names in Windows' list of programs are documented nowhere, so names are
 * matched tolerantly and the folders of the vendor's list of antivirus exclusions count as well (domain facts, "Updater
 * Service rule").
 */
final class ProgramNames {

    private static final Pattern UPDATER_NAMED = Pattern.compile("\\bkerio\\W*(?:technologies\\W*)?upd"
            + "|\\bupdater\\W*service\\b", Pattern.CASE_INSENSITIVE);
    /** What the service may be called where names are translated: no translation is documented, and none is excluded. */
    private static final Pattern LIKE_UPDATER = Pattern.compile("\\bkerio\\b.*(?:aktuali|actuali|mise a jour|aggiorn|atuali"
            + "|sluzb|dienst|servic|serviz|uslug|tjanst|tjenest)|(?:aktuali|actuali|mise a jour|aggiorn|atuali|sluzb|dienst)"
            + ".*\\bkerio\\b");
    /** Letters that look alike are of two alphabets in one word: whose name it is is not known. */
    private static final Pattern TWO_ALPHABETS = Pattern.compile("\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]"
            + "|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin}");
    /** The service alone, with a version or a width of bits: not what removes it, and not what was removed. */
    private static final Pattern UPDATER = Pattern.compile("(?:gfi\\s+)?kerio\\s+updater(?:\\s+service)?"
            + "(?:[\\s,]+(?:v?\\d[\\w.]*|\\(?(?:x86|x64|(?:32|64)[- ]?bit)\\)?))*", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPDATER_FOLDER = Pattern.compile("[\\\\/]Kerio[\\\\/]Updater ?Service\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTLOOK_CONNECTOR = Pattern.compile("\\bkerio\\s+outlook\\s+connector\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFLINE = Pattern.compile("\\boffline\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KOFF_FOLDER = Pattern.compile("[\\\\/]Kerio[\\\\/]Outlook Connector \\(Offline"
            + " Edition\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KOC_FOLDER = Pattern.compile("[\\\\/]Kerio[\\\\/]Outlook Connector[\\\\/]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKE_CONNECTOR = Pattern.compile("\\bkerio\\b.*\\b(?:outlook|off-?line)"
            + "|outlook.*\\bkerio\\b"
            + "|\\bkerio\\b.*(?:conn?e[ck]t[eo]u?r|konn?ektor|synchroni|syncplug)|conn?ecteur.*\\bkerio\\b");
    private static final Pattern SYNC_PLUGIN = Pattern.compile("\\bkerio\\s+synchroni[sz]ation\\s+plug-?\\s?in\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SYNC_CONNECTOR = Pattern.compile("\\bkerio\\s+sync\\s+connector\\b",
            Pattern.CASE_INSENSITIVE);

    /**
     * Outlook under its own name: "Microsoft Outlook 2010", "Microsoft Office Outlook MUI (English) 2007", not its
     * updates, nor the likes of "Microsoft Outlook Social Connector".
     */
    private static final Pattern OUTLOOK = Pattern.compile("Microsoft(?: Office)? Outlook(?: LTSC)?(?: MUI)?"
            + "(?: \\([^)]*\\))?(?: (?:98|XP|LTSC|20\\d\\d))*(?: with Business Contact Manager.*)?"
            + "(?: \\([^)]*\\))?(?: - [a-z]{2,3}(?:-[a-z]{2,4})?)?", Pattern.CASE_INSENSITIVE);

    /**
     * Editions of Office that come with Outlook: Basic, Standard, Small Business, Professional (Plus), Enterprise,
     * Ultimate, Premium, Home and Business, and Microsoft 365 (general knowledge, not from the vendor's documents).
     * Not: Home and Student, Starter, Personal (sold without Outlook in some years), and single programs.
     */
    private static final Pattern SUITE = Pattern.compile("Microsoft (?:Office (?:(?:2000|XP) )?(?:365 )?(?:Basic"
            + "|Standard|Small Business|SBE|Pro|ProPlus|Professional|Enterprise|Ultimate|Premium|Home and Business"
            + "|Home & Business|Business)|365 Apps for (?:enterprise|business))(?: Plus| Hybrid| Edition| Media| LTSC"
            + "| 20\\d\\d)*(?: \\([^)]*\\))?(?: - [a-z]{2,3}(?:-[a-z]{2,4})?)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY_OFFICE = Pattern.compile("outlook|office|microsoft 365|click-to-run",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIXTY_FOUR = Pattern.compile("\\b(?:x64|64[- ]?bit|amd64|win64)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What people search lists for, who want to know about the connectors. */
    private static final Pattern SEARCHED = Pattern.compile("kerio|outlook|office|connector|konnektor|mail|sync|plug-?in"
            + "|updater", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPDATE = Pattern.compile("\\bKB\\d|update|hotfix|service pack|language",
            Pattern.CASE_INSENSITIVE);

    private ProgramNames() {
    }

    /**
     * What its name, version and folder tell of a program.
     *
     * @param updater whether it is the service
     * @param namesUpdater whether the name speaks of the service and is not surely that of the service
     * @param kind the connector that it is; {@code null} where it is none
     * @param mayBeConnector whether it seems to be a connector, under a name that is not known
     * @param outlook whether it is Outlook, or comes with it
     * @param hintsAtOffice whether the name has to do with Office
     * @param is64Bit whether it is listed where Windows lists 64-bit programs
     * @param searched whether who searches a list for the connectors finds it
     * @param update whether it changes another program
     */
    record Traits(boolean updater, boolean namesUpdater, @Nullable Kind kind, boolean mayBeConnector, boolean outlook,
            boolean hintsAtOffice, boolean is64Bit, boolean searched, boolean update) {
    }

    /** All of it, to be found out once for the many rows of one program. */
    static Traits traits(Named program) {
        boolean updater = updater(program);
        Kind kind = kind(program);
        String plain = Meaning.folded(program.name());
        return new Traits(updater, !updater && (UPDATER_NAMED.matcher(program.name()).find() || kind == null
                && (LIKE_UPDATER.matcher(plain).find() || TWO_ALPHABETS.matcher(program.name()).find())), kind,
                kind == null && LIKE_CONNECTOR.matcher(plain).find(),
                isOutlookItself(program.name()) || SUITE.matcher(program.name()).matches(),
                ANY_OFFICE.matcher(program.name()).find() && !OUTLOOK_CONNECTOR.matcher(program.name()).find(),
                SIXTY_FOUR.matcher(program.name()).find(), SEARCHED.matcher(program.name()).find(),
                UPDATE.matcher(program.name()).find());
    }

    /** Whether the name speaks of the service and is not surely that of the service: it proves neither. */
    static boolean namesUpdater(Program program) {
        return program.traits().namesUpdater();
    }

    /** Whether it matters to anybody that it is there: the service, a connector, or Outlook. */
    static boolean matters(Program program) {
        return isUpdater(program) || connector(program) != null || isOutlook(program);
    }

    static boolean isUpdater(Program program) {
        return program.traits().updater();
    }

    /**
     * The connector that a program is.
     *
     * @return {@code null} where it is none
     */
    static @Nullable Kind connector(Program program) {
        return program.traits().kind();
    }

    /** The kind of a program that is known to be a connector. */
    static Kind kind(Program connector) {
        return Objects.requireNonNull(connector(connector));
    }

    private static boolean updater(Named program) {
        return UPDATER.matcher(program.name().strip()).matches()
                || program.isCut() && "kerio updater service".startsWith(program.name().toLowerCase(Locale.ROOT))
                        && program.name().length() > "kerio u".length()
                // what its name calls the service's remover, or a remnant, is so wherever it lies
                || program.location() != null && UPDATER_FOLDER.matcher(program.location()).find()
                        && !UPDATER_NAMED.matcher(program.name()).find();
    }

    private static @Nullable Kind kind(Named program) {
        String name = program.name();
        String location = program.location() == null ? "" : program.location();
        if (SYNC_PLUGIN.matcher(name).find()) {
            return new Kind(Connector.KSP);
        }
        if (SYNC_CONNECTOR.matcher(name).find()) {
            return new Kind(Connector.KSC);
        }
        boolean named = OUTLOOK_CONNECTOR.matcher(name).find();
        if (named && OFFLINE.matcher(name).find() || KOFF_FOLDER.matcher(location).find()) {
            return new Kind(Connector.KOFF);
        }
        if (named) {
            return program.isCut() ? cut(name.toLowerCase(Locale.ROOT)) : plain(program, location);
        }
        return program.isCut() ? cut(name.toLowerCase(Locale.ROOT)) : null;
    }

    /** Which connector a name is of which only the beginning is there. */
    private static @Nullable Kind cut(String start) {
        if (start.length() < "kerio o".length()) {
            return null;
        }
        if (Connector.KOC.title().toLowerCase(Locale.ROOT).startsWith(start)) {
            return new Kind(null);
        }
        if (start.length() > "kerio outlook connector (".length()
                && Connector.KOFF.title().toLowerCase(Locale.ROOT).startsWith(start)) {
            return new Kind(Connector.KOFF);
        }
        if (OUTLOOK_CONNECTOR.matcher(start).find()) {
            return new Kind(null);
        }
        return Connector.KSP.title().toLowerCase(Locale.ROOT).startsWith(start)
                && start.length() > "kerio sync".length() ? new Kind(Connector.KSP) : null;
    }

    /** Whether it seems to be one of the connectors, under a name that is not known: whether it is one is not known. */
    static boolean mayBeConnector(Program program) {
        return program.traits().mayBeConnector();
    }

    /** Whether so little of a name is there that it may be the Updater Service's. */
    static boolean mayBeUpdater(Program program) {
        return program.isCut() && "kerio updater".startsWith(program.name().toLowerCase(Locale.ROOT));
    }

    /**
     * What plain "Kerio Outlook Connector" is: by its folder, else since 7.0 the Offline Edition ("after 7.x docs say
     * simply Kerio Outlook Connector when they mean KOFF", domain facts, "Product naming"), before 7.0 the online one;
     * without version not known.
     */
    private static Kind plain(Named program, String location) {
        if (KOC_FOLDER.matcher(location).find()) {
            return new Kind(Connector.KOC);
        }
        Optional<ProductVersion> version = ProductVersion.tryParse(program.version());
        return version.map(v -> new Kind(v.isBefore(7, 0) ? Connector.KOC : Connector.KOFF, true))
                .orElse(new Kind(null));
    }

    /**
     * A connector's kind.
     *
     * @param connector {@code null} where it is one, but which is not known
     * @param assumed whether the list does not tell which of the two Kerio Outlook Connectors it is
     */
    record Kind(@Nullable Connector connector, boolean assumed) {

        Kind(@Nullable Connector connector) {
            this(connector, false);
        }
    }

    /** Whether a program is Outlook, or comes with it. */
    static boolean isOutlook(Program program) {
        return program.traits().outlook();
    }

    /** Whether a program is Outlook under its own name. */
    static boolean isOutlookItself(String name) {
        return OUTLOOK.matcher(name).matches();
    }

    /** Whether a name has to do with Office, so that Outlook might be there. */
    static boolean hintsAtOffice(Program program) {
        return program.traits().hintsAtOffice();
    }

    /** Whether a program is listed where Windows lists 64-bit programs. */
    static boolean is64Bit(Program program) {
        return program.traits().is64Bit();
    }
}
