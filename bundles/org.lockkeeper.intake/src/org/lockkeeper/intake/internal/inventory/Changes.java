package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * What rows of a log of changes leave in the end. Their times tell what came last, never their order in the file: such
 * logs are written with the newest row first as well as last.
 *
 * @param there of each kind of program that is there, the rows that tell so: the last one, or all of which none is known
 *        to be the last
 * @param gone of each kind of program that was removed last, the row that tells so
 * @param before of each kind of program that is there, the last row that tells that it was removed before it came back
 * @param unclear a row of each kind of program that came and went, where times do not tell which was last
 */
record Changes(List<Program> there, List<Program> gone, List<Program> before, List<Program> unclear) {

    private static final Pattern ZEROS = Pattern.compile("(?:\\.0+)+$");

    /**
     * Of each kind of program what is left.
     *
     * @param events additions and removals
     * @param until no time after that is believed; {@code null} where any is
     */
    static Changes of(List<Program> events, @Nullable Moment until) {
        Map<String, List<Program>> kinds = new LinkedHashMap<>();
        events.forEach(event -> kinds.computeIfAbsent(kind(event), _ -> new ArrayList<>()).add(event));
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        kinds.values().forEach(kind -> changes.add(kind, until));
        return changes;
    }

    private void add(List<Program> kind, @Nullable Moment until) {
        boolean timed = kind.stream().allMatch(e -> e.seenAt() != null && (until == null || !e.seenAt().isAfter(until)));
        List<Program> removals = kind.stream().filter(e -> e.change() == Change.REMOVED).toList();
        List<Program> additions = kind.stream().filter(e -> e.change() != Change.REMOVED).toList();
        if (additions.isEmpty()) {
            gone.add(timed ? latest(removals) : removals.getLast());
        } else if (!timed) {
            (removals.isEmpty() ? there : unclear).addAll(removals.isEmpty() ? additions : removals.subList(0, 1));
        } else {
            Program came = latest(additions);
            // replacing a version is a removal and an addition at one time; one that went says nothing of another
            Optional<Program> went = removals.stream().filter(r -> time(r).isAfter(time(came))
                    && isOf(r, came)).findFirst();
            if (went.isPresent()) {
                gone.add(went.get());
            } else {
                there.add(came);
                List<Program> earlier = removals.stream().filter(r -> time(came).isAfter(time(r))).toList();
                if (!earlier.isEmpty()) {
                    before.add(latest(earlier));
                }
            }
        }
    }

    /** When it happened; asked only where all are timed. */
    private static Moment time(Program event) {
        return Objects.requireNonNull(event.seenAt());
    }

    private static Program latest(List<Program> events) {
        Program latest = events.getFirst();
        for (Program event : events) {
            latest = time(latest).isAfter(time(event)) ? latest : event;
        }
        return latest;
    }

    /** Whether a removal can be of what came: of the same version, or of one of which none is told. */
    private static boolean isOf(Program removal, Program addition) {
        return removal.version() == null || addition.version() == null
                || plain(removal.version()).equals(plain(addition.version()));
    }

    /** A version without zeros at its end: some tools write as many parts as Windows has. */
    private static String plain(String version) {
        return ZEROS.matcher(version.strip()).replaceFirst("");
    }

    /** Which programs are one: the service, a connector, or what has one name. */
    static String kind(Program program) {
        if (ProgramNames.isUpdater(program)) {
            return "updater";
        }
        ProgramNames.Kind kind = ProgramNames.connector(program);
        return kind == null ? program.name() : "connector " + kind.connector();
    }
}
