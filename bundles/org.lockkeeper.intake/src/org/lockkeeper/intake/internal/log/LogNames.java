package org.lockkeeper.intake.internal.log;

import java.util.List;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.names.RotatedName;
import org.lockkeeper.text.time.KerioLine;

/** Recognises Kerio logs: by name and by lines that start with a Kerio time (domain facts, "Log files"). */
final class LogNames {

    private static final int LOOKED_AT = 200;
    /** All of a shorter file is looked at anyway. */
    private static final int SHORT = 4096;

    private LogNames() {
    }

    /** A pattern for the names of a log: {@code warning.log}, {@code warning.log.0}, {@code Warning_mail1.txt}. */
    static Pattern named(String stem) {
        return Pattern.compile("(?:.*[-_. ])?(?:" + stem + ")(?:[-_. ].*)?", Pattern.CASE_INSENSITIVE);
    }

    /** Whether a file is called just as the server calls that log, or one that was rotated. */
    static boolean isCalled(ImportSource source, String log) {
        return RotatedName.of(source.name()).log().equalsIgnoreCase(log + ".log");
    }

    /** Whether it is the index of a log, which nothing reads. */
    static boolean isIndex(String name) {
        return name.regionMatches(true, name.length() - 4, ".idx", 0, 4);
    }

    /**
     * How sure a file is a log of some kind.
     *
     * @param names names of such logs
     * @param content what only such logs hold, looked for in the first lines; {@code null} where nothing is
     */
    static int recognise(ImportSource source, Pattern names, @Nullable Predicate<String> content) {
        if (isIndex(source.name())) {
            return 0;
        }
        boolean named = names.matcher(source.name()).matches();
        if (source.head().length == 0) {
            // an empty log is a log, and says so little that the exact name is asked for
            return named && source.name().toLowerCase(Locale.ROOT).contains(".log") ? 50 : 0;
        }
        List<String> lines = KnownStart.lines(source, LOOKED_AT);
        if (lines.stream().noneMatch(line -> KerioLine.parse(line).isPresent())) {
            return 0;
        }
        if (!named) {
            // another name has to be outweighed by content, which may come late
            lines = KnownStart.lines(source, 10 * LOOKED_AT);
        }
        if (content != null && lines.stream().anyMatch(content)) {
            return named ? 99 : 80;
        }
        return named ? 90 : 0;
    }

    /**
     * Whether a log of another name holds something further on, as several logs in one file do: all of it is looked at.
     *
     * @param content what is looked for
     */
    static boolean holdLate(ImportSource source, Predicate<String> content) {
        if (isIndex(source.name()) || source.head().length < SHORT
                || KnownStart.lines(source, LOOKED_AT).stream().noneMatch(line -> KerioLine.parse(line).isPresent())) {
            return false;
        }
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                if (lines.text().contains("Kerio Updater Service") && content.test(lines.text())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // what cannot be read is nobody's, and told as such
            return false;
        }
        return false;
    }
}
