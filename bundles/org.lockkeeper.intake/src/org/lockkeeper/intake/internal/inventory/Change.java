package org.lockkeeper.intake.internal.inventory;

import java.util.Arrays;
import java.util.HashSet;
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
    /** It came, or was replaced by another version of itself. */
    ADDED,
    /** It went. */
    REMOVED,
    /** Something that is not understood. */
    UNCLEAR,
    /** It is in some state, which is not understood. */
    UNCLEAR_STATE;

    // 5 is what wmic's InstallState says of what is installed; on- and offline are computers. What is approved, allowed
    // or to be installed is an intention
    private static final Set<String> THERE = words("5 online offline ok active aktiv aktivni enabled normal current"
            + " running stopped licensed complete completed success successful succeeded installed updated upgraded"
            + " present installiert nainstalovano installe instalado installato zainstalowano geinstalleerd instalovano");
    private static final Set<String> NOT_THERE = words("notinstalled nichtinstalliert notpresent nichtvorhanden"
            + " neninainstalovano nenainstalovano nonistalle noninstalle noinstalado noninstallato notfound niet"
            + "geinstalleerd uninstalled pendinginstall");

    private static final Set<String> ADDING = words("added add installed install new created appeared updated update"
            + " upgraded upgrade changed modified neu installiert hinzugefugt hinzugefuegt aktualisiert pridano"
            + " nainstalovano instalace aktualizovano ajoute installe ajout anadido agregado instalado aggiunto"
            + " installato dodano zainstalowano toegevoegd geinstalleerd adicionado insert inserted present + =>");
    private static final Set<String> REMOVING = words("removed remove uninstalled uninstall deleted delete gone missing"
            + " absent disappeared entfernt deinstalliert geloscht geloescht odebrano odinstalovano odstraneno supprime"
            + " desinstalle retire eliminado desinstalado rimosso disinstallato eliminato usunieto odinstalowano"
            + " verwijderd gedeinstalleerd removido - <=");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ")));
    }

    /**
     * What a value of a column of states says: {@link #NONE} where the program is there, {@link #REMOVED} where it is
     * not, else {@link #UNCLEAR_STATE}.
     */
    static Change ofState(String value) {
        String plain = Meaning.plain(value);
        Optional<YesNo> word = YesOrNo.of(value);
        if (word.isPresent()) {
            return word.get() == YesNo.YES ? NONE : REMOVED;
        }
        if (NOT_THERE.contains(plain) || of(value) == REMOVED) {
            return REMOVED;
        }
        return THERE.contains(plain) || InstallDate.isLikeOne(value) ? NONE : UNCLEAR_STATE;
    }

    /**
     * The same of Windows Installer's own state: a number, of which 5 alone means that the program is there; 1 is what is
     * advertised, as group policy does before a program is installed (Win32_Product, InstallState).
     */
    static Change ofInstallState(String value) {
        String state = value.strip();
        return NUMBER.matcher(state).matches() && !state.equals("5") ? UNCLEAR_STATE : ofState(value);
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
