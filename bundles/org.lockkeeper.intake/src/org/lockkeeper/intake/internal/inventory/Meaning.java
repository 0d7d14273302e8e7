package org.lockkeeper.intake.internal.inventory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column, field or element of a list of programs means. One table for all tools and languages: osquery, wmic,
 * PowerShell, SCCM, Lansweeper, PDQ, Hitachi ITDM, Tenable, Trellix, GLPI, Fleet, Wazuh, winget (domain facts, "Windows
 * installed-program inventories"); German, Czech, French, Spanish, Italian, Polish, Dutch, Portuguese, Swedish, Hungarian
 * and Russian headers are translations, not taken from a certain tool. Names are compared as {@link #plain} writes them; what stands first is
 * preferred where a table has several.
 */
enum Meaning {
    COMPUTER("computer", "pscomputername computername computer hostname host node assetname assetinfoassetname"
            + " machinename machine netbiosname systemname csname devicename device hostidentifier pcname pc"
            + " workstation workstationname clientname endpoint endpointname agentname managedby agenthostname"
            + " computerdnsname dnshostname fqdn resourcename targetname terminal rechner rechnername"
            + " computerbezeichnung arbeitsplatz arbeitsplatzrechner arbeitsstation gerat geraetename geratename geraet"
            + " hostbezeichnung clientrechner pocitac nazevpocitace jmenopocitace stanice pracovnistanice zarizeni"
            + " poeitae ordinateur nomordinateur nomdelordinateur poste nomduposte postedetravail machinenom equipo"
            + " nombredelequipo nombreequipo ordenador computadora estacion estaciondetrabajo nomecomputer"
            + " nomedelcomputer postazione macchina dispositivo komputer nazwakomputera stacja stacjarobocza"
            + " urzadzenie computernaam werkstation werkplek apparaat computador nomedocomputador estacao"
            + " estacaodetrabalho maquina szamitogep szamitogepnev dator datornamn datamaskin tietokone komputernavn nomnetbios"
            + " enhetsnamn arbetsstation szamitogepneve gepnev munkaallomas nomedamaquina nomedaestacao nazwastacji"
            + " nazwahosta naamcomputer компьютер имякомпьютера названиекомпьютера рабочаястанция имяпк имяхоста"
            + " устроиство имяустроиства"),
    PROGRAM("program", "displayname arpdisplayname applicationname softwarename productinfoproduct productname programname"
            + " softwaretitle title name product application software program caption anwendung anwendungsname"
            + " programm programmname softwareprodukt produkt produktname bezeichnung softwarebezeichnung nazevprogramu"
            + " nazev aplikace nazevaplikace produkt logiciel nomdulogiciel nomlogiciel programme nomduprogramme nom"
            + " produit programa nombredelprograma nombredelsoftware aplicacion nombre producto programma"
            + " nomeprogramma nomedelprogramma applicazione nome prodotto anzeigename zobrazovanynazev nomaffiche nomdaffichage"
            + " nombreparamostrar nomevisualizzato nazwaprogramu nazwa aplikacja"
            + " oprogramowanie programmanaam naam toepassing softwarenaam nomedoprograma aplicativo produto nomeapplicazione"
            + " nazwaoprogramowania nomedosoftware nomedeexibicao nazwawyswietlana weergavenaam naamprogramma"
            + " programnamn programvara programvarunamn visningsnamn programneve programnev szoftver szoftvernev"
            + " szoftverneve alkalmazas alkalmazasneve megjelenitettnev программа имяпрограммы названиепрограммы"
            + " наименованиепрограммы программноеобеспечение наименованиепо названиепо приложение"
            + " отображаемоеимя"),
    VERSION("version", "displayversion version softwareversion applicationversion productversion"
            + " productinfoversion programversion versionnumber programmversion versionsnummer produktversion verze"
            + " verzeprogramu versiondulogiciel numerodeversion versionlogiciel versao versione wersja versie"
            + " versienummer numeroversione versionprogramu wersjaoprogramowania numerwersji versaodoprograma"
            + " versaodosoftware verzio verzioszam programverzio szoftververzio версия версияпрограммы версияпо"),
    VENDOR("vendor", "publisher vendor manufacturer softwarepublisher company softwaremanufacturer hersteller anbieter"
            + " herausgeber vydavatel vyrobce dodavatel editeur fabricant fournisseur editor fabricante"
            + " produttore autore editore fornitore wydawca producent uitgever leverancier fabrikant fornecedor"
            + " utgivare tillverkare leverantor kiado gyarto szallito издатель производитель разработчик поставщик"),
    INSTALLED("installed", "installdate installeddate installedon dateinstalled installtime installationdate"
            + " installdatum installiertam installationsdatum datuminstalace nainstalovano instalovano"
            + " dateinstallation datedinstallation installele fechadeinstalacion fechainstalacion instaladoel"
            + " datainstallazione datadiinstallazione installatoil datainstalacji zainstalowano installatiedatum"
            + " geinstalleerdop datadeinstalacao datainstalacao datadainstalacao instaladoem installerades"
            + " installeradesden telepitesdatuma telepitesideje датаустановки датаинсталляции"),
    LOCATION("location", "installlocation installpath installationpath installdir location path folder"
            + " installationsordner installationspfad installationsort speicherort pfad umisteni cesta emplacement"
            + " chemin dossier ubicacion ruta percorso lokalizacja sciezka locatie pad localizacao caminho"),
    SEEN("seen", "collectedat observedat scandate scantime scanned lastscan lastscandate inventorydate reportdate"
            + " collectiondate lastseen lastinventory lastinventorydate logdate timestamp changed changedate changedon changedat"
            + " eventtime eventdate erfasstam scandatum"
            + " letzterscan inventardatum inventarisiertam datumsberu datuminventury dateinventaire dateduscan"
            + " derniereanalyse fechadeinventario fechainventario datainventario dataskanowania scandatums"),
    ACTION("action", "action changetype changeaction operation eventtype changes change event sideindicator aktion"
            + " anderung aenderung vorgang ereignis akce zmena operace operationtype accion cambio azione modifica"
            + " akcja zmiana actie wijziging acao alteracao"),
    REMOVED(null, "removed removedon removeddate dateremoved uninstalldate uninstalledon uninstalledat uninstalled"
            + " removedat deleted deletedon deletedat isdeleted"
            + " deinstalliertam entferntam odinstalovano supprimele desinstallele"),
    INSTALL_STATE(null, "installstate"),
    STATE("state", "installed isinstalled present installiert instalado installe installato zainstalowany nainstalovan"
            + " geinstalleerd telepitve telepitett installerad установлено установлен установлена"),
    /** The same where a number may be any code: 0 may say that all went well. */
    STATUS(null, "installationstate installstatus installationstatus state status zustand stav etat estado stato stan allapot"
            + " statut statusz situacao состояние статус applicationstate applicationstatus appstatus softwarestatus"),
    /** What became of bringing a program to a computer, which may be in a state of its own. */
    DEPLOYMENT(null, "appinstallstate enforcementstate enforcementstatus deploymentstate deploymentstatus deployment"
            + " compliance compliancestate compliancestatus installresult"),
    VIEW("view", "architecture arch bitness bits psparentpath pspath registrykey registrypath keypath regpath"
            + " uninstallkey hive architektur plattform platform systemtype"),
    USER("user", "lastloggedonuser lastloggeduser lastloggedinuser lastlogonuser lastuser primaryuser letzterbenutzer"
            + " zuletztangemeldet posledniuzivatel dernierutilisateur ultimousuario ultimoutilizador laatstegebruiker"
            + " laatstaangemeldegebruiker ostatniuzytkownik ostatniozalogowany senasteanvandare senastinloggad"
            + " senastinloggadanvandare utolsofelhasznalo utoljarabejelentkezett последниипользователь"
            + " последниивошедшиипользователь");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final @Nullable String field;
    /** Its names, with their places among them. */
    private final Map<String, Integer> ranks;

    Meaning(@Nullable String field, String names) {
        this.field = field;
        Map<String, Integer> places = new HashMap<>();
        for (String name : names.split(" ")) {
            places.putIfAbsent(name, places.size());
        }
        ranks = Map.copyOf(places);
    }

    /** A name of a column without accents, case, and anything but letters and digits; without SCCM's 0 at the end. */
    static String plain(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        String folded = folded(name);
        for (int i = 0; i < folded.length();) {
            int point = folded.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                kept.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        String plain = kept.toString();
        return plain.length() > 2 && plain.endsWith("0") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** A text without accents and case. */
    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT)
                .replace("ł", "l").replace("ß", "ss").replace("ø", "o");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The meaning of a name, {@code null} where it has none. */
    static @Nullable Meaning of(String name) {
        String plain = plain(name);
        for (Meaning meaning : values()) {
            if (meaning.ranks.containsKey(plain)) {
                return meaning;
            }
        }
        return null;
    }

    /** The meaning that people call by this field of a mapping. */
    static Optional<Meaning> byField(String field) {
        for (Meaning meaning : values()) {
            if (field.equals(meaning.field)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    /** What people call it in a mapping; {@code null} where it cannot be given. */
    @Nullable String field() {
        return field;
    }

    /** Whether it may tell whether a program is there. */
    boolean isOfState() {
        return this == STATE || this == STATUS || this == INSTALL_STATE || this == DEPLOYMENT || this == ACTION || this == REMOVED;
    }

    /** How well a plain name goes with it: 0 is best, -1 not at all. */
    int rank(String plain) {
        return ranks.getOrDefault(plain, -1);
    }
}
