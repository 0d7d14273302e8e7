package org.lockkeeper.intake.internal.inventory;

import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.YesOrNo;

/** What some names of cells that nobody reads tell together with their values. All names are plain, as {@link Meaning#plain} writes them. */
final class CellNames {

    private static final Pattern VERSION = Pattern.compile("versi|verze|verzi|wersj|верси");
    /** Versions of what is there, of something else, or that may be had; another one may be the one that shall be. */
    private static final Pattern OF_WHAT_IS = Pattern.compile("os|operat|operac|betriebs|exploitation|system|windows|agent|client|file|datei|soubor|fichier"
            + "|product|display|raw|full|major|minor|build|bundle|browser|schem|format|inventory|inventar|install|instal|nainst|actual|akt|detect|found|nalez"
            + "|current|bios|firmware|driver|treiber|api|powershell|dotnet|office|latest|availab|verfugbar|dostupn|neuest|nejnov|short|normal|long"
            + "|intern|pack|publish|assembly|engine|definition|kernel|module|datab|msi|scan|collector|glpi|ocs|plugin|type|count|hist"
            + "|extension|key|release|lang|hash|tag|semantic|numeric|string|patch|update|prev|old|text|code|name");
    /** What a version is that is not there yet. */
    private static final Pattern WISHED = Pattern.compile("toinstall|tobe|propos|intend|wish|wunsch|zukunft|kunftig|future|budouc|navrh");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    /** Names of times that lie ahead of what is there, too. */
    private static final Pattern AHEAD = Pattern.compile("expir|end|ablauf|until|bis$|konec|platn|eol|warrant|garant|support|licen|lizenz|renew|next"
            + "|lease|cert|contract|vertrag|smlouv|scan|check|updat|patch|audit|review|backup|boot|depreci|afschrijv|abschreib|retire|replace"
            // of computers and people
            + "|returndate|returnon|ruckgabe|maint(?:e|ain)(?!.*window)|wartung(?!.*fenster)|udrzb(?!.*okno)|birth|geburt|narozen|holiday|vacation|urlaub|termination|austritt");
    private static final Pattern DATE = Pattern.compile("[\\d. /:T+Z-]{8,}");
    private static final Pattern SEPARATED = Pattern.compile("\\d[-./] ?\\d");
    private static final Pattern KINDS = Pattern.compile("(?:software|product|program|application)?(?:type|typ|kind|art|class|category|kategorie|kategori[ae])");
    private static final Pattern UNSORTED = Pattern.compile("un(?:assigned|identified|categori[sz]ed|classified|specified)");
    private static final Pattern PERMISSION = Pattern.compile("prohibited|forbidden");
    private static final Pattern INSTALLERS = Pattern.compile("(?:(?:no (?:modify|remove|repair)|system component|windows installer)[,; ]*)+");
    /** Names under which no, or zero, says nothing of the program itself. */
    private static final Pattern BUNDLES = Pattern.compile("(?:is)?(?:bundle|bundled)");
    private static final Pattern ORDERS = Pattern.compile("priority|prioritat|priorita|version[2-9]");
    /** Names of places, firms and people. */
    private static final Pattern PLACES_AND_PEOPLE = Pattern.compile("(?:ad)?site(?:name)?|land|stadt|room|raum|floor|etage|firma|company|person|contact|manager"
            + "|(?:last|primary|assigned)?user(?:name)?|(?:office|asset|computer|device|machine)?location|.*(?:department|abteilung|oddelen|divi[sz]ion|standort|lokalit|pobock|filial"
            + "|building|gebaude|budova|city|mesto|country|owner|besitzer|vlastnik|employee|mitarbeiter|zamestnan|firstname|lastname|surname|vorname|nachname"
            + "|costcent|kostenst|customer|kunde|zakaznik).*");
    private static final Pattern OF_WINDOWS = Pattern.compile("programs|msi|msu");

    private CellNames() {
    }

    /** Whether it may be the version that shall be, and none that is there. */
    static boolean isWantedVersion(String name, String said) {
        return VERSION.matcher(name).find() && (WISHED.matcher(name).find() || !isKnownVersion(name)) && DIGIT.matcher(said).find();
    }

    /** Whether it is a version that tells nothing against the program. */
    static boolean isKnownVersion(String name) {
        return VERSION.matcher(name).find() && (OF_WHAT_IS.matcher(name).find() || Meaning.VERSION.rank(name) >= 0);
    }

    /** Whether it tells a day on which something may begin. */
    static boolean mayBegin(String name, String said) {
        return !AHEAD.matcher(name).find() && DATE.matcher(said).matches() && SEPARATED.matcher(said).find();
    }

    /** Whether under that name stands a place, a firm or a person. */
    static boolean isOfPlaceOrPerson(String name) {
        return PLACES_AND_PEOPLE.matcher(name).matches();
    }

    /** Whether a no, or a zero, only says that it is part of no bundle, or where it stands among others. */
    static boolean isOrder(String name, String said) {
        return BUNDLES.matcher(name).matches() || ORDERS.matcher(name).matches() && said.equals("0");
    }

    /** Whether it says that nobody sorted the program in. */
    static boolean isUnsorted(String name, String said) {
        return KINDS.matcher(name).matches() && UNSORTED.matcher(Meaning.plain(said)).matches();
    }

    /** Whether it says that the program may or may not be on computers. */
    static boolean isPermission(String name, String said) {
        return PERMISSION.matcher(name).matches() && YesOrNo.of(said).isPresent();
    }

    /** Whether it tells what an installer says of its program: what of it cannot be done. */
    static boolean isOfInstaller(String name, String said) {
        return name.equals("attributes") && INSTALLERS.matcher(Meaning.folded(said)).matches();
    }

    /** Whether it names what PowerShell got a package from, other than Windows' own lists: that may be a catalogue. */
    static boolean isOfOtherProvider(String name, String said) {
        return name.equals("providername") && !OF_WINDOWS.matcher(Meaning.plain(said)).matches();
    }
}
