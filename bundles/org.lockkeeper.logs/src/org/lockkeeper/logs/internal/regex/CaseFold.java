package org.lockkeeper.logs.internal.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What "ignore case" means here, everywhere: ASCII letters equal ASCII letters only (so {@code k} is not the Kelvin
 * sign), other letters are equal where their upper cases' lower cases are.
 */
public final class CaseFold {

    /** Letters that differ by case only, by each of them; those that stand alone are missing. */
    private static final Map<Integer, List<Integer>> GROUPS = groups();

    private CaseFold() {
    }

    /** The representative of all code points that equal this one where case is ignored. */
    public static int fold(int codePoint) {
        if (codePoint < 128) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint | 0x20 : codePoint;
        }
        int folded = Character.toLowerCase(Character.toUpperCase(codePoint));
        return folded < 128 ? codePoint : folded;
    }

    private static Map<Integer, List<Integer>> groups() {
        Map<Integer, List<Integer>> byFold = new HashMap<>();
        for (int c = 0; c <= 0x1FFFF; c++) {
            if (Character.isLetter(c) || Character.toLowerCase(c) != c || Character.toUpperCase(c) != c) {
                byFold.computeIfAbsent(fold(c), _ -> new ArrayList<>(2)).add(c);
            }
        }
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (List<Integer> group : byFold.values()) {
            if (group.size() > 1) {
                group.forEach(c -> groups.put(c, List.copyOf(group)));
            }
        }
        return groups;
    }

    /** The set with all cases of its letters. */
    static CodeSet closure(CodeSet set) {
        List<CodeSet> parts = new ArrayList<>();
        parts.add(set);
        int[] ranges = set.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            for (int c = ranges[i]; c <= Math.min(ranges[i + 1], 0x1FFFF); c++) {
                for (int other : GROUPS.getOrDefault(c, List.of())) {
                    if (!set.contains(other)) {
                        parts.add(CodeSet.of(other));
                    }
                }
            }
        }
        return parts.size() == 1 ? set : CodeSet.union(parts);
    }
}
