package org.lockkeeper.cli.internal.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;

/** Reads values of options, with errors that name the option. */
final class Values {

    private Values() {
    }

    /** A version that has to be given. */
    static ProductVersion requiredVersion(String option, String text) throws ProblemException {
        return ProductVersion.tryParse(text).orElseThrow(() -> new ProblemException(option + ": \"" + text
                + "\" is no version; expected something like 7.3, 7.2.3, \"7.4.0 patch 1\" or 9.2.12-5000."));
    }

    /**
     * A version.
     *
     * @param option name of the option
     * @param text what the user gave, {@code null} where the option was left out
     * @return {@code null} where the option was left out
     */
    static @Nullable ProductVersion version(String option, @Nullable String text) throws ProblemException {
        return text == null ? null : requiredVersion(option, text);
    }

    /** A time; see {@link #version}. */
    static @Nullable Moment moment(String option, @Nullable String text) throws ProblemException {
        if (text == null) {
            return null;
        }
        return Moment.tryParse(text).orElseThrow(() -> new ProblemException(option + ": \"" + text
                + "\" is no date; expected something like 2011-09-20 or 2011-09-20T08:00:00+02:00."));
    }

    /** A day; see {@link #version}. */
    static @Nullable LocalDate day(String option, @Nullable String text) throws ProblemException {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(option + ": \"" + text + "\" is no day; expected something like 2011-10-31.", e);
        }
    }
}
