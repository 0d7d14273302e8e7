package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Fact.Conflict;

/**
 * From whom group policies take the rights of a local administrator. Whether one is in force on a computer it does not
 * tell, so nobody lacks the right by it; but who was seen to have it before may have it no longer, and is not ready by it
 * (ruling 4). It does not doubt whom it names, nor what is newer: by the time of the item, by the day on which the policy
 * was collected, or as a person stated it after the policy was imported.
 */
final class PolicyDoubts {

    private static final String SINCE = "a group policy may have taken it since";
    private static final int TOLD = 3;

    private final List<Sighting> takes = new ArrayList<>();
    /** Whom each file makes administrator, in lower case; a list of members names them beside. */
    private final Map<SourceFile, Set<String>> given = new HashMap<>();

    /** Takes a line of a policy. */
    void add(Observation observation) {
        String member = observation.attributes().get(DirectoryAttributes.POLICY_ADMIN);
        if (member != null) {
            given.computeIfAbsent(observation.evidence().file(), _ -> new HashSet<>()).add(lower(member));
        }
        if (observation.attributes().get(DirectoryAttributes.POLICY_REMOVED) != null) {
            takes.add(new Sighting(observation, null));
            takes.sort(Comparator.<Sighting, String>comparing(s -> s.evidence().file().path())
                    .thenComparing(s -> s.evidence().line()));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether no policy takes anything from anybody. */
    boolean isEmpty() {
        return takes.isEmpty();
    }

    /**
     * The right of somebody who was seen to have it, open where a policy may have taken it since.
     *
     * @param right that it has
     * @param memberships what a policy may name to mean the account, in lower case, each with a word for people
     * @param isDescribed whether a directory tells of the account, so that who is not named is not meant
     * @param hasSids whether the directory tells its security identifiers
     */
    Fact<YesNo> doubted(Fact<YesNo> right, Map<String, String> memberships, boolean isDescribed, boolean hasSids,
            Times times) {
        for (Sighting policy : takes) {
            String why = isBefore(policy, right, times) ? null : why(policy, memberships, isDescribed, hasSids);
            if (why != null) {
                return AloneDoubts.open(right, SINCE, new Conflict<>(YesNo.NO, policy.evidence(), why, true));
            }
        }
        return right;
    }

    /** Whether somebody looked after the policy had been made. */
    private static boolean isBefore(Sighting policy, Fact<YesNo> right, Times times) {
        Moment collected = times.collectedAt(policy.evidence().file());
        return right.evidence().stream().map(Point::of).anyMatch(looked -> times.isNewer(looked, policy)
                || collected != null && times.isNewer(looked, new Point(collected, Point.SERVER_CLOCK)));
    }

    private @Nullable String why(Sighting policy, Map<String, String> memberships, boolean isDescribed, boolean hasSids) {
        String named = "group policy " + policy.get(DirectoryAttributes.POLICY);
        String from = policy.get(DirectoryAttributes.POLICY_REMOVED);
        if (from == null) {
            return null;
        }
        if (from.equals(DirectoryAttributes.ALL_OTHERS)) {
            Set<String> members = given.getOrDefault(policy.evidence().file(), Set.of());
            if (members.stream().anyMatch(memberships::containsKey)) {
                return null;
            }
            boolean told = isDescribed && members.stream().allMatch(m -> isTold(m, hasSids));
            return named + " sets who the local administrators are on the computers that it applies to, and "
                    + (told ? "does not name the account" : "whether it names the account is not told: "
                            + (isDescribed ? "it names " + some(members) + ", and no identifiers of the account are known"
                                    : "no directory tells of the account"));
        }
        String who = memberships.get(lower(from));
        if (who == null && isDescribed && isTold(lower(from), hasSids)) {
            return null;
        }
        return named + " takes that right on the computers that it applies to from " + (who != null ? who
                : from + ", and whether that is the account is not told");
    }

    /** Whether a directory that tells of the account would tell that a policy means it by this. */
    private static boolean isTold(String member, boolean hasSids) {
        return hasSids || !member.startsWith("s-1-");
    }

    private static String some(Set<String> members) {
        List<String> all = members.stream().sorted().map(m -> m.startsWith("s-1-") ? m.toUpperCase(Locale.ROOT) : m).toList();
        return String.join(", ", all.subList(0, Math.min(TOLD, all.size()))) + (all.size() > TOLD ? ", …" : "");
    }
}
