package org.lockkeeper.intake.internal.inventory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a row of a log of changes says of its program. */
enum Change {
    /** The row is of no log of changes. */
    NONE,
    /** It came, or was replaced by another version of itself. */
    ADDED,
    /** It went. */
    REMOVED,
    /** Something that is not understood. */
    UNCLEAR;

    private static final Set<String> ADDING = words("added add installed install new created appeared updated update"
            + " upgraded upgrade changed modified neu installiert hinzugefugt hinzugefuegt aktualisiert pridano"
            + " nainstalovano instalace aktualizovano ajoute installe ajout anadido agregado instalado aggiunto"
            + " installato dodano zainstalowano toegevoegd geinstalleerd adicionado insert inserted present + =>");
    private static final Set<String> REMOVING = words("removed remove uninstalled uninstall deleted delete gone missing"
            + " absent disappeared entfernt deinstalliert geloscht geloescht odebrano odinstalovano odstraneno supprime"
            + " desinstalle retire eliminado desinstalado rimosso disinstallato eliminato usunieto odinstalowano"
            + " verwijderd gedeinstalleerd removido - <=");

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ")));
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
