package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import java.util.regex.Pattern;

/** Rows below a table that sum it up and tell of no program: {@code Total: 245}, {@code Page 1 of 2}, {@code Generated 2011-10-09}. */
final class Footers {

    private static final Pattern SUM = Pattern.compile("(?:grand |sub)?(?:totals?|sum|count|summe|gesamt|gesamtzahl"
            + "|insgesamt|anzahl|celkem|soucet|pocet|somme|nombre total|totale|suma|razem|totaal|aantal|soma|osszesen)"
            + "\\b[^;,]{0,40}|\\d+ (?:rows?|items?|records?|programs?|entries|results?|zeilen|eintrage|programme|radku"
            + "|polozek|programu|lignes|elements|registros|righe)\\b.{0,40}", Pattern.CASE_INSENSITIVE);
    /** What tools write below everything: when and by whom the report was made, and which page it is. */
    private static final Pattern MADE = Pattern.compile("(?:(?:this )?report )?(?:was )?(?:generated|created|printed|exported|produced"
            + "|erstellt|gedruckt|exportiert|vytvoreno|vytisteno|exportovano|genere|cree|imprime|generado|creado|generato"
            + "|creato|stampato)\\b[^?!]{0,80}|(?:page|seite|strana|pagina) \\d+\\b.{0,20}"
            + "|(?:end of|ende (?:des|der)|konec) ?(?:report|list|liste|berichts?|vypisu|seznamu)?\\.?"
            + "|(?:powered by|copyright|\\(c\\)|\u00a9).{0,80}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("kerio|outlook|office", Pattern.CASE_INSENSITIVE);

    private static final Pattern FAILURE = Pattern.compile("(?:.*\\b)?(?:access(?: is)? denied"
            + "|zugriff verweigert|acces refuse"
            + "|pristup odepren|acceso denegado|accesso negato|offline|off-line|(?:not|nicht|un)[- ]?(?:reachable|erreichbar)"
            + "|unavailable|nedostupny|timed? ?out|rpc server.*|no access|not available|ping failed|not found"
            + "|could not connect.*|connection (?:failed|refused).*|error|fehler|chyba|failed|exception)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** A tool that could not go on says so in the place of the next row. */
    private static final Pattern ERROR_LINE = Pattern.compile("(?:error|fehler|chyba|erreur|errore?|description) ?[:=!].*"
            + "|(?:access(?: is)? denied|zugriff verweigert|acces refuse|pristup odepren|acceso denegado|accesso negato)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** A row with more cells that are not blank is none. */
    static final int MOST_CELLS = 3;

    private Footers() {
    }

    /** Whether what stands in a program's place, without a version, says that a computer could not be looked at. */
    static boolean isFailure(String name) {
        return !NAMED.matcher(name).find() && FAILURE.matcher(Meaning.folded(name)).matches();
    }

    /** Whether what stands in a program's place, without a version, says that the list breaks off with an error. */
    static boolean isError(String name) {
        return ERROR_LINE.matcher(Meaning.folded(name)).matches();
    }

    /** Whether a line of text below a table is one. */
    static boolean isFooter(String line) {
        String plain = Meaning.folded(line.strip());
        return (MADE.matcher(plain).matches() || SUM.matcher(plain).matches()) && !NAMED.matcher(line).find();
    }

    /**
     * Whether a row is one.
     *
     * @param columns of the table; where one of them names the computer, a row that says one thing only and names none
     *        is prose, unless what it says may matter
     */
    static boolean contain(List<String> row, Columns columns) {
        List<String> cells = row.stream().filter(cell -> !cell.isBlank()).map(String::strip).toList();
        if (cells.size() == 1 && isFooter(cells.getFirst())) {
            return true;
        }
        if (cells.size() == 1 && columns.has(Meaning.COMPUTER) && columns.header().size() > 2
                && String.valueOf(columns.value(row, Meaning.COMPUTER)).isBlank()
                && !NAMED.matcher(cells.getFirst()).find()) {
            return true;
        }
        return !cells.isEmpty() && cells.size() <= MOST_CELLS && SUM.matcher(Meaning.folded(cells.getFirst())).matches()
                && cells.stream().skip(1).allMatch(cell -> cell.chars().noneMatch(Character::isLetter))
                && cells.stream().noneMatch(cell -> NAMED.matcher(cell).find());
    }
}
