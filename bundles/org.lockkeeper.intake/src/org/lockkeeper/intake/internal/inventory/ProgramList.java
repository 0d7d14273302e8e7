package org.lockkeeper.intake.internal.inventory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.version.ProductVersion;

/**
 * One list of the programs of one computer, of which only what matters is kept. Knows what follows from what is not
 * listed, and when nothing follows.
 */
final class ProgramList {

    /** What was seen within a day was seen together; local times of a day's end may be the next day elsewhere. */
    static final Duration ONE_DAY = Duration.ofDays(1);
    private static final int MOST_COUNTED = 4096;
    private static final int TOO_OFTEN = 3;

    private final int number;
    private final Program first;
    private final Map<String, Program> connectors = new LinkedHashMap<>(4);
    private final Map<String, Integer> timesOfConnectors = new HashMap<>(4);
    private final @Nullable Map<String, Integer> times;
    private final List<Program> events = new ArrayList<>(0);
    private @Nullable Changes changes;
    private @Nullable Program updater;
    private @Nullable Program outlook;
    private int updaters;
    private int mostOfOneConnector;
    private int manyTimes;
    private boolean unlikeConnectors;
    private boolean others;
    private boolean office;
    private boolean ofUser = true;
    private boolean sixtyFour;
    private boolean onlySixtyFour = true;
    private boolean thirtyTwo;
    private @Nullable Moment earliest;
    private @Nullable Moment latest;
    private @Nullable String user;
    private @Nullable String doubt;
    private boolean guess;

    /**
     * @param number tells it from other lists of the same computer
     * @param isNamed whether its rows name their computer; else it is counted what stands in it again and again
     */
    ProgramList(int number, Program first, boolean isNamed) {
        this.number = number;
        this.first = first;
        this.times = isNamed ? null : new HashMap<>();
    }

    int number() {
        return number;
    }

    /** Whether a row can be of the same list: it is undated, or of the same day; a log of changes goes on for years. */
    boolean takes(Program program) {
        boolean change = program.change() != Change.NONE;
        return change ? first.change() != Change.NONE : first.change() == Change.NONE && isOfTime(program.seenAt());
    }

    private boolean isOfTime(@Nullable Moment at) {
        return at == null || earliest == null || latest == null || at == earliest && at == latest
                || latest.until(at).abs().compareTo(ONE_DAY) <= 0
                && earliest.until(at).abs().compareTo(ONE_DAY) <= 0;
    }

    /** Takes a row. */
    void add(Program program) {
        seen(program);
        if (program.change() == Change.REMOVED) {
            doubt("is a log of changes");
            events.add(program);
            return;
        }
        if (program.change() == Change.ADDED) {
            doubt("is a log of changes");
        }
        count(program);
        if (ProgramNames.isUpdater(program) && program.view() == Program.View.USER) {
            doubt("lists the service among the programs of one user, and services are no user's");
            return;
        }
        if (ProgramNames.isUpdater(program)) {
            updaters++;
            updater = updater == null || isLater(program, updater) ? program : updater;
            events.add(program);
            return;
        }
        if (ProgramNames.namesUpdater(program)) {
            doubt("names the service in a program that is not surely the service");
        }
        if (ProgramNames.mayBeUpdater(program)) {
            doubt("cuts names off");
        }
        ProgramNames.Kind kind = ProgramNames.connector(program);
        if (kind != null) {
            connector(String.valueOf(kind.connector()), program);
        } else if (ProgramNames.isOutlook(program)) {
            outlook = outlook == null ? program : betterOutlook(outlook, program);
        }
        office |= ProgramNames.hintsAtOffice(program);
    }

