package org.lockkeeper.core.internal.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.intake.JournalFile;

/** The files that could not be read, as the journal of the imports tells, oldest import first. */
final class UnreadSources {

    private static final String NOT_RECOGNISED = "it is nothing that Lockkeeper reads";

    /** A place that one import after the other may read. */
    private record Place(@Nullable String server, String path) {
    }

    private final Map<Place, UnreadSource> unread = new LinkedHashMap<>();
    private boolean told;

    /** Takes a line of the journal. One without a problem replaces what an earlier import could not read there. */
    void add(JournalFile file) {
        told = true;
        String path = file.file().path();
        unread.remove(new Place(null, path));
        Place place = new Place(file.server() == null ? null : file.server().toLowerCase(Locale.ROOT), path);
        unread.remove(place);
        if (!file.isLeftAside() && (!file.isRecognised() || file.problem() != null)) {
            unread.put(place, new UnreadSource(file.server(), file.file(), file.kind(),
                    file.problem() == null ? NOT_RECOGNISED : file.problem()));
        }
    }

    /**
     * Whether a file of a server could not be wholly read when it was read last; taken for so where no journal was told.
     */
    boolean isAmong(String server, String path) {
        return !told || unread.containsKey(new Place(server.toLowerCase(Locale.ROOT), path));
    }

    List<UnreadSource> all() {
        return List.copyOf(unread.values());
    }
}
