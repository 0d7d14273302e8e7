package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.UnexplainedReport;
import org.lockkeeper.api.version.ProductVersion;

/**
 * Decides what lines that name an account, but no computer, say of the account's known computers: those of reports, and
 * others that say that the Updater Service is missing (rulings 2 and 3). Such a line says that at least one computer of
 * the account lacked the service at its time. One that a computer explains says nothing of the others. One that none
 * explains speaks of every computer that may be meant; where there is none, or none of those that may be meant would be
 * cut off, a computer that nobody knows has to be reckoned with. Used by one thread.
 */
final class AccountReports {

    private final Times times;
    private final ReportsInForce reports;
    private final ComputerFacts computers;

    AccountReports(Times times, ReportsInForce reports) {
        this.times = times;
        this.reports = reports;
        this.computers = new ComputerFacts(times, reports);
    }

    /** Places the lines about an account. */
    void place(AccountPart account) {
        note(account);
        if (!account.lacks) {
            return;
        }
        List<PairPart> known = new ArrayList<>(account.pairs().size());
        for (PairPart pair : account.pairs()) {
            if (pair.isReported()) {
                known.add(pair);
            }
        }
        if (known.isEmpty() && account.likes().isEmpty()) {
            return;
        }
        for (int place = 0; place <= Part.UNKNOWN; place++) {
            for (Sighting line = account.chain(place); line != null; line = line.next) {
                if (line.get(Attribute.UPDATER_SERVICE) == Presence.ABSENT) {
                    if (place == Part.UNKNOWN || (Part.OUTLOOK & 1 << place) != 0) {
                        place(account, known, line);
                    } else {
                        leaveOpen(known, line);
                    }
                }
            }
        }
    }

    /** Notes once for all clients of an account what sources say about it, and about those that may be the same. */
    private void note(AccountPart account) {
        account.reported = lineOfNewest(account);
        if (account.doubted) {
            account.doubtful = List.of(account);
        }
        Collection<AccountPart> likes = account.likes();
        if (!likes.isEmpty()) {
            account.doubtful = Stream.concat(Stream.of(account), likes.stream()).filter(a -> a.doubted).toList();
            for (AccountPart like : likes) {
                account.reported = account.reported == null ? lineOfNewest(like) : account.reported;
            }
        }
    }

    private @Nullable Sighting lineOfNewest(AccountPart account) {
        for (int place = 0; account.lacks && place <= Part.UNKNOWN; place++) {
            for (Sighting s = account.chain(place); s != null; s = s.next) {
                if (reports.isOfNewest(s)) {
                    return s;
                }
            }
        }
        return null;
    }

    /** A computer with another connector lacks the service: it may be one of these, and need not be. */
    private void leaveOpen(List<PairPart> known, Sighting line) {
        for (PairPart pair : known) {
            if (isCandidate(pair.computer, line)) {
                pair.computer.addLine(line, Role.OF_ACCOUNT);
            }
        }
    }

    private void place(AccountPart account, List<PairPart> known, Sighting line) {
        boolean superseded = reports.isSuperseded(line);
        PairPart only = only(known);
        boolean explained = only != null || isExplained(known, line);
        boolean perhaps = !explained && (mayHaveBeenInstalledAfter(known, line) || mayHaveBeenUpgradedAfter(known, line));
        boolean maybe = perhaps || !explained && isMaybeExplained(known);
        boolean cutOff = false;
        for (PairPart pair : known) {
            boolean candidate = isCandidate(pair.computer, line);
            if (candidate && !explained && !pair.mayBeOffline()) {
                // the list may have mistaken the edition: the line accuses nobody there, and leaves open
                pair.computer.addLine(line, Role.OF_ACCOUNT);
                continue;
            }
            if (!candidate || !explained && !maybe || pair == only) {
                pair.computer.addLine(line, pair == only ? Role.OWN : Role.OF_ACCOUNT);
                if (pair != only) {
                    pair.addLine(line);
                }
            } else if (maybe && updater(pair.computer).isKnown()) {
                pair.computer.addLine(line, Role.OF_ACCOUNT);
            }
            cutOff |= candidate && !explained && !superseded && !isReadyOtherwise(pair, line);
        }
        if (!explained) {
            placeOnLikes(account, line);
        }
        if (!known.isEmpty() && !explained && !superseded && (perhaps || !maybe && !cutOff)) {
            open(account, known, line);
        }
    }

