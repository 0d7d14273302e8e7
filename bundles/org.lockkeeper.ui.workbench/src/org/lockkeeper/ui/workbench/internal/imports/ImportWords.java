package org.lockkeeper.ui.workbench.internal.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is said about files, in words of the window: what is an option on the command line is a field of the import
 * dialog here. The texts are kept in the journal, for both.
 */
public final class ImportWords {

    private static final String COLUMN = "\\w+=(?:\"[^\"]*\"|[^\\s,;:\"()]*[^\\s,;:\"().])";
    private static final Pattern MAP = Pattern.compile(
            "(?:with )?--map (" + COLUMN + "(?:," + COLUMN + ")*)");
    private static final Pattern FORM = Pattern.compile("--map: (\\w)");

    private ImportWords() {
    }

    /**
     * As the window says it.
     *
     * @param problem {@code null} for nothing
     * @return without options of the command line; {@code ""} for nothing
     */
    public static String ofWindow(String problem) {
        if (problem == null) {
            return "";
        }
        String told = FORM.matcher(problem).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        return MAP.matcher(told).replaceAll("$1 in the field Columns of the import")
                .replace("with --server NAME", "with its name in the field Server of the import")
                .replace("--server ", "in the field Server of the import: ");
    }
}
