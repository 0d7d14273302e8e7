package org.lockkeeper.core.inventory.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.rules.Verdict;

/**
 * A server whose answer differs between two states, be it by its clients or by what is found about it as a whole: it may
 * become ready though no client changes.
 *
 * @param server its name
 * @param from its worst verdict in the earlier state; {@code null} where it has none there
 * @param to its worst verdict in the later state; {@code null} likewise
 */
public record ServerChange(String server, @Nullable Verdict from, @Nullable Verdict to) {

    /** Checks that there is a name. */
    public ServerChange {
        Objects.requireNonNull(server);
    }

    /** The change for people: {@code mail1 becomes ready (UNKNOWN before)}. */
    public String words() {
        if (to == null) {
            return server + " is no longer judged";
        }
        boolean ready = isReady(to);
        if (from == null) {
            return server + " is judged now: " + (ready ? "ready" : to);
        }
        return isReady(from) ? server + " is no longer ready: " + to
                : server + (ready ? " becomes ready" : " becomes " + to) + " (" + from + " before)";
    }

    private static boolean isReady(Verdict verdict) {
        return verdict.compareTo(Verdict.MANUAL) > 0;
    }

    /** Whether the answer is another: from one way of being ready to another it is not. */
    static boolean isAnother(@Nullable Verdict from, @Nullable Verdict to) {
        return from != to && !(from != null && to != null && isReady(from) && isReady(to));
    }
}