    private void seen(Program program) {
        Moment at = program.seenAt();
        if (at != null && (at != earliest || at != latest)) {
            earliest = earliest == null || earliest.isAfter(at) ? at : earliest;
            latest = latest == null || at.isAfter(latest) ? at : latest;
        }
        user = user == null ? program.user() : user;
        others |= !program.traits().searched();
        ofUser &= program.view() == Program.View.USER;
        sixtyFour |= ProgramNames.is64Bit(program) || program.view() == Program.View.BITS_64;
        onlySixtyFour &= ProgramNames.is64Bit(program) || program.view() == Program.View.BITS_64
                || program.view() == Program.View.NATIVE;
        thirtyTwo |= program.view() == Program.View.BITS_32;
    }

    private void connector(String kind, Program program) {
        Program known = connectors.merge(kind, program, ProgramList::newer);
        int count = timesOfConnectors.merge(kind, 1, Integer::sum);
        mostOfOneConnector = Math.max(mostOfOneConnector, count);
        unlikeConnectors |= count > 1 && !String.valueOf(known.version()).equals(String.valueOf(program.version()));
        events.add(program);
    }

    private void count(Program program) {
        // updates are listed once for each program that they change
        if (times != null && times.size() < MOST_COUNTED && program.version() != null
                && !program.traits().update()) {
            int count = times.merge(program.name() + '\n' + program.version(), 1, Integer::sum);
            manyTimes += count == TOO_OFTEN ? 1 : 0;
        }
    }

    /** Something because of which nothing follows from what is not listed; the first one counts. */
    void doubt(String reason) {
        doubt = doubt == null ? reason : doubt;
    }

    /** Whose list it is, is a guess: it may be of several computers, so nothing follows from what it lists either. */
    void guess(String reason) {
        guess = true;
        doubt(reason);
    }

    boolean isGuess() {
        return guess;
    }

    /** Other rows of the same connector. */
    List<Program> others(Program connector) {
        String kind = String.valueOf(ProgramNames.kind(connector).connector());
        List<Program> rows = changes == null ? events : changes.there();
        return rows.stream().filter(e -> e != connector && !ProgramNames.isUpdater(e) && ProgramNames.connector(e) != null
                && kind.equals(String.valueOf(ProgramNames.kind(e).connector()))).toList();
    }

    /** Why nothing follows from what is not listed; {@code null} where it does. */
    @Nullable String doubt() {
        if (doubt == null && isViewOf64Bit()) {
            return "holds the 64-bit programs only";
        }
        if (doubt == null && ofUser) {
            return "holds the programs of one user only, and services are no user's";
        }
        return doubt;
    }

    /**
     * Whether it holds so much of the same that it can be of several computers; asked of a list whose rows name none.
     * Two views of one registry may list a program twice.
     */
    boolean isOfSeveral() {
        return unlikeConnectors || manyTimes > 1 || mostOfOneConnector > 2 || updaters > 2
                || updaters > 0 && mostOfOneConnector > 0 && updaters != mostOfOneConnector;
    }

    /** Whether a connector stands in it more than once, as in two views of one registry, and in a list of several. */
    boolean repeatsConnector() {
        return mostOfOneConnector > 1;
    }

    private boolean isViewOf64Bit() {
        return !thirtyTwo && sixtyFour && connectors.values().stream().allMatch(c -> c.view() == Program.View.BITS_64
                || c.view() == Program.View.NATIVE || ProgramNames.is64Bit(c)) && !connectors.isEmpty();
    }

    /**
     * Whether it shows no connector, and would show none: connectors are 32-bit programs of the computer, and this holds
     * 64-bit ones, one user's or changes alone.
     */
    boolean hidesConnectors() {
        return connectors.isEmpty() && updater == null && !thirtyTwo
                && (ofUser || onlySixtyFour || first.change() != Change.NONE);
    }

    /** Whether it shows a connector: "neither listed" tells nothing, whatever else is listed (rule LK-113). */
    private boolean showsItsKind() {
        return !connectors.isEmpty();
    }

    /** Whether it shows programs that no search for the connectors finds, as a whole list does. */
    boolean showsOthers() {
        return others;
    }

