package org.lockkeeper.intake.internal.inventory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.evidence.YesOrNo;

/** What a row of a log of changes says of its program. */
enum Change {
    /** The row is of no log of changes. */
    NONE,
    /** It is there, as a word for its state says; what is no log of changes, either. */
    THERE,
    /** The row tells no state, where others may. */
    BLANK_STATE,
    /** It came, or was replaced by another version of itself. */
    ADDED,
    /** It went. */
    REMOVED,
    /** Something that is not understood. */
    UNCLEAR,
    /** It is in some state, which is not understood. */
    UNCLEAR_STATE;

    // 5 is what wmic's InstallState says of what is installed. "Online" and "offline" may be said of the
    // computer or of its deployment, "licensed" of a licence: no answer. What is approved, allowed or to be installed is an intention
    private static final Set<String> STATES = words("5 ok complete completed success successful succeeded installed updated upgraded"
            + " present installiert nainstalovano installe instalado installato zainstalowano geinstalleerd"
            + " instalovano compliant konform vyhovuje conforme deployed detected found vorhanden pritomno pritomen"
            + " presente erfolgreich erfolg abgeschlossen fertig uspesne uspech hotovo dokonceno reussi reussie"
            + " termine exito exitoso correcto completado riuscito successo completato passed pass done finished"
            + " установлено установлен установлена успешно завершено выполнено");
    // how a program is, which only one has that is there; a deployment, a rule or an agent may be so, too. What is enabled,
    // valid, healthy or good may be any of them, whatever the column is called; what is running or stopped is a service
    private static final Set<String> CONDITIONS = words("active aktiv aktivni normal current"
            // said of a computer or of a program: what is in use is there, and what is on a computer in use is, too
            + " inuse ingebrauch inbenutzung inbetrieb imeinsatz vprovozu pouzivase pouzivano enservice enutilisation enuso inuso wuzyciu inbruik"
            + " emuso вэксплуатации используется");
    private static final Set<String> NOT_THERE = words("notinstalled nichtinstalliert notpresent nichtvorhanden"
            + " neninainstalovano nenainstalovano nonistalle noninstalle noinstalado noninstallato notfound niet"
            + "geinstalleerd uninstalled");

    private static final Set<String> ADDING = words("added add installed install new created appeared updated update"
            + " upgraded upgrade changed modified neu installiert hinzugefugt hinzugefuegt aktualisiert pridano"
            + " nainstalovano instalace aktualizovano ajoute installe ajout anadido agregado instalado aggiunto"
            + " installato dodano zainstalowano toegevoegd geinstalleerd adicionado insert inserted present + =>");
    private static final Set<String> REMOVING = words("removed remove uninstalled uninstall deleted delete gone missing"
            + " absent disappeared entfernt deinstalliert geloscht geloescht odebrano odinstalovano odstraneno supprime"
            + " desinstalle retire eliminado desinstalado rimosso disinstallato eliminato usunieto odinstalowano"
            + " verwijderd gedeinstalleerd removido - <=");

    private static final Set<String> ORDERS = words("add install update upgrade remove uninstall delete new neu instalace");
    private static final Set<String> OUTCOMES = words("ok complete completed success successful succeeded done"
            + " finished passed erfolgreich erfolg abgeschlossen fertig uspesne uspech hotovo dokonceno reussi reussie"
            + " termine exito exitoso correcto completado riuscito successo completato normal");
    private static final Set<String> CROSSES = Set.of("\u2717", "\u2718", "\u00D7", "\u274C", "\u2612", "\u2610");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ")));
    }

    /**
     * What a value of a column of states says: {@link #THERE} where the program is there, {@link #NONE} where it is a date,
     * {@link #REMOVED} where it is not there, {@link #BLANK_STATE} where nothing is said, else {@link #UNCLEAR_STATE}.
     *
     * @param of what the column tells the state of
     */
    static Change ofState(String value, StateOf of) {
        if (Program.isNothing(value)) {
            return BLANK_STATE;
        }
        if (value.indexOf('?') >= 0) {
            // somebody asks
            return UNCLEAR_STATE;
        }
        String plain = Meaning.plain(value);
        Optional<YesNo> word = YesOrNo.of(value);
        if (word.isPresent()) {
            return word.get() == YesNo.YES ? THERE : REMOVED;
        }
        if (NOT_THERE.contains(plain) || of(value) == REMOVED && !isOrder(value)) {
            return REMOVED;
        }
        if (STATES.contains(plain) || of == StateOf.PROGRAM && CONDITIONS.contains(plain) || StateWords.sayOnlyDone(value)) {
            return THERE;
        }
        return InstallDate.isLikeOne(value) ? NONE : UNCLEAR_STATE;
    }

    /** Whether a value is a number, which may be any code: 0 may say that it went well, or that nothing is there. */
    static boolean isCode(String value) {
        return NUMBER.matcher(value).matches();
    }

    /** Whether a value is a word for no. */
    static boolean isNo(String value) {
        return CROSSES.contains(value.strip()) || YesOrNo.of(value).filter(word -> word == YesNo.NO).isPresent();
    }

    /**
     * What the columns of a row say together. A state beside an action tells what came of it; a row that says one thing
     * and another one tells neither.
     *
     * @param action what an action says, {@link #NONE} where there is none
     * @param states what columns of states say
     */
    static Change together(Change action, List<Change> states) {
        Change said = action;
        for (Change state : states) {
            if (state == UNCLEAR_STATE || said == ADDED && state == REMOVED || said == REMOVED && state == THERE) {
                return UNCLEAR_STATE;
            }
            said = said == NONE || said == BLANK_STATE || said == THERE && state == REMOVED ? state : said;
        }
        return said;
    }

    /** Whether a value says what is to be done as well as what was: only its time tells which. */
    static boolean isOrder(String value) {
        return ORDERS.contains(Meaning.plain(value));
    }

    /** Whether a value tells how something ended, not how it is: beside an action it says that the action was done. */
    static boolean isOutcome(String value) {
        return OUTCOMES.contains(Meaning.plain(value));
    }

    /** Whether the row is of a log of changes. */
    boolean isOfLog() {
        return this == ADDED || this == REMOVED || this == UNCLEAR;
    }

    /**
     * The same of Windows Installer's own state: a number, of which 5 alone means that the program is there; 1 is what is
     * advertised, as group policy does before a program is installed (Win32_Product, InstallState).
     */
    static Change ofInstallState(String value) {
        String state = value.strip();
        return NUMBER.matcher(state).matches() && !state.equals("5") ? UNCLEAR_STATE : ofState(value, StateOf.PROGRAM);
    }

    /** What a value of a column of changes says; {@link #NONE} where it is none of the known words. */
    static Change of(String value) {
        String sign = value.strip().toLowerCase(Locale.ROOT);
        if (ADDING.contains(sign) || ADDING.contains(Meaning.plain(sign))) {
            return ADDED;
        }
        return REMOVING.contains(sign) || REMOVING.contains(Meaning.plain(sign)) ? REMOVED : NONE;
    }
}
