package org.lockkeeper.core.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;

/**
 * The first morning after the upgrade, client by client.
 *
 * @param seed what chance was drawn from; the same gives the same morning
 * @param assumptions what was taken for granted
 * @param clients each client, in the order of the plan
 * @param load what all lines carried together, at each full minute
 */
public record Rehearsal(long seed, Assumptions assumptions, List<Morning> clients, List<Load> load) {

    private static final int CLIENTS_AT_ONCE = 1024;

    /**
     * The morning of one client.
     *
     * @param client who
     * @param result what it comes to
     * @param readyAt when e-mail works; {@code null} where it does not, or nobody knows
     * @param phases what happened, in order
     */
    public record Morning(Subject.OfClient client, Result result, @Nullable LocalDateTime readyAt, List<Phase> phases) {

        /** Copies the list. */
        public Morning {
            Objects.requireNonNull(client);
            Objects.requireNonNull(result);
            phases = List.copyOf(phases);
        }

        /** How long it takes from the start of Outlook until e-mail works; nothing where it does not, or at once. */
        public Duration waits() {
            return readyAt == null || phases.isEmpty() ? Duration.ZERO
                    : Duration.between(phases.getFirst().from(), readyAt);
        }

        /** What happens at a time: the phase that is under way then. Empty before it starts and when e-mail works. */
        public Optional<Phase> at(LocalDateTime time) {
            return phases.stream().filter(p -> !p.from().isAfter(time) && (p.to() == null || p.to().isAfter(time)))
                    .findFirst();
        }
    }

    /**
     * One part of a start.
     *
     * @param kind what happens
     * @param from when it begins
     * @param to when it ends; {@code null} where it goes on
     */
    public record Phase(Kind kind, LocalDateTime from, @Nullable LocalDateTime to) {

        /** What happens. */
        public enum Kind {
            /** The program downloads its update. */
            DOWNLOAD,
            /** The update is installed; for the plug-in, with its bar, before a profile is chosen. */
            INSTALL,
            /** The connector upgrades its database. */
            DATABASE,
            /** The upgrade of the database fails for want of space. */
            NO_SPACE,
            /** An administrator's password is asked for, and Outlook runs offline. */
            OFFLINE
        }
    }

    /**
     * What all lines carry at one time.
     *
     * @param at when
     * @param downloads how many downloads are under way
     * @param megabitsPerSecond how much they take together
     */
    public record Load(LocalDateTime at, int downloads, int megabitsPerSecond) {

        private Load plus(Load other) {
            return new Load(at, downloads + other.downloads, megabitsPerSecond + other.megabitsPerSecond);
        }
    }

    /** Copies the lists. */
    public Rehearsal {
        Objects.requireNonNull(assumptions);
        clients = List.copyOf(clients);
        load = List.copyOf(load);
    }

    /**
     * Rehearses a morning.
     *
     * @param plan whose clients start their Outlook
     * @param only those that start it; {@code null} for all
     * @param day the morning's day
     * @param progress asked whether to stop
     */
    public static Rehearsal of(UpgradePlan plan, @Nullable Set<Subject.OfClient> only, LocalDate day,
            Assumptions assumptions, long seed, Progress progress) {
        List<Prospects> prospects = prospects(plan, progress);
        progress.checkCancelled();
        return of(plan, only, day, assumptions, seed, prospects);
    }

