package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Fact.Conflict;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.UnexplainedReport;
import org.lockkeeper.api.version.ProductVersion;

/** Makes clients of one server, one after the other, by one thread. Their computers are resolved before. */
final class ClientMaker {

    private static final Connector[] CONNECTORS = Connector.values();
    private static final String GUESSED = "that the account's connector is on this computer is not told";

    private final String server;
    private final ReportsInForce reports;
    private final Times times;
    private final FactMerger merger;
    private final ComputerFacts computers;
    private final AloneDoubts doubts;
    private final DirectoryFacts directory;
    private final UnclearReports unclear;
    private final SightingList sightings = new SightingList();
    private final Facts.Builder collected = Facts.builder();

    ClientMaker(ServerScope scope, Times times, ReportsInForce reports) {
        this.server = scope.name();
        this.directory = new DirectoryFacts(scope, times, reports);
        this.unclear = scope.unclear;
        this.times = times;
        this.reports = reports;
        this.merger = new FactMerger(times, reports);
        this.computers = new ComputerFacts(times, reports);
        this.doubts = new AloneDoubts(times);
    }

    Client client(ClientAssembly.Draft draft) {
        sightings.clear();
        Gathering.seen(draft.part(), draft.place(), sightings);
        sightings.sort(times);
        List<Evidence> seen = sightings.evidence(FactMerger.KEPT);
        sightings.clear();
        return switch (draft.part()) {
            case PairPart pair -> {
                Facts.Builder facts = facts(pair.computer, draft.place());
                if (pair.maybeMeant()) {
                    facts.put(Attribute.UPDATER_SERVICE, computers.updaterOfNamed(pair));
                }
                Gathering.pair(pair, draft.place(), sightings);
                merge(facts);
                putNames(pair.account.names, pair.computer.names, facts);
                putEnabled(pair.account, facts);
                directory.addTo(facts, pair.account, pair.computer);
                yield new Client(subject(draft), ofOneList(doubted(pair, draft.place(), facts.build())), seen);
            }
            case ComputerPart computer -> {
                Facts.Builder facts = facts(computer, draft.place());
                Gathering.computerAlone(computer, draft.place(), sightings);
                merge(facts);
                putNames(null, computer.names, facts);
                directory.addTo(facts, null, computer);
                yield new Client(subject(draft), ofOneList(ofSomebodyPerhaps(draft.place(), facts.build())), seen);
            }
            case AccountPart account -> ofUnknownComputer(account, draft, seen);
            default -> throw new AssertionError(draft.part());
        };
    }

    /** Tells which names were taken as one, or were not. */
    private static void putNames(@Nullable Fact<String> account, @Nullable Fact<String> computer, Facts.Builder into) {
        if (account != null && computer != null) {
            List<Evidence> evidence = new ArrayList<>(account.evidence());
            evidence.addAll(computer.evidence());
            String ofAccount = account.value();
            String ofComputer = computer.value();
            String value = ofAccount != null && ofComputer != null ? ofAccount + "; " + ofComputer
                    : ofAccount != null ? ofAccount : ofComputer;
            List<Conflict<String>> conflicts = new ArrayList<>();
            for (Fact<String> each : List.of(account, computer)) {
                each.conflicts().forEach(c -> conflicts.add(new Conflict<>(c.value(), c.evidence(), c.reason(),
                        value == null)));
            }
            into.put(Attribute.JOINED_NAMES, new Fact<>(value, evidence.stream().distinct().toList(), conflicts));
        } else if (account != null || computer != null) {
            into.put(Attribute.JOINED_NAMES, Objects.requireNonNull(account != null ? account : computer));
        }
    }

    /** Whether the account is enabled, as the server's list of accounts tells. */
    private static void putEnabled(AccountPart account, Facts.Builder into) {
        if (account.enabled.isKnown() || account.enabled.isDisputed()) {
            into.put(Attribute.ENABLED, account.enabled);
        }
    }

    private Facts.Builder facts(ComputerPart computer, int place) {
        return collected.clear().putAll(computer.facts()).putAll(computer.program(place));
    }

    private void merge(Facts.Builder into) {
        sightings.sort(times);
        merger.merge(sightings, into);
    }