    /** Whether the Updater Service is there; {@code null} where the list does not tell. */
    @Nullable Presence updaterService() {
        if (updater != null) {
            return Presence.PRESENT;
        }
        return showsItsKind() && doubt() == null ? Presence.ABSENT : null;
    }

    /** Whether it would show that there is no Updater Service but for a doubt. */
    boolean isSilentInDoubt() {
        return updater == null && showsItsKind() && doubt() != null;
    }

    /**
     * The row by which it shows that there is no Outlook, if it does: it lists the plug-in, which is a
     * 32-bit program, and 64-bit ones, so both kinds would be there, and nothing that has to do with Office.
     *
     * @param bothViews whether such a list always has both
     */
    Optional<Program> showingNoOutlook(boolean bothViews) {
        return Optional.ofNullable(connectors.get(Connector.KSP.name())).filter(_ -> outlook == null && !office
                && doubt() == null && (bothViews || sixtyFour));
    }

    /**
     * What a log of changes leaves: of each program the last thing that it tells.
     *
     * @param until no time after that is believed; {@code null} where any is
     */
    void settle(@Nullable Moment until) {
        if (events.stream().allMatch(e -> e.change() == Change.NONE)) {
            return;
        }
        changes = Changes.of(events, until);
        connectors.clear();
        updater = null;
        for (Program program : changes.there()) {
            ProgramNames.Kind kind = ProgramNames.connector(program);
            if (ProgramNames.isUpdater(program)) {
                updater = program;
            } else if (kind != null) {
                connectors.merge(String.valueOf(kind.connector()), program, ProgramList::newer);
            }
        }
        if (outlook != null && !changes.gone().isEmpty() && changes.gone().stream()
                .anyMatch(p -> p.name().equals(outlook.name()))) {
            outlook = null;
        }
    }

    /** The row that tells that the Updater Service was removed, and nothing later that it came back. */
    Optional<Program> updaterRemoved() {
        return changes == null ? Optional.empty()
                : changes.gone().stream().filter(ProgramNames::isUpdater).findFirst();
    }

    /** The row that tells that the Updater Service was removed before it came back. */
    Optional<Program> updaterRemovedBefore() {
        return changes == null ? Optional.empty()
                : changes.before().stream().filter(ProgramNames::isUpdater).findFirst();
    }

    /** Takes the removal of the service as that of an old version. */
    void forgetRemoval() {
        if (changes != null) {
            changes.gone().removeIf(ProgramNames::isUpdater);
        }
    }

    /** Rows of the service and of connectors that came and went, where their times do not tell which was last. */
    List<Program> unclear() {
        return changes == null ? List.of() : changes.unclear().stream()
                .filter(p -> ProgramNames.isUpdater(p) || ProgramNames.connector(p) != null).toList();
    }

    private static boolean isLater(Program one, Program other) {
        return one.seenAt() != null && (other.seenAt() == null || one.seenAt().isAfter(other.seenAt()));
    }

    private static Program newer(Program one, Program other) {
        Optional<ProductVersion> former = one.versionNumber();
        Optional<ProductVersion> latter = other.versionNumber();
        return latter.isPresent() && (former.isEmpty() || latter.get().compareTo(former.get()) > 0) ? other : one;
    }

    private static Program betterOutlook(Program one, Program other) {
        boolean former = ProgramNames.isOutlookItself(one.name());
        boolean latter = ProgramNames.isOutlookItself(other.name());
        return former == latter ? newer(one, other) : former ? one : other;
    }

    Program first() {
        return first;
    }

    /** Which kinds of connectors it shows. */
    Set<String> connectorKinds() {
        return connectors.keySet();
    }

    List<Program> connectors() {
        return new ArrayList<>(connectors.values());
    }

    @Nullable Program updater() {
        return updater;
    }

    @Nullable Program outlook() {
        return outlook;
    }

    @Nullable String user() {
        return user;
    }

    /** When it was made; {@code null} where it does not tell. */
    @Nullable Moment seenAt() {
        return latest;
    }
}
