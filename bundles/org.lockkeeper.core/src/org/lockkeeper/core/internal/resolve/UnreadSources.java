package org.lockkeeper.core.internal.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.intake.JournalFile;

/**
 * The files that could not be read, as the journal of the imports tells, oldest import first. A person's statement that
 * what one tells is known settles it (ruling 8), until the file is imported again and may have changed.
 */
final class UnreadSources {

    private static final String NOT_RECOGNISED = "it is nothing that Lockkeeper reads";

    /** A place that one import after the other may read. */
    private record Place(@Nullable String server, String path) {
    }

    private final Map<Place, UnreadSource> unread = new LinkedHashMap<>();
    private final Set<Place> settled = new HashSet<>();
    private boolean told;

    /**
     * Takes a line of the journal. One without a problem replaces what an earlier import could not read there.
     *
     * @param again whether an earlier import read the very same file
     */
    void add(JournalFile file, boolean again) {
        told = true;
        String path = file.file().path();
        unread.remove(new Place(null, path));
        Place place = new Place(file.server() == null ? null : file.server().toLowerCase(Locale.ROOT), path);
        unread.remove(place);
        if (!again) {
            settled.remove(place);
            settled.removeIf(p -> place.server == null && p.path.equals(path));
        }
        if (!file.isLeftAside() && (!file.isRecognised() || file.problem() != null)) {
            unread.put(place, new UnreadSource(file.server(), file.file(), file.kind(),
                    file.problem() == null ? NOT_RECOGNISED : file.problem()));
        }
    }

    /** Takes a person's statement that what is told by a source is known, beside what was imported before. */
    void settle(String server, String path) {
        settled.add(new Place(server.toLowerCase(Locale.ROOT), path));
    }

    /** Whether a person states of the source that what it tells is known. */
    boolean isSettled(UnreadSource source) {
        String server = source.server();
        String path = source.file().path();
        return server == null ? settled.stream().anyMatch(place -> place.path.equals(path))
                : settled.contains(new Place(server.toLowerCase(Locale.ROOT), path));
    }

    /**
     * Whether a file of a server could not be wholly read when it was read last; taken for so where no journal was told.
     */
    boolean isAmong(String server, String path) {
        Place place = new Place(server.toLowerCase(Locale.ROOT), path);
        return (!told || unread.containsKey(place)) && !settled.contains(place);
    }

    List<UnreadSource> all() {
        return unread.values().stream().filter(source -> !isSettled(source)).toList();
    }
}