    /** A sighting of the account alone may leave open what is known about a client on a known computer. */
    private Facts doubted(PairPart pair, int place, Facts facts) {
        AccountPart account = pair.account;
        Facts result = directory.doubted(account.name, pair.isGuessed(place) ? guessed(pair, facts) : facts);
        result = pair.doubt() != null ? ofAnotherPerhaps(result, pair.doubt()) : result;
        if (!account.doubtful.isEmpty()) {
            result = leftOpen(pair, place, result, Attribute.LOCAL_ADMIN);
            result = leftOpen(pair, place, result, Attribute.VERSION);
            result = room(pair, place, result, Attribute.DATABASE_BYTES);
            result = room(pair, place, result, Attribute.FREE_BYTES);
        }
        if (account.reported != null && pair.isReported() && isReported(place)) {
            result = withOpenVersion(result, account.reported, "the account is named in the newer report of "
                    + reports.newest() + ", which lists connectors of the old upgrade system");
        }
        return ofSomebodyPerhaps(place, result);
    }

    /** Whoever may be named in a line that is not understood may have an older connector by then (ruling 10). */
    private Facts ofSomebodyPerhaps(int place, Facts facts) {
        Facts result = facts;
        for (Sighting line : isReported(place) ? unclear.lines() : List.<Sighting>of()) {
            result = withOpenVersion(result, line, Role.OF_SOMEBODY.doubt());
        }
        return result;
    }

    /** What is known of a computer proves nothing of a connector that may be on another one. */
    private static Facts guessed(PairPart pair, Facts facts) {
        Facts result = facts;
        Fact<Presence> updater = facts.get(Attribute.UPDATER_SERVICE);
        if (updater.isKnown() && !(updater.is(Presence.ABSENT) && pair.isAnyLineAmong(updater.evidence()))) {
            result = result.with(Attribute.UPDATER_SERVICE, AloneDoubts.open(updater, GUESSED, null));
        }
        Fact<YesNo> right = facts.get(Attribute.LOCAL_ADMIN);
        return right.is(YesNo.YES) ? result.with(Attribute.LOCAL_ADMIN, AloneDoubts.open(right, GUESSED, null))
                : result;
    }

    /** What reassures of a user who may be somebody else reassures nobody. */
    private static Facts ofAnotherPerhaps(Facts facts, String why) {
        Facts result = facts;
        Fact<Presence> updater = facts.get(Attribute.UPDATER_SERVICE);
        if (updater.is(Presence.PRESENT)) {
            result = result.with(Attribute.UPDATER_SERVICE, AloneDoubts.open(updater, why, null));
        }
        Fact<YesNo> right = facts.get(Attribute.LOCAL_ADMIN);
        if (right.is(YesNo.YES)) {
            result = result.with(Attribute.LOCAL_ADMIN, AloneDoubts.open(right, why, null));
        }
        Fact<ProductVersion> version = facts.get(Attribute.VERSION);
        ProductVersion value = version.value();
        return value == null || !Attribute.VERSION.reassurance().makesReady(value) ? result
                : result.with(Attribute.VERSION, AloneDoubts.open(version, why, null));
    }

    private <T> Facts leftOpen(PairPart pair, int place, Facts facts, Attribute<T> attribute) {
        Fact<T> fact = facts.get(attribute);
        Fact<T> open = doubts.leftOpen(pair, place, attribute, fact);
        return open == fact ? facts : facts.with(attribute, open);
    }

    /**
     * An undated list that lacks the service and shows a connector of the new upgrade system, or one whose version is not
     * understood, tells both or neither: where it is newer than a dated older version, nobody is cut off; where it is
     * older, the service may be there by now (rulings 4 and 12). So it leaves the version open rather than accuse by half of what it says.
     */
    private Facts ofOneList(Facts facts) {
        Fact<Presence> updater = facts.get(Attribute.UPDATER_SERVICE);
        Fact<ProductVersion> version = facts.get(Attribute.VERSION);
        ProductVersion known = version.value();
        Fact<String> unclear = facts.get(Attribute.VERSION_NOT_UNDERSTOOD);
        if (!updater.is(Presence.ABSENT) || known == null || version.conflicts().isEmpty() && !unclear.isKnown()
                || !updater.evidence().stream().allMatch(this::isUndated)) {
            return facts;
        }
        for (Conflict<ProductVersion> other : version.conflicts()) {
            if (Attribute.VERSION.reassurance().compare(other.value(), known) > 0
                    && Attribute.VERSION.reassurance().makesReady(other.value()) && isUndated(other.evidence())
                    && updater.evidence().stream().anyMatch(e -> e.file().equals(other.evidence().file()))) {
                return facts.with(Attribute.VERSION, AloneDoubts.open(version, Contest.UNDATED_SAYS_OTHERWISE,
                        new Conflict<>(other.value(), other.evidence(), Contest.MAY_BE_NEWER, true)));
            }
        }
        for (Evidence evidence : unclear.evidence()) {
            if (isUndated(evidence) && updater.evidence().stream().anyMatch(e -> e.file().equals(evidence.file()))) {
                return facts.with(Attribute.VERSION, AloneDoubts.open(version, Contest.UNDATED_SAYS_OTHERWISE, null));
            }
        }
        return facts;
    }

