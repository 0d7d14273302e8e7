package org.lockkeeper.core.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The waves of a plan: a pilot in which every combination of connector, version, release of Outlook, right, remedy and, where
 * a directory tells them, organisational unit and site is there, and rings of the others. The upgrade of a server reaches all its clients at once, so waves are those of the repair before it
 * and of the visits after it. Clients of one computer are never torn apart; those that the upgrade does not touch are
 * in no wave.
 *
 * @param waves the waves, in order
 * @param combinations how many combinations there are
 * @param covered how many of them the pilot has
 */
public record Waves(List<Wave> waves, int combinations, int covered) {

    /** The pilot is as large as it has to be. */
    public static final int AUTO = -1;

    /** How many clients a ring has at most where nobody says otherwise. */
    public static final int SIZE = 50;

    /** What has to be so before the next wave begins, where nobody says otherwise; {@link WaveProgress} tells whether it is. */
    public static final String EXIT = "Every step of the wave is verified by new evidence, done or waived, and none is"
            + " reopened.";

    /** Copies the list. */
    public Waves {
        waves = List.copyOf(waves);
    }

    /** What makes a client different from others. */
    private record Combination(@Nullable Connector connector, String version, String outlook, String right, String remedy,
            String place) {

        // the ids under which directories tell where a client belongs
        private static final Set<String> PLACES = Set.of("ou", "site");

        static Combination of(ClientPlan plan) {
            Facts facts = plan.client().facts();
            return new Combination(plan.client().subject().connector(), version(facts.get(Attribute.VERSION)),
                    text(facts.get(Attribute.OUTLOOK_VERSION)).split("\\.", 2)[0], text(facts.get(Attribute.LOCAL_ADMIN)),
                    plan.steps().stream().map(Step::task).collect(Collectors.joining(" ")), place(facts));
        }

        private static String place(Facts facts) {
            StringBuilder place = new StringBuilder();
            facts.forEach((attribute, fact) -> {
                if (PLACES.contains(attribute.id()) && fact.isKnown()) {
                    place.append(attribute.id()).append('=').append(fact.value()).append(' ');
                }
            });
            return place.toString();
        }

        // builds do not make a difference
        private static String version(Fact<ProductVersion> fact) {
            ProductVersion v = fact.value();
            return v == null ? text(fact) : v.major() + "." + v.minor() + "." + v.revision();
        }

        private static String text(Fact<?> fact) {
            return fact.optional().map(Object::toString).orElse("unknown");
        }
    }

    /** What is visited as one: the clients of a computer, or one client whose computer is not known. */
    private static final class Place {

        private final List<Subject.OfClient> clients = new ArrayList<>();
        private final Set<Combination> combinations = new HashSet<>();
        private Verdict worst = Verdict.UNAFFECTED;

        void add(ClientPlan plan) {
            clients.add(plan.client().subject());
            combinations.add(Combination.of(plan));
            worst = Verdict.worse(worst, plan.verdict());
        }
    }

    /**
     * The waves of a plan.
     *
     * @param pilot how many clients the pilot has at most, or {@link #AUTO}
     * @param size how many clients a ring has at most, more only where one computer has more
     * @param start the first day; {@code null} to schedule nothing
     * @param window when a wave may begin; one a day
     */
    public static Waves of(UpgradePlan plan, int pilot, int size, @Nullable LocalDate start, MaintenanceWindow window) {
        if (size < 1) {
            throw new IllegalArgumentException("a ring has clients");
        }
        Map<Object, Place> byPlace = new LinkedHashMap<>();
        for (ClientPlan client : plan.clients()) {
            if (client.verdict() != Verdict.UNAFFECTED) {
                Subject.OfClient s = client.client().subject();
                Object key = s.computer() == null ? s : List.of(s.server(), s.computer());
                byPlace.computeIfAbsent(key, _ -> new Place()).add(client);
            }
        }
        List<Place> rest = new ArrayList<>(byPlace.values());
        // what is in the way of the upgrade comes first
        rest.sort(Comparator.comparing(p -> p.worst));
        Set<Combination> all = rest.stream().flatMap(p -> p.combinations.stream()).collect(Collectors.toSet());
        List<Place> chosen = cover(rest, pilot);
        Set<Combination> covered = chosen.stream().flatMap(p -> p.combinations.stream()).collect(Collectors.toSet());
        rest.removeAll(new HashSet<>(chosen));
        Schedule schedule = new Schedule(start, window);
        List<Wave> waves = new ArrayList<>();
        if (!chosen.isEmpty()) {
            waves.add(new Wave("Pilot", Wave.Kind.PILOT, schedule.next(), clients(chosen)));
        }
        int ring = 1;
        for (List<Place> places : rings(rest, size)) {
            waves.add(new Wave("Ring " + ring++, Wave.Kind.RING, schedule.next(), clients(places)));
        }
        return new Waves(waves, all.size(), covered.size());
    }

    /** Greedy set cover: the place that brings most that is new for each of its clients, until nothing is new. */
    private static List<Place> cover(List<Place> places, int pilot) {
        List<Place> chosen = new ArrayList<>();
        Set<Combination> covered = new HashSet<>();
        // what a place brings only gets less, so one whose number is still right is the best of all
        PriorityQueue<Candidate> open = new PriorityQueue<>();
        for (int i = 0; i < places.size(); i++) {
            open.add(new Candidate(places.get(i), i, places.get(i).combinations.size()));
        }
        int left = pilot == AUTO ? Integer.MAX_VALUE : pilot;
        while (!open.isEmpty()) {
            Candidate best = open.remove();
            Place place = best.place;
            int news = (int) place.combinations.stream().filter(c -> !covered.contains(c)).count();
            if (news == 0 || place.clients.size() > left) {
                continue;
            }
            if (news < best.news) {
                open.add(new Candidate(place, best.order, news));
                continue;
            }
            chosen.add(place);
            covered.addAll(place.combinations);
            left -= place.clients.size();
        }
        return chosen;
    }

    /** A place with what it would bring, best first; of those that bring the same the first. */
    private record Candidate(Place place, int order, int news) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            int better = Long.compare((long) other.news * place.clients.size(), (long) news * other.place.clients.size());
            return better != 0 ? better : Integer.compare(order, other.order);
        }
    }

    private static List<List<Place>> rings(List<Place> places, int size) {
        List<List<Place>> rings = new ArrayList<>();
        int used = 0;
        for (Place place : places) {
            if (rings.isEmpty() || used + place.clients.size() > size) {
                rings.add(new ArrayList<>());
                used = 0;
            }
            rings.getLast().add(place);
            used += place.clients.size();
        }
        return rings;
    }

    private static List<Subject.OfClient> clients(List<Place> places) {
        return places.stream().flatMap(p -> p.clients.stream()).toList();
    }

    /** One window after the other, one a day. */
    private static final class Schedule {

        private final MaintenanceWindow window;
        private @Nullable LocalDate day;

        Schedule(@Nullable LocalDate start, MaintenanceWindow window) {
            this.day = start;
            this.window = window;
        }

        @Nullable LocalDateTime next() {
            if (day == null) {
                return null;
            }
            LocalDateTime start = window.first(day);
            day = start.toLocalDate().plusDays(1);
            return start;
        }
    }
}
