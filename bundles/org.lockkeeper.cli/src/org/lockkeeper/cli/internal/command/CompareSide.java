package org.lockkeeper.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.core.scenario.ComparedSide;

/**
 * Reads one side of a comparison as the user gave it: some of {@code to=}, {@code import=}, {@code as-of=}, {@code server=},
 * {@code scenario=}.
 */
final class CompareSide {

    // a comma after which another part begins; at the end it is one part too many
    private static final String START = "(?=\\s*[A-Za-z-]+\\s*=|\\s*$)";
    private static final Set<String> KEYS = Set.of("to", "import", "as-of", "server", "scenario");

    private CompareSide() {
    }

    /** Reads one side. */
    static ComparedSide parse(String text) throws ProblemException {
        Map<String, String> parts = new LinkedHashMap<>();
        // names may hold commas: a comma parts only where a key and an equals sign follow
        for (String part : text.split("," + START)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part.strip() : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (!KEYS.contains(key) || value.isEmpty()) {
                throw new ProblemException("\"" + text + "\": expected some of to=VERSION, import=ID, as-of=DATE,"
                        + " server=NAME, scenario=NAME, joined by commas, not \"" + part.strip() + "\".");
            }
            if (parts.put(key, value) != null) {
                throw new ProblemException("\"" + text + "\" gives " + key + "= twice.");
            }
        }
        if (parts.containsKey("scenario") && parts.containsKey("import")) {
            throw new ProblemException("\"" + text + "\": a scenario supposes something beside what is known now; leave out"
                    + " import=.");
        }
        return new ComparedSide(text, Values.version("to", parts.get("to")), number(parts.get("import")),
                Values.moment("as-of", parts.get("as-of")), parts.get("server"),
                parts.get("scenario"));
    }

    private static @Nullable Long number(@Nullable String text) throws ProblemException {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ProblemException("import: \"" + text + "\" is no number of an import; \"lockkeeper imports\""
                    + " lists them.", e);
        }
    }
}
