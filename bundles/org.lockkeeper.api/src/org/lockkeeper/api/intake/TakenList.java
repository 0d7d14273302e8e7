package org.lockkeeper.api.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;

/**
 * A list of the programs of one computer, and when it was taken. Lists that were taken together are read as one: what one
 * of them lists is not absent because another one, of another part of Windows' registry, does not.
 *
 * @param path path of its file
 * @param question what was asked; the same question asked again later gives a newer answer, not another part of one
 * @param at when it was taken; {@code null} where it does not tell
 * @param collectedAt when its folder was collected; {@code null} where that is not known
 * @param connectors the connectors that it shows, by any names
 */
public record TakenList(String path, String question, @Nullable Moment at, @Nullable Moment collectedAt,
        Set<String> connectors) {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private static final Set<String> OUTLOOK_CONNECTORS = Set.of(Connector.KOC.name(), Connector.KOFF.name(), "null");

    /**
     * Checks what has to be there, and copies the connectors. One list tells the edition of Kerio Outlook Connector by its
     * folder, another has only its name: both show the connector.
     */
    public TakenList {
        Objects.requireNonNull(path);
        Objects.requireNonNull(question);
        connectors = connectors.stream().map(c -> OUTLOOK_CONNECTORS.contains(c) ? "KOC or KOFF" : c)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether this list, which shows a program, and one that does not are parts of one.
     *
     * @param silent a list of the same computer
     */
    public boolean completes(TakenList silent) {
        if (!Collections.disjoint(connectors, silent.connectors)) {
            // both looked where the connector is listed: that is one question asked twice, and which is newer counts
            return false;
        }
        if (at == null || silent.at == null) {
            return at == null && silent.at == null && (collectedAt != null && collectedAt.equals(silent.collectedAt)
                    || RegistryViews.areOfOneList(path, silent.path));
        }
        boolean again = silent.at.isAfter(at) && question.equals(silent.question);
        return !again && at.until(silent.at).abs().compareTo(ONE_DAY) <= 0;
    }

    /**
     * The same where there are several lists that do not show the program: those of them that show the connector are
     * answers each, and this list is a part of one of them. Where its name does not tell of which, it completes none.
     *
     * @param silent a list of the same computer
     * @param others all lists of the computer that do not show the program
     */
    public boolean completes(TakenList silent, Collection<TakenList> others) {
        return completes(silent) && (RegistryViews.areOfOneList(path, silent.path)
                || others.stream().noneMatch(other -> !other.question.equals(silent.question)
                        && !Collections.disjoint(other.connectors, silent.connectors) && completes(other)));
    }
}
