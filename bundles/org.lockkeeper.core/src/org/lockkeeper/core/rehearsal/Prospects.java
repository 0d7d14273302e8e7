package org.lockkeeper.core.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.rehearsal.world.FirstStart;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Outcome;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.Timeline;

/**
 * What may become of a client at its first start: the model of the world is asked about everything that the unknown
 * facts may turn out to be.
 *
 * @param result what it comes to in every case, else {@link Result#UNDECIDED}
 * @param updates whether its program may download an update
 * @param databaseUpgrades the most upgrades of its database
 */
record Prospects(Result result, boolean updates, int databaseUpgrades) {

    private static final Instant MORNING = Instant.EPOCH;
    private static final String SOME = "?";
    // one out of each stretch of versions that the first start treats alike
    private static final List<ProductVersion> VERSIONS = List.of(ProductVersion.of(7, 1, 0), ProductVersion.of(7, 2, 0),
            ProductVersion.of(7, 3, 0));

    static Prospects of(ClientPlan plan, ProductVersion target) {
        Client client = plan.client();
        Connector connector = client.subject().connector();
        if (connector == null) {
            return new Prospects(Result.UNDECIDED, false, 0);
        }
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        int upgrades = 0;
        for (FirstStart start : starts(client.facts(), Program.valueOf(connector.name()), target)) {
            outcomes.add(start.outcome());
            upgrades = Math.max(upgrades, start.databaseUpgrades());
        }
        boolean updates = outcomes.contains(Outcome.UPDATES) || outcomes.contains(Outcome.OFFLINE_UNTIL_FREED);
        return new Prospects(result(outcomes, plan.verdict()), updates, upgrades);
    }

    private static Result result(Set<Outcome> outcomes, Verdict verdict) {
        Set<Result> results = EnumSet.noneOf(Result.class);
        for (Outcome outcome : outcomes) {
            results.add(switch (outcome) {
                case NOTHING, UPDATES, NEEDS_HANDS -> Result.WORKS;
                case CUT_OFF -> Result.OFFLINE;
                case OFFLINE_UNTIL_FREED -> Result.POSTPONED;
            });
        }
        // which computer it is, and whom a report speaks of, only the rules weigh
        if (verdict == Verdict.UNKNOWN || results.isEmpty() || results.size() > 1 && results.contains(Result.WORKS)) {
            return Result.UNDECIDED;
        }
        return results.size() == 1 ? results.iterator().next() : Result.CUT_OFF;
    }

    private static List<FirstStart> starts(Facts facts, Program program, ProductVersion target) {
        List<FirstStart> starts = new ArrayList<>();
        ProductVersion known = facts.get(Attribute.VERSION).value();
        for (ProductVersion version : known == null ? VERSIONS : List.of(known)) {
            for (boolean updater : possible(facts.get(Attribute.UPDATER_SERVICE).value(), Presence.PRESENT)) {
                Machine machine = new Machine(SOME, Map.of(program, Timeline.always(version)), Map.of(),
                        Timeline.always(updater), Timeline.always(SOME));
                for (boolean admin : possible(facts.get(Attribute.LOCAL_ADMIN).value(), YesNo.YES)) {
                    for (boolean room : room(facts)) {
                        // a database of nothing has room everywhere
                        Seat seat = new Seat(SOME, SOME, program, null, null, Timeline.always(admin),
                                Timeline.always(room ? 0L : 1L), Timeline.always(0L));
                        starts.add(FirstStart.of(seat, machine, target, MORNING));
                    }
                }
            }
        }
        return starts;
    }

    private static <T> List<Boolean> possible(@Nullable T value, T yes) {
        return value == null ? List.of(true, false) : List.of(value == yes);
    }

    private static List<Boolean> room(Facts facts) {
        Long database = facts.get(Attribute.DATABASE_BYTES).value();
        Long free = facts.get(Attribute.FREE_BYTES).value();
        return database == null || free == null ? List.of(true, false)
                : List.of(database <= Long.MAX_VALUE / 2 && free >= 2 * database);
    }
}
