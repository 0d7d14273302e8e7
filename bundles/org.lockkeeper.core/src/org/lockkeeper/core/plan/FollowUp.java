package org.lockkeeper.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * How far the steps of a plan are: by what people said of them, and by what newer evidence shows. Nothing of it is kept but
 * what people said; what evidence verified and reopened follows from the imports that are in the journal, so that an undone
 * import leaves no trace.
 * <ul>
 * <li>VERIFIED: an earlier import made the step needed, a later one brought newer evidence by which it is not.</li>
 * <li>REOPENED: it was said to be done, or verified, and newer evidence shows that it is needed. One that was waived is
 * reopened only where its clients are worse off than then.</li>
 * </ul>
 */
public final class FollowUp {

    private final StepPicture now;
    private final Map<String, StepMark> marks;
    private final @Nullable LocalDate today;
    private final Set<String> verifiedOnce = new HashSet<>();
    private final Map<String, PlannedStep> verified = new LinkedHashMap<>();
    private int newlyVerified;
    private int newlyReopened;

    private FollowUp(StepPicture now, Map<String, StepMark> marks, @Nullable LocalDate today) {
        this.now = now;
        this.marks = marks;
        this.today = today;
    }

    /**
     * How far the steps of a plan of a workspace's present model are. Waivers end by today's date, too, unless the
     * request names another one.
     *
     * @param request what the plan answers
     */
    public static FollowUp of(Workspace workspace, PlanRequest request, UpgradePlan plan, Progress progress)
            throws ProblemException {
        return of(workspace, request, plan, request.asOf() == null ? LocalDate.now() : null, progress);
    }

    static FollowUp of(Workspace workspace, PlanRequest request, UpgradePlan plan, @Nullable LocalDate today,
            Progress progress) throws ProblemException {
        List<ImportEntry> imports = workspace.imports();
        FollowUp followUp = new FollowUp(new StepPicture(plan), StepMark.in(workspace), today);
        List<Long> before = beforeNews(imports);
        StepPicture last = null;
        for (long id : before) {
            StepPicture picture = picture(workspace, id, request, progress);
            if (last != null) {
                followUp.step(last, picture);
            }
            last = picture;
        }
        if (last != null) {
            boolean byLast = mayLastImportChange(imports);
            Set<String> reopenedBefore = byLast ? followUp.reopened(last) : Set.of();
            int verified = followUp.step(last, followUp.now);
            if (byLast) {
                followUp.newlyVerified = verified;
                followUp.newlyReopened = (int) followUp.reopened(followUp.now).stream()
                        .filter(id -> !reopenedBefore.contains(id)).count();
            }
        }
        return followUp;
    }

    /**
     * How far the steps of a plan are, for those of which something is known; much cheaper where nothing is.
     */
    public static List<StepStanding> standings(Workspace workspace, PlanRequest request, UpgradePlan plan,
            Progress progress) throws ProblemException {
        if (StepMark.in(workspace).isEmpty() && beforeNews(workspace.imports()).isEmpty()) {
            return List.of();
        }
        return standings(of(workspace, request, plan, progress).steps());
    }

    /** How far those of some steps are of which something is known. */
    public static List<StepStanding> standings(List<PlannedStep> steps) {
        return steps.stream().filter(s -> s.state() != StepState.OPEN).map(PlannedStep::standing).toList();
    }

    /** Whether the last import of a journal may have verified or reopened steps: it tells of servers that were known. */
    public static boolean mayLastImportChange(List<ImportEntry> imports) {
        List<Long> before = beforeNews(imports);
        return !before.isEmpty() && before.getLast() == imports.get(imports.size() - 2).id();
    }

    /** The imports after which others brought more about the same servers. */
    private static List<Long> beforeNews(List<ImportEntry> imports) {
        List<Long> before = new ArrayList<>();
        Set<String> known = new HashSet<>();
        long last = 0;
        for (ImportEntry entry : imports) {
            if (entry.observations() > 0) {
                if (!known.isEmpty() && (entry.servers().isEmpty() || entry.servers().stream().anyMatch(known::contains))) {
                    before.add(last);
                }
                known.addAll(entry.servers());
            }
            last = entry.id();
        }
        return before;
    }

    /** Before anything of the journal was looked at. */
    static FollowUp beginning(StepPicture now) {
        return new FollowUp(now, new LinkedHashMap<>(), null);
    }

    /** What the present plan asks for. */
    StepPicture now() {
        return now;
    }

    /** Takes in what was said next; whether something was. */
    boolean take(List<StepMark> said) {
        said.forEach(mark -> marks.put(mark.id(), mark));
        return !said.isEmpty();
    }

    /** Goes on to what was known next. */
    void go(@Nullable StepPicture before, StepPicture after) {
        if (before != null) {
            step(before, after);
        }
    }

