package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says under names, in a form that has no columns: the value of each meaning, by its best name, and all that is
 * not read. A state that another one replaces may still speak against the program, so it is kept aside.
 */
final class NamedValues {

    private static final int MOST_OTHERS = 200;
    /** Better than any name: a person said so. */
    static final int SAID = -1;

    private record Value(String name, String text, int rank) {
    }

    private final GivenNames given;
    private final Map<Meaning, Value> values = new EnumMap<>(Meaning.class);
    private List<OtherCell> others = new ArrayList<>(0);

    NamedValues(GivenNames given) {
        this.given = given;
    }

    /**
     * Takes what stands under a name.
     *
     * @param known what the name means, if nobody said otherwise; {@code null} where that is not known
     * @param rank of the name among those of its meaning
     * @return the meaning whose value it is now; {@code null} where it is none's
     */
    @Nullable Meaning put(String name, String value, @Nullable Meaning known, int rank) {
        if (given.ignores(name)) {
            return null;
        }
        Meaning said = given.of(name);
        Meaning meaning = said == null ? known : said;
        int better = said == null ? rank : SAID;
        if (meaning == null || has(meaning) && better >= rank(meaning)) {
            aside(name, value);
            return null;
        }
        take(meaning, name, value, better);
        return meaning;
    }

    /** Takes a value whatever stood there. */
    void take(Meaning meaning, String name, String value, int rank) {
        Value before = values.put(meaning, new Value(name, value, rank));
        if (before != null && meaning.isOfState() && !before.text.equals(value)) {
            aside(before.name, before.text);
        }
    }

    /** Keeps what is not read: it may speak against the program. */
    void aside(String name, String value) {
        if (!value.isBlank() && others.size() < MOST_OTHERS && !given.ignores(name)) {
            others.add(new OtherCell(name, value));
        }
    }

    /** Takes all that another entry says. */
    void takeAll(NamedValues inner) {
        inner.values.forEach((meaning, value) -> take(meaning, value.name, value.text, value.rank));
        others.addAll(inner.others);
    }

    /** Takes what another entry says and this one does not, until it does. */
    void takeMissing(NamedValues inner) {
        inner.values.forEach((meaning, value) -> values.putIfAbsent(meaning, new Value(value.name, value.text, Integer.MAX_VALUE)));
        others.addAll(inner.others);
    }

    /** Adds to a value. */
    void merge(Meaning meaning, String more) {
        values.computeIfPresent(meaning, (_, value) -> new Value(value.name, value.text + ' ' + more, value.rank));
    }

    /** Whether a person said what the name means, or that it tells nothing. */
    boolean isGiven(String name) {
        return given.ignores(name) || given.of(name) != null;
    }

    boolean has(Meaning meaning) {
        return values.containsKey(meaning);
    }

    @Nullable String get(Meaning meaning) {
        Value value = values.get(meaning);
        return value == null ? null : value.text;
    }

    /** How good the name of a value is; the greatest number where there is no value. */
    int rank(Meaning meaning) {
        Value value = values.get(meaning);
        return value == null ? Integer.MAX_VALUE : value.rank;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** What is not read. */
    List<OtherCell> others() {
        return others;
    }

    /**
     * What is not read, and what is read and says that the program is there: in rows that leave out what is false, one without
     * it says no.
     */
    List<OtherCell> compared() {
        Value state = values.get(Meaning.STATE);
        if (state == null || Meaning.of(Meaning.plain(state.name)) != Meaning.STATE) {
            return others;
        }
        List<OtherCell> all = new ArrayList<>(others);
        all.add(new OtherCell(state.name, state.text));
        return all;
    }

    /** Forgets all: another entry begins. */
    void clear() {
        values.clear();
        others = new ArrayList<>(0);
    }
}
