package org.lockkeeper.intake.internal.inventory;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.ColumnNames;

/**
 * What columns, fields and members of lists of programs mean: by their names as {@link Meaning} knows them, by names that
 * extensions bring, and by what people said. Every reader of such lists asks here.
 */
public final class TableWords {

    /** Nothing was said, and nothing was brought. */
    public static final TableWords NONE = new TableWords(List.of(), Map.of());

    /** Any name that Lockkeeper knows is better. */
    private static final int RANK_OF_ADDED = 10_000;

    private static final Pattern MEMBER = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]{1,80})\"\\s*:");

    private final List<ColumnMapping> mappings;
    private final Map<String, Meaning> names;
    private final Answers<Member> members = Answers.of(this::toMember);

    /**
     * What the name of a member of JSON tells.
     *
     * @param lower the name in small letters
     * @param meaning {@code null} where it has none
     * @param rank how well it goes with it: 0 is best, -1 where it has no meaning
     */
    record Member(String lower, @Nullable Meaning meaning, int rank) {
    }

    private TableWords(List<ColumnMapping> mappings, Map<String, Meaning> names) {
        this.mappings = List.copyOf(mappings);
        this.names = Map.copyOf(names);
    }

    /**
     * What was said and what was brought.
     *
     * @param mappings what people said
     * @param added names of extensions
     */
    public static TableWords of(List<ColumnMapping> mappings, Collection<? extends ColumnNames> added) {
        Map<String, Meaning> names = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (ColumnNames each : added) {
            each.names().forEach((field, all) -> Meaning.byField(field).ifPresent(meaning -> {
                for (String name : all) {
                    String plain = Meaning.plain(name);
                    Meaning other = names.putIfAbsent(plain, meaning);
                    if (plain.isEmpty() || other != null && other != meaning || Meaning.of(name) != null) {
                        doubtful.add(plain);
                    }
                }
            }));
        }
        names.keySet().removeAll(doubtful);
        return new TableWords(mappings, names);
    }

    List<ColumnMapping> mappings() {
        return mappings;
    }

    /** The meaning of a name; {@code null} where it has none. */
    @Nullable Meaning of(String name) {
        Meaning known = Meaning.of(name);
        return known == null ? names.get(Meaning.plain(name)) : known;
    }

    /** How well a plain name goes with a meaning: 0 is best, -1 not at all. */
    int rank(Meaning meaning, String plain) {
        int known = meaning.rank(plain);
        return known < 0 && names.get(plain) == meaning ? RANK_OF_ADDED : known;
    }

    /** What the name of a member tells: the same few stand in each of a great many objects. */
    Member member(String name) {
        return members.to(name);
    }

    private Member toMember(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.equals("install_time") ? "installdate" : Meaning.plain(name);
        for (Meaning meaning : Meaning.values()) {
            int rank = rank(meaning, plain);
            if (rank >= 0) {
                return new Member(lower, meaning, rank);
            }
        }
        return new Member(lower, null, -1);
    }

    /** The names of members in a piece of JSON that only extensions know, by what they mean. */
    Set<Meaning> addedIn(String json) {
        Set<Meaning> found = EnumSet.noneOf(Meaning.class);
        if (!names.isEmpty()) {
            MEMBER.matcher(json).results().map(member -> names.get(Meaning.plain(member.group(1)))).filter(Objects::nonNull)
                    .forEach(found::add);
        }
        return found;
    }
}
