package org.lockkeeper.intake.internal.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines beside a table that say that it is a part of a list (ruling 5): a page, the first ones, what a filter or a search
 * let through, also as the command that somebody typed. Of the pages of one file the last one counts.
 */
final class PartWords {

    private static final String OF = "\\s*(?:of|von|z|ze|de|di|/)\\s*";
    private static final Pattern PAGE = Pattern.compile("(?:page|seite|strana|stranka|pagina|blatt)\\s*(\\d{1,6})" + OF
            + "(\\d{1,6})\\b.{0,40}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOWN = Pattern.compile("(?:.{0,40}\\b)?(?:showing|displaying|shown|results?|rows?|records?|zeige"
            + "|angezeigt|eintrage|zeilen|zobrazeno|polozky|affichage)\\b.{0,20}?(\\d{1,9})" + OF + "(\\d{1,9})\\b.{0,40}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("(?:top|(?:the )?first|only|last|(?:die )?ersten|nur|prvnich|les premiers)"
            + "\\s+\\d{1,9}\\b.{0,80}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SELECTION = Pattern.compile("(?:(?:applied |active )?filter(?:ed by|ed|s)?|search(?:ed for| term|"
            + " text)?|suche|suchbegriff|gefiltert(?: nach)?|filtr|hledani|hledano|filtre|recherche|filtro|busqueda|ricerca"
            + "|where)\\s*:\\s*(\\S.{0,160})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_SELECTION = Pattern.compile("(?:none|no|all|any|off|keine?r?|aus|alle|zadny|vse|aucun|tous|"
            + "ninguno|todos|nessuno|tutti|[-*%]|n/a|\\(?(?:none|all|empty|leer)\\)?)\\.?", Pattern.CASE_INSENSITIVE);

    /** What somebody typed at a console so that some programs alone are listed, or those alone that can be renewed. */
    private static final Pattern COMMAND = Pattern.compile("\\|\\s*(?:findstr|find|e?grep|select-string|sls)\\b"
            + "|\\s-[ci]?(?:not)?(?:like|match|contains)\\b|\\s-[ci]?(?:eq|ne)\\s+(?!\\$null\\b|''|\"\")"
            + "|\\bwhere\\s+[\"'(]{0,3}\\s*(?:not\\s+)?\\w+\\s*(?:like\\b|!?=|<>)|\\bwinget(?:\\.exe)?\\s+(?:upgrade|update|search)\\b");

    private @Nullable String part;
    private @Nullable String page;

    /** Takes a line beside the table; tells whether it says something of pages or parts. */
    boolean take(String line) {
        String plain = Meaning.folded(line.strip());
        Matcher number = PAGE.matcher(plain);
        if (number.matches()) {
            page = Long.parseLong(number.group(1)) < Long.parseLong(number.group(2)) ? line.strip() : null;
            return true;
        }
        Matcher shown = SHOWN.matcher(plain);
        Matcher selection = SELECTION.matcher(plain);
        boolean is = shown.matches() && Long.parseLong(shown.group(1)) < Long.parseLong(shown.group(2))
                || FIRST.matcher(plain).matches() || COMMAND.matcher(plain).find()
                || selection.matches() && !NO_SELECTION.matcher(selection.group(1).strip()).matches();
        part = part == null && is ? line.strip() : part;
        return is;
    }

    /** Whether a line tells of pages, parts or selections, be it of all that there is. */
    static boolean speak(String line) {
        String plain = Meaning.folded(line.strip());
        return PAGE.matcher(plain).matches() || SHOWN.matcher(plain).matches() || FIRST.matcher(plain).matches() || SELECTION.matcher(plain).matches();
    }

    /** What says that the list is a part; {@code null} where nothing does. */
    @Nullable String said() {
        return part == null ? page : part;
    }
}
