package org.lockkeeper.intake.internal.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is a member of which groups, directly and through other groups. */
final class GroupMembers {

    /** Identifier of the domain's administrators within their domain, in every language of Windows. */
    private static final String DOMAIN_ADMINS = "512";
    private static final Pattern ADMINS_BY_NAME = Pattern.compile(
            "(?i)(?:local|client|desktop|workstation|pc|computer)[-_ .]*admin.*|.*admin[a-z]*[-_ .]*(?:local|clients?"
                    + "|desktops?|workstations?|pcs?|computers?)");

    /** As many groups as an account can sign in with (Microsoft: "a limit of approximately 1,015 group memberships"). */
    static final int MOST = 1015;
    private static final int LONGEST_NAME = 256;

    private record Group(String name, @Nullable String sid) {

        /** Its number within its domain; {@code null} where that is not told. */
        @Nullable String number() {
            return sid == null ? null : sid.substring(sid.lastIndexOf('-') + 1);
        }
    }

    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, String> byNumber = new HashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Boolean> adminNames = new HashMap<>();

    /** Takes an entry's groups, and where it is a group its members. */
    void add(DirectoryEntry entry) {
        String key = DistinguishedName.key(entry.name().text());
        for (DirectoryEntry.Value group : entry.all("memberOf")) {
            join(key, group.text());
        }
        if (entry.isGroup()) {
            String sid = entry.text("objectSid");
            String name = entry.text("sAMAccountName");
            Group group = new Group(name == null ? DistinguishedName.of(entry.name().text()).own() : name, sid);
            groups.put(key, group);
            if (sid != null) {
                byNumber.put(DistinguishedName.of(entry.name().text()).domain() + '\n' + group.number(), key);
            }
            entry.all("member").forEach(member -> join(DistinguishedName.key(member.text()), entry.name().text()));
            entry.all("uniqueMember").forEach(member -> join(DistinguishedName.key(member.text()), entry.name().text()));
        }
    }

    private void join(String member, String group) {
        String key = DistinguishedName.key(group);
        groups.putIfAbsent(key, new Group(DistinguishedName.of(group).own(), null));
        parents.computeIfAbsent(member, _ -> new LinkedHashSet<>()).add(key);
    }

    /** The names of all groups that an entry is a member of, in no order; about {@link #MOST} at most. */
    List<String> of(DirectoryEntry entry) {
        return ways(entry).keySet().stream().map(key -> group(key).name()).toList();
    }

    /** The security identifiers of an entry and, each with its name, of its groups; of groups that have one. */
    List<String> sids(DirectoryEntry entry) {
        List<String> sids = new ArrayList<>();
        String own = entry.text("objectSid");
        if (own != null) {
            sids.add(own);
        }
        ways(entry).keySet().stream().map(this::group).filter(g -> g.sid() != null)
                .forEach(g -> sids.add(g.sid() + " " + g.name().replace(';', ' ')));
        return sids;
    }

    /** Why an entry may be local administrator, for people; empty where no group gives that. */
    Optional<String> presumedAdmin(DirectoryEntry entry) {
        Map<String, String> reasons = new TreeMap<>();
        ways(entry).forEach((key, through) -> {
            Group group = group(key);
            String way = through.isEmpty() ? "" : " (through " + through + ")";
            if (DOMAIN_ADMINS.equals(group.number())) {
                reasons.put(group.name(), "inferred: member of " + group.name() + way
                        + ", which Windows makes local administrator of a computer that joins the domain");
            } else if (adminNames.computeIfAbsent(group.name(), GroupMembers::tellsOfAdmins)) {
                reasons.put(group.name(), "inferred: member of " + group.name() + way
                        + ", whose name tells of administrators of computers");
            }
        });
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons.values()));
    }

    private static boolean tellsOfAdmins(String name) {
        return name.length() <= LONGEST_NAME && ADMINS_BY_NAME.matcher(name).matches();
    }

    private Group group(String key) {
        return groups.getOrDefault(key, new Group(key, null));
    }

    /**
     * The groups of an entry, the nearest ones first and about {@link #MOST} at most, each with the group that it is
     * reached through, which is nothing where it is direct.
     */
    private Map<String, String> ways(DirectoryEntry entry) {
        Map<String, String> ways = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>();
        parents.getOrDefault(DistinguishedName.key(entry.name().text()), Set.of()).stream().limit(MOST).forEach(key -> {
            ways.put(key, "");
            next.add(key);
        });
        // the group that an account belongs to first is told by its number alone
        Long primary = entry.number("primaryGroupID");
        String first = primary == null ? null
                : byNumber.get(DistinguishedName.of(entry.name().text()).domain() + '\n' + primary);
        if (first != null && ways.putIfAbsent(first, "") == null) {
            next.add(first);
        }
        while (!next.isEmpty() && ways.size() < MOST) {
            String group = next.remove();
            for (String above : parents.getOrDefault(group, Set.of())) {
                if (ways.putIfAbsent(above, group(group).name()) == null) {
                    next.add(above);
                }
            }
        }
        return ways;
    }
}
