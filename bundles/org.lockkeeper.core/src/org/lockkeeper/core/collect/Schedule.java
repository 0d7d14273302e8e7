package org.lockkeeper.core.collect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;

/**
 * When a collector runs in a workspace. Kept as a setting of the workspace. Immutable.
 *
 * @param id of the collector
 * @param every the interval that a person switched on; {@code null} where it does not run by itself
 * @param last when it last came to its end; {@code null} where it never did
 */
public record Schedule(String id, @Nullable Duration every, @Nullable Instant last) {

    /** The shortest interval: collectors ask other people's servers. */
    public static final Duration SHORTEST = Duration.ofHours(1);
    /** The longest. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /**
     * What is kept of a collector; what cannot be understood counts as never switched on.
     *
     * @throws ProblemException where the workspace cannot be read
     */
    public static Schedule of(String id, Workspace workspace) throws ProblemException {
        String[] kept = workspace.setting(key(id)).orElse(" ").split(" ", -1);
        try {
            return new Schedule(id, kept[0].isEmpty() ? null : Duration.parse(kept[0]),
                    kept.length < 2 || kept[1].isEmpty() ? null : Instant.parse(kept[1]));
        } catch (DateTimeException e) {
            return new Schedule(id, null, null);
        }
    }

    /**
     * An interval as it is typed: {@code 12h}, {@code 7d}.
     *
     * @throws ProblemException where it is none, or is too short or too long
     */
    public static Duration interval(String typed) throws ProblemException {
        String text = typed.strip();
        if (text.matches("[1-9][0-9]{0,4}[hd]")) {
            long number = Long.parseLong(text.substring(0, text.length() - 1));
            Duration every = text.endsWith("h") ? Duration.ofHours(number) : Duration.ofDays(number);
            if (every.compareTo(LONGEST) <= 0) {
                return every;
            }
        }
        throw new ProblemException("\"" + typed + "\" is no interval; expected hours or days, such as 12h or 7d, at most 365d.");
    }

    /** An interval as it is typed; {@code ""} for none. */
    public static String typed(@Nullable Duration every) {
        return every == null ? "" : every.toHours() % 24 == 0 ? every.toDays() + "d" : every.toHours() + "h";
    }

    /** Whether it is to run now by itself. */
    public boolean isDue(Instant now) {
        // a clock that was set back does not stop it for good
        return every != null && (last == null || last.isAfter(now) || !last.plus(every).isAfter(now));
    }

    /** The same with another interval, {@code null} for none. */
    public Schedule every(@Nullable Duration interval) {
        return new Schedule(id, interval, last);
    }

    /** The same after a run. */
    public Schedule ranAt(Instant at) {
        return new Schedule(id, every, at);
    }

    /**
     * Keeps it in the workspace.
     *
     * @throws ProblemException where the workspace cannot be changed
     */
    public void keep(Workspace workspace) throws ProblemException {
        workspace.setSetting(key(id), (every == null ? "" : every) + " " + (last == null ? "" : last));
    }

    private static String key(String id) {
        return "collector." + id;
    }
}