    /**
     * The first morning after an upgrade that nobody gave a date: the day after the newest date of judgement; the day
     * after the plan was made where nothing is dated.
     */
    public static LocalDate day(UpgradePlan plan) {
        return plan.servers().stream().map(ServerPlan::asOf).filter(Objects::nonNull)
                .map(m -> m.local().toLocalDate()).max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(plan.generatedAt(), ZoneOffset.UTC)).plusDays(1);
    }

    /** How many clients have each result, and every result is there. */
    public Map<Result, Integer> results() {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, 0);
        }
        clients.forEach(m -> counts.merge(m.result(), 1, Integer::sum));
        return counts;
    }

    /** How many download at a time at most, at full minutes; 0 where nobody does. */
    public int mostDownloads() {
        return load.stream().mapToInt(Load::downloads).max().orElse(0);
    }

    /** When the last of those works who work; empty where nobody does. */
    public Optional<LocalDateTime> lastReadyAt() {
        return clients.stream().map(Morning::readyAt).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** Those who wait longest first, from the start of Outlook until e-mail works; only those who wait at all. */
    public List<Morning> longestWaits() {
        return clients.stream().filter(m -> !m.waits().isZero())
                .sorted(Comparator.comparing(Morning::waits).reversed()).toList();
    }

    /** What may become of each client of a plan, in its order; the same on every morning. */
    static List<Prospects> prospects(UpgradePlan plan, Progress progress) {
        List<Prospects> all = new ArrayList<>(plan.clients().size());
        for (ClientPlan client : plan.clients()) {
            if (all.size() % CLIENTS_AT_ONCE == 0) {
                progress.checkCancelled();
            }
            all.add(Prospects.of(client, plan.target()));
        }
        return all;
    }

    static Rehearsal of(UpgradePlan plan, @Nullable Set<Subject.OfClient> only, LocalDate day, Assumptions assumptions,
            long seed, List<Prospects> prospects) {
        Random random = new Random(seed);
        LocalDateTime begin = day.atTime(assumptions.firstStart());
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < prospects.size(); i++) {
            ClientPlan client = plan.clients().get(i);
            // drawn for each client, so that who takes part does not change when the others start
            double second = random.nextDouble() * assumptions.spread().toSeconds();
            if (only == null || only.contains(client.client().subject())) {
                starts.add(new Start(client, second, prospects.get(i)));
            }
        }
        List<Load> load = new ArrayList<>();
        starts.stream().filter(s -> s.prospects.updates())
                .collect(Collectors.groupingBy(s -> assumptions.lines().of(s.plan.client().subject()), TreeMap::new,
                        Collectors.toList()))
                .forEach((line, loading) -> download(loading, begin, assumptions, assumptions.megabits(line), load));
        return new Rehearsal(seed, assumptions, starts.stream().map(s -> s.morning(begin, assumptions)).toList(), load);
    }

    /** Has those who share a line download, and adds what it carries to that of the other lines. */
    private static void download(List<Start> loading, LocalDateTime begin, Assumptions assumptions, int megabits,
            List<Load> load) {
        loading.sort(Comparator.comparingDouble(s -> s.second));
        double[] from = loading.stream().mapToDouble(s -> s.second).toArray();
        double[] to = Line.ends(from, assumptions.packageMegabytes() * 8.0 / megabits);
        for (int i = 0; i < to.length; i++) {
            loading.get(i).loaded = to[i];
        }
        double[] sorted = to.clone();
        Arrays.sort(sorted);
        int minute = 0;
        for (int downloads : Line.perMinute(from, sorted)) {
            Load carried = new Load(begin.plusMinutes(minute), downloads, downloads == 0 ? 0 : megabits);
            if (minute < load.size()) {
                load.set(minute, load.get(minute).plus(carried));
            } else {
                load.add(carried);
            }
            minute++;
        }
    }

    /** One Outlook that is started. */
    private static final class Start {

        private final ClientPlan plan;
        private final double second;
        private final Prospects prospects;
        private double loaded;

        Start(ClientPlan plan, double second, Prospects prospects) {
            this.plan = plan;
            this.second = second;
            this.prospects = prospects;
        }

        Morning morning(LocalDateTime begin, Assumptions assumptions) {
            LocalDateTime at = begin.plusSeconds((long) second);
            List<Phase> phases = new ArrayList<>();
            if (prospects.updates()) {
                LocalDateTime loadedAt = begin.plusSeconds((long) Math.ceil(loaded));
                phases.add(new Phase(Phase.Kind.DOWNLOAD, at, loadedAt));
                at = loadedAt;
                if (prospects.result() != Result.UNDECIDED && prospects.result() != Result.CUT_OFF) {
                    phases.add(new Phase(Phase.Kind.INSTALL, at, at.plus(assumptions.install())));
                    at = at.plus(assumptions.install());
                }
            }
            switch (prospects.result()) {
                case WORKS -> {
                    if (prospects.databaseUpgrades() > 0) {
                        LocalDateTime done = at.plus(database(assumptions));
                        phases.add(new Phase(Phase.Kind.DATABASE, at, done));
                        at = done;
                    }
                }
                case POSTPONED -> phases.add(new Phase(Phase.Kind.NO_SPACE, at, null));
                case OFFLINE, CUT_OFF -> phases.add(new Phase(Phase.Kind.OFFLINE, at, null));
                case UNDECIDED -> {
                    // what follows depends on what is not known
                }
            }
            return new Morning(plan.client().subject(), prospects.result(),
                    prospects.result() == Result.WORKS ? at : null, phases);
        }

        private Duration database(Assumptions assumptions) {
            Long known = plan.client().facts().get(Attribute.DATABASE_BYTES).value();
            double gigabytes = (known == null ? assumptions.databaseBytes() : Math.max(0, known)) / 1e9;
            double seconds = gigabytes * assumptions.perGigabyte().toSeconds() * prospects.databaseUpgrades();
            return Duration.ofSeconds((long) Math.ceil(Math.min(seconds, Duration.ofDays(365).toSeconds())));
        }
    }
}