    /** What is told of an account may be told of one that may be the same: it accuses nobody there, and leaves open. */
    private void placeOnLikes(AccountPart account, Sighting line) {
        for (AccountPart like : account.<AccountPart>likes()) {
            for (PairPart pair : like.pairs()) {
                if (pair.isReported()) {
                    pair.computer.addLine(line, Role.OF_LIKE);
                    account.maybeElsewhere |= !isCandidate(pair.computer, line) || isReadyOtherwise(pair, line);
                }
            }
        }
    }

    /**
     * The computer of which a person stated that the account uses no other; {@code null} where nobody did, or it was
     * stated of several, which contradict each other then (ruling 4).
     */
    private @Nullable PairPart only(List<PairPart> known) {
        @Nullable PairPart only = null;
        for (PairPart pair : known) {
            if (tells(pair, Attribute.ONLY_COMPUTER, yes -> yes == YesNo.YES)
                    && computers.ofPair(pair, Attribute.ONLY_COMPUTER).is(YesNo.YES)) {
                if (only != null) {
                    return null;
                }
                only = pair;
            }
        }
        return only;
    }

    /** Whether any sighting of exactly this part tells such a value: a quick look before everything is weighed. */
    private static <T> boolean tells(Part part, Attribute<T> attribute, Predicate<T> such) {
        for (int place = 0; place <= Part.UNKNOWN; place++) {
            if (tells(part.chain(place), attribute, such)) {
                return true;
            }
        }
        return false;
    }

    /** The same of any sighting that names the computer. */
    private static <T> boolean tells(ComputerPart computer, Attribute<T> attribute, Predicate<T> such) {
        if (tells(computer.itself(), attribute, such) || tells((Part) computer, attribute, such)) {
            return true;
        }
        for (PairPart pair : computer.pairs()) {
            if (tells(pair, attribute, such)) {
                return true;
            }
        }
        return false;
    }

    private static <T> boolean tells(@Nullable Sighting chain, Attribute<T> attribute, Predicate<T> such) {
        for (Sighting s = chain; s != null; s = s.next) {
            T value = s.get(attribute);
            if (value != null && such.test(value)) {
                return true;
            }
        }
        return false;
    }

    private Fact<Presence> updater(ComputerPart computer) {
        Fact<Presence> own = computer.ownUpdater();
        if (own == null) {
            own = computers.own(computer, Attribute.UPDATER_SERVICE);
            computer.setOwnUpdater(own);
        }
        return own;
    }