    static StepPicture picture(Workspace workspace, long importId, PlanRequest request, Progress progress)
            throws ProblemException {
        Model model = workspace.modelAfter(importId, request.asOf(), progress);
        Set<String> servers = request.servers().stream().filter(s -> model.server(s).isPresent())
                .collect(Collectors.toSet());
        if (servers.isEmpty() && !request.servers().isEmpty()) {
            return new StepPicture(workspace.plan(Model.EMPTY, PlanRequest.to(request.target()), progress));
        }
        return new StepPicture(workspace.plan(model, new PlanRequest(request.target(), request.asOf(), servers,
                request.statedVersions()), progress));
    }

    /** Looks at what became of the steps from one time to the next; how many were verified. */
    private int step(StepPicture before, StepPicture after) {
        int count = 0;
        for (PlannedStep step : before.steps()) {
            if (after.step(step.id()) == null) {
                List<Evidence> settling = after.settling(step, before);
                if (!settling.isEmpty()) {
                    count++;
                    verifiedOnce.add(step.id());
                    verified.put(step.id(), step.with(StepState.VERIFIED, marks.get(step.id()), settling));
                }
            }
        }
        verified.keySet().removeIf(id -> after.step(id) != null);
        return count;
    }

    /** What evidence reopens at that time. */
    private Set<String> reopened(StepPicture picture) {
        Set<String> candidates = new HashSet<>(marks.keySet());
        candidates.addAll(verifiedOnce);
        return candidates.stream().map(picture::step).filter(Objects::nonNull)
                .filter(s -> state(s, picture, today) == StepState.REOPENED).map(PlannedStep::id).collect(Collectors.toSet());
    }

    private StepState state(PlannedStep step, StepPicture picture, @Nullable LocalDate at) {
        StepMark mark = marks.get(step.id());
        boolean again = verifiedOnce.contains(step.id());
        if (mark == null) {
            return again ? StepState.REOPENED : StepState.OPEN;
        }
        Moment asOf = picture.asOf(step);
        LocalDate day = asOf == null ? null : asOf.local().toLocalDate();
        StepState said = mark.stateOn(day, at);
        boolean newer = StepPicture.isLater(StepPicture.newest(picture.need(step)), mark.basis());
        return switch (said) {
            case DONE, VERIFIED -> newer ? StepState.REOPENED : said;
            case WAIVED -> newer && (again || isWorse(picture.worst(step), mark.worst())) ? StepState.REOPENED : said;
            case OPEN, DOING, REOPENED -> said;
        };
    }

    private static boolean isWorse(@Nullable Verdict verdict, @Nullable Verdict than) {
        return verdict != null && than != null && verdict.compareTo(than) < 0;
    }

    /**
     * All steps, in the order of {@link PlannedStep#of}; what evidence verified stands after the others of its phase.
     */
    public List<PlannedStep> steps() {
        return stepsAt(now, today);
    }

    /** The steps by what a picture shows, with those that evidence verified up to it; {@code at} is the day when it was so. */
    List<PlannedStep> stepsAt(StepPicture picture, @Nullable LocalDate at) {
        List<PlannedStep> all = new ArrayList<>();
        for (PlannedStep step : picture.steps()) {
            StepState state = marks.isEmpty() && verifiedOnce.isEmpty() ? StepState.OPEN : state(step, picture, at);
            all.add(step.with(state, marks.get(step.id()),
                    state == StepState.REOPENED ? picture.need(step) : List.of()));
        }
        all.addAll(verified.values());
        all.sort(Comparator.comparing(s -> s.step().phase()));
        return all;
    }

    /** How many steps the last import verified. */
    public int newlyVerified() {
        return newlyVerified;
    }

    /** How many steps the last import reopened. */
    public int newlyReopened() {
        return newlyReopened;
    }

    /**
     * What somebody says of steps now.
     *
     * @param until the last day for which a waiver holds; {@code null} for always
     * @param doneAt up to when evidence tells of the time before it was done; {@code null} for what is known now
     */
    public List<StepMark> mark(List<String> ids, StepState state, @Nullable LocalDate until, String by, Moment at,
            String reason,
            @Nullable Moment doneAt) {
        return ids.stream().map(id -> {
            PlannedStep step = now.step(id);
            // what tells of the time after the work speaks against it, whether it is known now or comes later
            return new StepMark(id, state, until, by, at, reason, doneAt == null ? known(step, at) : doneAt,
                    step == null ? null : now.worst(step), doneAt);
        }).toList();
    }

    /** Up to when evidence is known that a step is needed. */
    private Moment known(@Nullable PlannedStep step, Moment at) {
        if (step == null) {
            return at;
        }
        Moment newest = StepPicture.newest(now.need(step));
        Moment asOf = newest == null ? now.asOf(step) : newest;
        return asOf == null ? at : asOf;
    }
}
