package org.lockkeeper.world;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.core.rehearsal.Rehearsal;
import org.lockkeeper.core.rehearsal.Result;
import org.lockkeeper.core.rehearsal.world.Outcome;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.world.Checks.Check;
import org.lockkeeper.world.Checks.Violation;
import org.lockkeeper.world.Product.Answer;

/** Where everything is known: the verdicts and the rehearsal of the first morning against what really happens. */
final class CompleteChecks {

    private final Scene scene;
    private final Answer answer;
    private final List<Violation> violations = new ArrayList<>();

    private CompleteChecks(Scene scene, Answer answer) {
        this.scene = scene;
        this.answer = answer;
    }

    static List<Violation> of(Scene scene, Answer answer) {
        CompleteChecks checks = new CompleteChecks(scene, answer);
        Rehearsal rehearsal = Rehearsal.of(answer.plan(), null, Rehearsal.day(answer.plan()), Assumptions.USUAL,
                scene.seed(), Progress.NONE);
        scene.world().seats().stream().filter(checks::isThere).forEach(seat -> {
            checks.verdict(seat);
            checks.morning(seat, rehearsal);
        });
        return checks.violations;
    }

    /** Whether the program is there: a computer may have been set up anew without it. */
    private boolean isThere(Seat seat) {
        return scene.world().machine(seat.machine()).version(seat.program(), scene.judged()) != null;
    }

    private static boolean isOf(Subject.OfClient client, Seat seat) {
        Connector connector = client.connector();
        return seat.account().equalsIgnoreCase(client.account()) && seat.machine().equalsIgnoreCase(client.computer())
                && connector != null && connector.name().equals(seat.program().name());
    }

    private void violated(Seat seat, Object expected, Object found) {
        violations.add(new Violation(Check.NOT_DECIDED, seat.account() + " at " + seat.machine() + " "
                + seat.program(), "expected " + expected + ", found " + found));
    }

    private void verdict(Seat seat) {
        List<ClientPlan> of = answer.clients().stream().filter(c -> isOf(c.client().subject(), seat)).toList();
        Verdict expected = switch (scene.truth().outcome(seat)) {
            case CUT_OFF, OFFLINE_UNTIL_FREED -> Verdict.BLOCKED;
            case NEEDS_HANDS -> Verdict.MANUAL;
            case UPDATES -> Verdict.AUTOMATIC;
            case NOTHING -> Verdict.UNAFFECTED;
        };
        boolean right = of.size() == 1 && (of.getFirst().verdict() == expected
                // shared computers and HTTPS only need hands too, and the model knows nothing of them
                || seat.program() == Program.KSP && of.getFirst().verdict() == Verdict.MANUAL
                || isUnsaid(seat) && isByItself(of.getFirst().verdict()) && isByItself(expected));
        if (!right) {
            violated(seat, expected, of.stream().map(Checks::said).toList());
        }
    }

    private static boolean isByItself(Verdict verdict) {
        return verdict == Verdict.AUTOMATIC || verdict == Verdict.UNAFFECTED;
    }

    /**
     * Whether the documents leave open if there is an update: the plug-in updates itself, whatever its version, and of
     * connectors 7.3 or newer they say only that upgrades became simpler.
     */
    private boolean isUnsaid(Seat seat) {
        var version = scene.world().machine(seat.machine()).version(seat.program(), scene.judged());
        return seat.program() == Program.KSP || version != null && !version.isBefore(7, 3)
                // of steps that need neither the service nor another database they say nothing
                || scene.target().isBefore(7, 3);
    }

    private void morning(Seat seat, Rehearsal rehearsal) {
        Outcome really = scene.truth().outcome(seat);
        Result expected = really == Outcome.CUT_OFF ? Result.OFFLINE
                : really == Outcome.OFFLINE_UNTIL_FREED ? Result.POSTPONED : Result.WORKS;
        List<Result> shown = rehearsal.clients().stream().filter(m -> isOf(Answer.renamed(m.client()), seat))
                .map(Rehearsal.Morning::result).toList();
        if (!shown.equals(List.of(expected))) {
            violated(seat, "the morning " + expected, shown);
        }
    }
}
