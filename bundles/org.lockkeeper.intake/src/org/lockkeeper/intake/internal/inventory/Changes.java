package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rows of a log of changes leave in the end, by their times; where these do not tell, by their order. */
final class Changes {

    private Changes() {
    }

    /**
     * Of each program, by kind and version, the last row. Replacing a version is a removal and an addition at one time:
     * the removal names the old version, so both stand beside each other; a removal without a version is one of all.
     */
    static Collection<Program> last(List<Program> events) {
        List<Program> ordered = new ArrayList<>(events);
        if (events.stream().allMatch(e -> e.seenAt() != null)) {
            // of one time: what went before what came
            ordered.sort(Comparator.comparing(Program::seenAt).thenComparing(e -> e.change() != Change.REMOVED));
        }
        Map<String, Program> last = new LinkedHashMap<>();
        for (Program event : ordered) {
            String kind = kind(event);
            if (event.change() == Change.REMOVED && event.version() == null) {
                last.keySet().removeIf(key -> key.startsWith(kind + '\n'));
            }
            last.put(kind + '\n' + event.version(), event);
        }
        // a version that went says nothing of another that is there
        List<Program> result = new ArrayList<>(last.values());
        result.removeIf(gone -> gone.change() == Change.REMOVED && result.stream()
                .anyMatch(p -> p.change() != Change.REMOVED && kind(p).equals(kind(gone))));
        return result;
    }

    private static String kind(Program program) {
        if (ProgramNames.isUpdater(program)) {
            return "updater";
        }
        ProgramNames.Kind kind = ProgramNames.connector(program);
        return kind == null ? program.name() : "connector " + kind.connector();
    }
}
