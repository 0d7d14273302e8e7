package org.lockkeeper.fuzz;

import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.search.Patterns;

/** Regular expressions, short ones: a longer one is more of the same, and costs more than it tells. */
public final class PatternsFuzz {

    private static final int LONGEST = 60;
    private static final String LINE = "[01/Oct/2011 09:37:24] User a@x authenticated";

    private PatternsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        if (text.length() > LONGEST) {
            return;
        }
        try {
            Patterns.check(text);
            Patterns.named(text).matcher(LINE).find();
        } catch (ProblemException e) {
            Checks.sentence(e.getMessage(), text);
        } catch (PatternSyntaxException e) {
            Checks.that(!e.getDescription().isBlank(), "an error without a sentence");
        }
    }
}
