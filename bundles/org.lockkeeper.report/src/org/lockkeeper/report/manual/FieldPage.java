package org.lockkeeper.report.manual;

import java.util.List;
import java.util.Locale;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;

/** The page that lists the fields of clients, made from the fields themselves. */
public final class FieldPage {

    /** Id of the page. */
    public static final String ID = "fields";

    private FieldPage() {
    }

    /** Makes it, for the given fields in their order. */
    public static HelpPage of(List<Field<ClientRow>> fields) {
        StringBuilder text = new StringBuilder("# Fields of clients\n\nEach field is a column, an operand of [filters]"
                + "(filter-language.md), something to group and sort by, and a field of exports, in the workbench and on"
                + " the command line. Names are found without regard to case.\n\n"
                + "| Field | What it is | Kind | From |\n|---|---|---|---|\n");
        for (Field<ClientRow> field : fields) {
            text.append("| `").append(field.id()).append("` | ").append(Markdown.escape(field.title())).append(" | ")
                    .append(kind(field)).append(" | ").append(Markdown.escape(field.origin())).append(" |\n");
        }
        return new HelpPage(ID, "Filters", "Fields of clients", text.toString());
    }

    private static String kind(Field<ClientRow> field) {
        return switch (field.kind()) {
            case TEXT -> "text";
            case TEXTS -> "several texts";
            case NUMBER -> "number";
            case VERSION -> "version";
            case TIME -> "time";
            case EVIDENCE -> "evidence";
            case CHOICE -> "one of `" + String.join("`, `", field.choices().stream()
                    .map(c -> c.toLowerCase(Locale.ROOT)).toList()) + "`";
        };
    }
}