    private boolean isExplained(List<PairPart> known, Sighting line) {
        for (PairPart pair : known) {
            if (isExplainedBy(pair, line) && !mayBeNewBy(pair, line)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExplainedBy(PairPart pair, Sighting line) {
        ComputerPart computer = pair.computer;
        Fact<Presence> own = updater(computer);
        return pair.explains() && pair.mayBeOffline() && (own.is(Presence.ABSENT) && isDatedAbsence(own) || lackedIt(computer, own, line)
                || wasInstalledAfter(computer, line));
    }

    /** Whether a computer explains the line only if its connector, which is a new one, was an older one then. */
    private boolean mayHaveBeenUpgradedAfter(List<PairPart> known, Sighting line) {
        for (PairPart pair : known) {
            if (isExplainedBy(pair, line)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether every connector there that reports name may have had the new upgrade system at the time of the line: then
     * its server listed none of them ("transition from 7.2.x and older to 7.3 and newer requires" the service).
     */
    private boolean mayBeNewBy(PairPart pair, Sighting line) {
        if (!tells(pair.computer, Attribute.VERSION, Attribute.VERSION.reassurance()::makesReady)
                && !tells(pair.computer, Attribute.VERSION_NOT_UNDERSTOOD, _ -> true)) {
            return false;
        }
        for (int place = 0; place <= Part.UNKNOWN; place++) {
            if ((pair.offline() & 1 << place) != 0) {
                ProductVersion then = computers.ofProgramNotAfter(pair.computer, place, Attribute.VERSION, line).value();
                if (then != null && !Attribute.VERSION.reassurance().makesReady(then)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether an undated sighting shows a computer without the service. It may be from any time, so it neither explains
     * a line nor lets the line speak surely of others.
     */
    private boolean isMaybeExplained(List<PairPart> known) {
        for (PairPart pair : known) {
            if (pair.explains() && pair.mayBeOffline() && updater(pair.computer).is(Presence.ABSENT)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a dated sighting shows that the service is missing, newer than every dated one that shows it: the absence
     * may stand on what is undated alone, beside an older dated one.
     */
    private boolean isDatedAbsence(Fact<Presence> absent) {
        for (Evidence evidence : absent.evidence()) {
            Point point = Point.of(evidence);
            if (!times.isUndated(point) && absent.conflicts().stream().filter(c -> c.value() == Presence.PRESENT)
                    .map(c -> Point.of(c.evidence())).allMatch(p -> times.isUndated(p) || times.isNewer(point, p))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the computer is known to have lacked the service at the time of the line; where it was seen without it
     * later, and is repaired by now, that explains the line as it did before the repair.
     */
    private boolean lackedIt(ComputerPart computer, Fact<Presence> own, Sighting line) {
        boolean absent = false;
        for (Fact.Conflict<Presence> conflict : own.conflicts()) {
            absent |= conflict.value() == Presence.ABSENT;
            if (conflict.value() == Presence.ABSENT && own.is(Presence.PRESENT)
                    && times.isNewer(Point.of(conflict.evidence()), line)) {
                return true;
            }
        }
        if (!absent) {
            return false;
        }
        Fact<Presence> then = computers.ownNotAfter(computer, Attribute.UPDATER_SERVICE, line);
        return then.is(Presence.ABSENT) && then.evidence().stream().anyMatch(e -> times.isAtOrBefore(Point.of(e), line));
    }

    private boolean wasInstalledAfter(ComputerPart computer, Sighting line) {
        if (!tells(computer, Attribute.UPDATER_INSTALLED_AT, _ -> true)) {
            return false;
        }
        Moment installed = computers.own(computer, Attribute.UPDATER_INSTALLED_AT).value();
        return installed != null && times.isNewer(new Point(installed, Point.NO_CLOCK), line);
    }

    /** Whether the service was installed somewhere so near to the line, that which came first is not known. */
    private boolean mayHaveBeenInstalledAfter(List<PairPart> known, Sighting line) {
        for (PairPart pair : known) {
            if (pair.explains() && tells(pair.computer, Attribute.UPDATER_INSTALLED_AT, _ -> true)
                    && updater(pair.computer).is(Presence.PRESENT)) {
                Fact<Moment> installed = computers.own(pair.computer, Attribute.UPDATER_INSTALLED_AT);
                Moment at = installed.value();
                if (at != null && !times.isAtOrBefore(new Point(at, Point.NO_CLOCK), line)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAnyNewer(Fact<?> fact, Sighting than) {
        for (Evidence evidence : fact.evidence()) {
            if (times.isNewer(Point.of(evidence), than)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line may mean that computer: nothing newer shows the service there, and nothing else its absence. */
    private boolean isCandidate(ComputerPart computer, Sighting line) {
        Fact<Presence> own = updater(computer);
        return !own.isKnown() || own.is(Presence.PRESENT) && !isAnyNewer(own, line);
    }

    /**
     * Whether the client would not be cut off though the service is missing: its user may install it, or its connectors
     * have the new upgrade system by then.
     */
    private boolean isReadyOtherwise(PairPart pair, Sighting line) {
        if (tells(pair, Attribute.LOCAL_ADMIN, right -> right == YesNo.YES)
                && computers.ofPair(pair, Attribute.LOCAL_ADMIN).is(YesNo.YES)) {
            return true;
        }
        if (!tells(pair.computer, Attribute.VERSION, Attribute.VERSION.reassurance()::makesReady)) {
            return false;
        }
        for (int place = 0; place <= Part.UNKNOWN; place++) {
            boolean reported = place == Part.UNKNOWN || place == Connector.KOFF.ordinal()
                    || place == Connector.KOC.ordinal();
            if (reported && (pair.clients & 1 << place) != 0) {
                Fact<ProductVersion> version = computers.ofProgram(pair.computer, place, Attribute.VERSION);
                ProductVersion value = version.value();
                if (value == null || !Attribute.VERSION.reassurance().makesReady(value)
                        || !isAnyNewer(version, line)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void open(AccountPart account, List<PairPart> known, Sighting line) {
        Moment at = line.report();
        UnexplainedReport report = at != null && reports.isOfNewest(line) ? new UnexplainedReport(at,
                line.observation.evidence(), known.stream().map(p -> p.computer.name).sorted().toList()) : null;
        OpenReport before = account.open;
        // a report rather than another line, then the newest, whatever was read first
        if (before == null || before.report() == null && report != null
                || (before.report() == null) == (report == null) && times.newestFirst(line, before.line()) < 0) {
            account.open = new OpenReport(line, report);
        }
    }
}
