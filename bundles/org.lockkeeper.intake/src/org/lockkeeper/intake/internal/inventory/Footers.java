package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import java.util.regex.Pattern;

/** Rows below a table that sum it up and tell of no program: {@code Total: 245}, {@code Summe;12}, {@code 245 rows}. */
final class Footers {

    private static final Pattern SUM = Pattern.compile("(?:grand |sub)?(?:totals?|sum|count|summe|gesamt|gesamtzahl"
            + "|insgesamt|anzahl|celkem|soucet|pocet|somme|nombre total|totale|suma|razem|totaal|aantal|soma|osszesen)"
            + "\\b[^;,]{0,40}|\\d+ (?:rows?|items?|records?|programs?|entries|results?|zeilen|eintrage|programme|radku"
            + "|polozek|programu|lignes|elements|registros|righe)\\b.{0,40}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("kerio|outlook|office", Pattern.CASE_INSENSITIVE);

    private static final Pattern FAILURE = Pattern.compile("(?:.*\\b)?(?:access(?: is)? denied"
            + "|zugriff verweigert|acces refuse"
            + "|pristup odepren|acceso denegado|accesso negato|offline|off-line|(?:not|nicht|un)[- ]?(?:reachable|erreichbar)"
            + "|unavailable|nedostupny|timed? ?out|rpc server.*|no access|not available|ping failed|not found"
            + "|could not connect.*|connection (?:failed|refused).*|error|fehler|chyba|failed|exception)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private Footers() {
    }

    /** Whether what stands in a program's place, without a version, says that a computer could not be looked at. */
    static boolean isFailure(String name) {
        return !NAMED.matcher(name).find() && FAILURE.matcher(Meaning.folded(name)).matches();
    }

    /**
     * Whether a row is one.
     *
     * @param columns of the table; where one of them names the computer, a row that says one thing only and names none
     *        is prose, unless what it says may matter
     */
    static boolean contain(List<String> row, Columns columns) {
        List<String> cells = row.stream().filter(cell -> !cell.isBlank()).map(String::strip).toList();
        if (cells.size() == 1 && columns.has(Meaning.COMPUTER) && columns.header().size() > 2
                && String.valueOf(columns.value(row, Meaning.COMPUTER)).isBlank()
                && !NAMED.matcher(cells.getFirst()).find()) {
            return true;
        }
        return !cells.isEmpty() && cells.size() <= 3 && SUM.matcher(Meaning.folded(cells.getFirst())).matches()
                && cells.stream().skip(1).allMatch(cell -> cell.chars().noneMatch(Character::isLetter))
                && cells.stream().noneMatch(cell -> NAMED.matcher(cell).find());
    }
}