    private boolean isUndated(Evidence evidence) {
        return times.isUndated(Point.of(evidence));
    }

    private Facts room(PairPart pair, int place, Facts facts, Attribute<Long> attribute) {
        Fact<Long> fact = facts.get(attribute);
        Fact<Long> open = doubts.room(pair, place, attribute, fact);
        return open == fact ? facts : facts.with(attribute, open);
    }

    private static boolean isReported(int place) {
        return place == Part.UNKNOWN || place == OpenReport.PLACE || place == Connector.KOC.ordinal();
    }

    /** Reports list connectors of the old upgrade system, so an older list with a new one is doubted (ruling 10). */
    private Facts withOpenVersion(Facts facts, Sighting line, String reason) {
        Fact<ProductVersion> version = facts.get(Attribute.VERSION);
        ProductVersion value = version.value();
        if (value == null || !Attribute.VERSION.reassurance().makesReady(value)) {
            return facts;
        }
        for (Evidence evidence : version.evidence()) {
            if (times.isNewer(Point.of(evidence), line)) {
                return facts;
            }
        }
        return facts.with(Attribute.VERSION, AloneDoubts.open(version, reason, null));
    }

    /** A client of which the account is known alone. */
    private Client ofUnknownComputer(AccountPart account, ClientAssembly.Draft draft, List<Evidence> seen) {
        collected.clear();
        List<Evidence> sighted = seen;
        OpenReport open = draft.place() == OpenReport.PLACE ? account.open : null;
        if (!draft.isSeen()) {
            // nothing is told of this client but by the line that nothing explains
            sighted = Objects.requireNonNull(open).line().single();
        } else {
            Gathering.account(account, draft.place(), sightings);
            merge(collected);
        }
        putNames(account.names, null, collected);
        putEnabled(account, collected);
        directory.addTo(collected, account, null);
        Facts facts = collected.build();
        Fact<Presence> updater = facts.get(Attribute.UPDATER_SERVICE);
        if (updater.is(Presence.ABSENT) && (account.maybeElsewhere || isPlacedElsewhere(account))) {
            facts = facts.with(Attribute.UPDATER_SERVICE, AloneDoubts.open(updater, Role.OF_ACCOUNT.doubt(), null));
        } else if (open != null && !updater.mayBe(Presence.ABSENT)) {
            facts = facts.with(Attribute.UPDATER_SERVICE, withOpen(updater, open.line()));
        }
        UnexplainedReport report = open == null ? null : open.report();
        return new Client(subject(draft), facts, sighted, report);
    }

    /** Whether what is said of the account alone may be about a computer that is known. */
    private static boolean isPlacedElsewhere(AccountPart account) {
        for (PairPart pair : account.pairs()) {
            if (pair.isReported()) {
                return true;
            }
        }
        return false;
    }

    private static Fact<Presence> withOpen(Fact<Presence> fact, Sighting line) {
        Conflict<Presence> conflict = new Conflict<>(Presence.ABSENT, line.observation.evidence(),
                Role.OF_ACCOUNT.doubt(), true);
        if (fact.isKnown()) {
            return AloneDoubts.open(fact, Role.OF_ACCOUNT.doubt(), conflict);
        }
        List<Conflict<Presence>> conflicts = new ArrayList<>(fact.conflicts());
        conflicts.addFirst(conflict);
        return new Fact<>(null, List.of(), conflicts);
    }

    private static boolean isCalledSo(Part part, Subject.OfClient subject) {
        return switch (part) {
            case PairPart pair -> pair.account.name.equals(subject.account())
                    && pair.computer.name.equals(subject.computer());
            case AccountPart account -> account.name.equals(subject.account());
            case ComputerPart computer -> computer.name.equals(subject.computer());
            default -> false;
        };
    }

    private Subject.OfClient subject(ClientAssembly.Draft draft) {
        Connector connector = draft.place() == Part.UNKNOWN ? null : CONNECTORS[draft.place()];
        Sighting own = draft.part().chain(draft.place());
        if (own != null && own.observation.subject() instanceof Subject.OfClient subject
                && subject.server().equals(server) && subject.connector() == connector
                && isCalledSo(draft.part(), subject)) {
            return subject;
        }
        return switch (draft.part()) {
            case PairPart pair -> new Subject.OfClient(server, pair.account.name, pair.computer.name, connector);
            case AccountPart account -> new Subject.OfClient(server, account.name, null, connector);
            case ComputerPart computer -> new Subject.OfClient(server, null, computer.name, connector);
            default -> throw new AssertionError(draft.part());
        };
    }
}
