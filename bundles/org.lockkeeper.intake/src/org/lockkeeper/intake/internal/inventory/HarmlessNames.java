package org.lockkeeper.intake.internal.inventory;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of columns and members that tell of a program, of its computer or of a person what lists of programs tell, and
 * not whether the program is there. What is not among them, and is told in words, may be any state of the program under
 * any name ({@code Ring}, {@code Wave}, {@code Subscription}): that is asked about, see {@link TickColumns}. So this list
 * may lack names, which costs a question, where a list of words for states may not, which would cost a false "ready".
 */
final class HarmlessNames {

    /** Parts of names, plain as {@link Meaning#plain} writes them. */
    private static final Pattern PARTS = Pattern.compile(
            // whose and where
            "domain|domane|workgroup|arbeitsgruppe|department|abteilung|oddelen|divi[sz]ion|(?<!be)standort|lokalit|(?<!al)locat"
            + "|pobock|branchoffice|filial|niederlass|building|gebaude|budova|city|mesto|country|region|organi[sz]"
            + "|container|distinguished|asset|inventar|inventorynum|serial|seriennum|vyrobnicislo|servicetag|barcode|model"
            + "|chassis|processor|prozessor|procesor|ipaddr|ipv[46]|ipadresse|adresseip|macaddr|subnet|gateway|operatingsystem"
            + "|betriebssystem|operacnisystem|systemedexploitation|sistemaoperativo|osname|osversion|osdescr|servicepack"
            + "|computer|hostname|device|gerat|geraet|workstation|machine(?!.*stat)|netbios|fqdn|rechner|pocitac|ordinateur"
            + "|user|benutzer|uzivatel|utilisateur|usuario|utente|owner|besitzer|vlastnik|email|phone|telefon|employee"
            + "|mitarbeiter|zamestnan|firstname|lastname|surname|vorname|nachname|costcent|kostenst|nakladove|contract|vertrag"
            + "|smlouva|customer|kunde|zakaznik|tenant|mandant|agentversion|agentname|heartbeat"
            + "|подразделени|отдел(?!ьн)|организаци|^домен|пользовател|местоположени|сериин|инвентарн|^модель|операционн|владел|сотрудник"
            // when
            + "|(?<!candi|man|up)date$|^date|datum|time$|timestamp|zeitpunkt|lastseen|lastscan|lastcontact|lastinventory|lastboot|checkin"
            // which
            + "|категори|categor|kategor|clas+(?:e|ific)|klassifi|edition|famil|platform|plattform|publisher|hersteller|vyrobce"
            + "|generatedcpe|^cpe|hash$|^md5|^sha\\d|checksum|certificate|filename|filepath|filesize|filevers|path$|folder|ordner"
            + "|direc|drive|registry|(?<!arc)hive|^url|http|website|homepage|icon|logo(?<!catalogo)|readme|package(?:code|name|cache|family|id"
            + "|full)|localpackage|softwarepackage|productcode|upgradecode|identif|innosetup|instanceof|provider"
            + "|licen|lizenz|metering|(?:number|nummer|cislo|nr|key)$|architec|architek|bitness|entity|entitat|qty|quantity|count|anzahl"
            + "|pocet");

    private static final Set<String> WHOLE = Set.of("site", "sitecode", "sitename", "adsite", "adsitename", "ou", "os", "sp",
            "ip", "ip4", "mac", "cpu", "ram", "room", "raum", "floor", "etage", "land", "stadt", "client", "company", "firma",
            "manufacturer", "person", "contact", "manager", "type", "typ", "art", "softwaretype", "softwaretyp", "format",
            "from", "source", "origin", "quelle", "zdroj", "pack", "product", "edition", "drive", "helptelephone",
            "regcompany", "regowner", "skunumber", "transforms", "wordcount", "assignmenttype", "kind", "class", "klasse",
            "trida", "genre", "id", "key", "nr", "pos",
            "area", "bereich", "remoteoffice", "branchoffice", "accesstype", "systemcategory", "vendorname",
            "releasetype", "installtype", "installationtype", "installsource", "authorizedcdfprefix", "readme", "registryview",
            "psdrive", "psprovider", "pschildname", "modifypath", "displayicon", "logfile", "installer", "scannedby",
            "collectedby", "inventoriedby", "technician", "techniker", "shortname", "longname", "alias", "abbreviation",
            "bundleversion", "rdtype", "browser", "extensionfor", "appstoreapp", "calendartime", "agent", "bit", "bits", "installedfor",
            "installedby", "installiertvon", "installiertfur", "invno", "evc");

    private HarmlessNames() {
    }

    /** @param name plain, as {@link Meaning#plain} writes it */
    static boolean contain(String name) {
        Meaning meaning = Meaning.of(name);
        return meaning != null && !meaning.isOfState()
                || !PlanNames.contain(name) && (WHOLE.contains(name) || PARTS.matcher(name).find());
    }
}
