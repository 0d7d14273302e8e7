package org.lockkeeper.fuzz;

import java.nio.charset.StandardCharsets;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.inventory.query.Query;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryLanguage;

/** What people type: filters, versions, times. */
public final class ExpressionsFuzz {

    private static final String ROW = "m.visser@harborline.example";
    private static final QueryLanguage<String> LANGUAGE = new QueryLanguage<>(Columns.ALL,
            _ -> Moment.tryParse("2011-10-10T17:45:00+02:00").orElseThrow());

    private ExpressionsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            Query<String> query = LANGUAGE.parse(text);
            boolean holds = query.test(ROW);
            Query<String> again = LANGUAGE.parse(query.text());
            Checks.that(again.test(ROW) == holds,
                    "a filter printed and read again says something else: " + text + " / " + query.text());
        } catch (QueryException e) {
            Checks.sentence(e.getMessage(), text);
            Checks.that(e.column() >= 0 && e.column() <= text.length() + 1, "an error beside the text");
        }
        ProductVersion.tryParse(text);
        Moment.tryParse(text);
    }
}
