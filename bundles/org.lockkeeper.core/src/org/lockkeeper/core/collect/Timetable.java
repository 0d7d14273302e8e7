package org.lockkeeper.core.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which collectors a window begins by itself, each time it looks: those that are due, do not run, and were not
 * given up a moment ago, since they ask other people's servers. To be used by one thread.
 */
public final class Timetable {

    private final Map<String, Schedule> schedules = new HashMap<>();
    private final Map<String, Instant> failed = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /**
     * Takes what was read of the schedules.
     *
     * @return the ids of those to begin now
     */
    public List<String> due(Collection<Schedule> read, Instant now) {
        List<String> due = new ArrayList<>();
        for (Schedule schedule : read) {
            String id = schedule.id();
            schedules.put(id, schedule);
            Instant at = failed.get(id);
            boolean tired = at != null && !at.isAfter(now) && now.isBefore(at.plus(Schedule.SHORTEST));
            if (schedule.isDue(now) && !running.contains(id) && !tired) {
                due.add(id);
            }
        }
        return due;
    }

    /** What was last read or chosen of a collector; one that was never switched on where nothing was. */
    public Schedule schedule(String id) {
        return schedules.getOrDefault(id, new Schedule(id, null, null));
    }

    /** Takes what a person chose; one that failed before may begin at once. */
    public void chosen(Schedule schedule) {
        schedules.put(schedule.id(), schedule);
        failed.remove(schedule.id());
    }

    /** One is to begin, by itself or since somebody asks for it: whether it does not run yet. */
    public boolean begin(String id) {
        return running.add(id);
    }

    /** It came to its end. */
    public void ended(String id) {
        running.remove(id);
        failed.remove(id);
    }

    /** It failed or was cancelled: it does not begin by itself again before the shortest interval is over. */
    public void failed(String id, Instant at) {
        running.remove(id);
        failed.put(id, at);
    }
}
