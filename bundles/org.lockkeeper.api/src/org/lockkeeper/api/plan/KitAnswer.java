package org.lockkeeper.api.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;

/**
 * Whether a computer answered the script of the group-policy kit.
 *
 * @param computer its name as computer accounts have it: upper case, without a domain
 * @param askedAt when the newest kit was made that lists it; {@code null} where none does
 * @param results what its script told, oldest first, each once; those without a time first
 */
public record KitAnswer(String computer, @Nullable Instant askedAt, List<Result> results) {

    /** How a computer answered. */
    public enum State {
        /** It is listed, and no result of it was imported. */
        NEVER,
        /** It told one thing. */
        ONCE,
        /** It told the same several times. */
        REPEATED,
        /** It told things that cannot all be so; the newest list of programs counts. */
        DIFFERING
    }

    /**
     * What a script told.
     *
     * @param result its words: {@code INSTALLED}, {@code NOTHING_TO_DO} or {@code FAILED}, and why
     * @param evidence where that stands, and when it was
     */
    public record Result(String result, Evidence evidence) {

        private static final Set<String> SERVICE_IS_THERE = Set.of("INSTALLED",
                "NOTHING_TO_DO: Kerio Updater Service is installed");

        /** Checks that nothing is missing. */
        public Result {
            Objects.requireNonNull(result);
            Objects.requireNonNull(evidence);
        }

        /** What it comes to: a computer that installed the service has nothing to do from then on. */
        private String meaning() {
            return SERVICE_IS_THERE.stream().anyMatch(result::startsWith) ? "service" : result;
        }
    }

    /** Copies the list. */
    public KitAnswer {
        Objects.requireNonNull(computer);
        results = List.copyOf(results);
    }

    /** How it answered. */
    public State state() {
        return switch (results.size()) {
            case 0 -> State.NEVER;
            case 1 -> State.ONCE;
            default -> results.stream().map(Result::meaning).collect(Collectors.toSet()).size() == 1 ? State.REPEATED
                    : State.DIFFERING;
        };
    }

    /** What it told last; {@code null} where it never answered. */
    public @Nullable Result last() {
        return results.isEmpty() ? null : results.getLast();
    }
}
