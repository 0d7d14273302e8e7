package org.lockkeeper.intake.internal.inventory;

import java.util.Set;
import java.util.regex.Pattern;

/** What a column of states tells the state of, by its name. */
enum StateOf {
    /** Of the program, as far as the name tells. */
    PROGRAM,
    /** Of what was done, or is to be done, to bring it there: that may be active or running while the program is not there. */
    DEPLOYMENT,
    /** Of the computer, or of something else on it: it says nothing of the program. */
    ANOTHER;

    private static final Pattern BRINGING = Pattern.compile("deploy|enforce|assign|zuweis|complian|konform|rollout|verteil"
            + "|nasazen|package|paket|balic|catalog|katalog|licen|lizenz|baseline|ring\\b|channel|stage|gpo"
            + "|policy|richtlinie|rule|regel|task|job|aufgabe|distribu|advertis|result|ergebnis|outcome|vysled|wynik");
    private static final Pattern OTHERS = Pattern.compile("computer|host|device|machine|rechner|gerat|geraet|workstation"
            + "|endpoint|agent|connect(?!or)|connexion|verbindung|network|netzwerk|online|power|health|monitor|antivir|firewall"
            + "|backup|pocitac|ordinateur|equipo");

    /** What says of something else that all is well with it: nothing that would speak against the program. */
    private static final Set<String> WELL = Set.of("online", "up", "connected", "verbunden", "pripojen", "pripojeno", "connecte",
            "healthy", "on", "enabled", "active", "aktiv", "aktivni", "good", "valid", "ok", "running", "normal", "current",
            "reachable", "managed", "protected", "gut", "erreichbar", "inuse", "inbetrieb", "ingebrauch", "inbenutzung", "imeinsatz", "vprovozu",
            "enservice", "enuso", "inuso", "wuzyciu");

    /** Whether a value says nothing against a program beside it. */
    boolean isElsewhere(String value) {
        return this == ANOTHER && WELL.contains(Meaning.plain(value));
    }

    /** @param name plain, as {@link Meaning#plain} writes it */
    static StateOf of(String name) {
        return OTHERS.matcher(name).find() ? ANOTHER : BRINGING.matcher(name).find() ? DEPLOYMENT : PROGRAM;
    }
}
