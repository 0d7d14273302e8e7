package org.lockkeeper.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Outcome;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.Timeline;
import org.lockkeeper.world.Product.Answer;
import org.lockkeeper.world.evidence.AuditLogs;
import org.lockkeeper.world.evidence.Claim.What;
import org.lockkeeper.world.evidence.Piece;

/** What has to hold between the truth and the product's answer. */
final class Checks {

    /** Something that does not hold. */
    record Violation(Check check, String subject, String text) {

        boolean isLike(Violation other) {
            return check == other.check && subject.equals(other.subject);
        }

        @Override
        public String toString() {
            return check + " " + subject + ": " + text;
        }
    }

    /** The promises, as the design's chapter "What may be called ready" makes them. */
    enum Check {
        /** Nobody who is really cut off is called ready. */
        FALSE_READY,
        /** How many really lose e-mail lies in the interval that the plan tells. */
        INTERVAL_LEFT,
        /** A plan that calls somebody undecided tells what to look at, and the answer says what it does not know. */
        NOTHING_TO_DO,
        /** A server is not ready while somebody is cut off whom the plan does not name. */
        FALSE_SERVER_READY,
        /** Nobody who is really fine is called blocked. */
        FALSE_BLOCKED,
        /** Nor by a connector that is known of the account, but not of the computer. */
        GUESSED_BLOCKED,
        /** Every name of the newest report is accounted for. */
        NAME_LOST,
        /** Nobody and nothing is made up. */
        MADE_UP,
        /** More evidence makes nobody ready unless it says so. */
        READY_BY_OTHER_EVIDENCE,
        /** The order of imports does not matter. */
        ORDER_MATTERS,
        /** Undo equals never having imported. */
        UNDO_LEAVES_TRACES,
        /** Two servers that are called alike are two servers. */
        SERVERS_MIXED,
        /** The answer as of a date is not that of evidence from after it. */
        AS_OF,
        /** Where everything is known the verdict is what really happens, and so is what the rehearsal shows. */
        NOT_DECIDED
    }

    private final Scene scene;
    private final Truth truth;
    private final Instant now;
    private final List<Violation> violations = new ArrayList<>();

    private Checks(Scene scene) {
        this.scene = scene;
        this.truth = scene.truth();
        this.now = scene.judged();
    }

    /** All that can be told from one answer. */
    static List<Violation> ofAnswer(Scene scene, Answer answer) {
        Checks checks = new Checks(scene);
        answer.clients().forEach(checks::client);
        if (answer.isReady()) {
            checks.readyServer(answer);
        }
        if (answer.refused().isEmpty()) {
            checks.names(answer);
            checks.interval(answer);
        }
        return checks.violations;
    }

    private void violated(Check check, String subject, String text) {
        violations.add(new Violation(check, subject, text));
    }

    static boolean isReady(Verdict verdict) {
        return verdict.compareTo(Verdict.MANUAL) >= 0;
    }

    static String who(ClientPlan plan) {
        var subject = plan.client().subject();
        return subject.account() + "/" + subject.computer() + "/" + subject.connector();
    }

    static String said(ClientPlan plan) {
        return plan.verdict() + " by " + plan.findings().stream().map(f -> f.rule() + " " + f.verdict()).toList()
                + " updater " + plan.client().facts().get(Attribute.UPDATER_SERVICE) + " admin "
                + plan.client().facts().get(Attribute.LOCAL_ADMIN).value() + " version "
                + plan.client().facts().get(Attribute.VERSION).value();
    }

    private void client(ClientPlan plan) {
        String account = plan.client().subject().account();
        String machine = plan.client().subject().computer();
        if (machine != null && machine.equalsIgnoreCase(scene.world().server().name()) && !isServerInEachCollection()) {
            // a folder with a list of programs and nothing else may well be a computer's
            return;
        }
        boolean elsewhere = account != null && machine == null && account.endsWith(AuditLogs.ELSEWHERE);
        boolean known = elsewhere || (account == null || scene.world().accounts().stream().anyMatch(account::equalsIgnoreCase))
                && (machine == null || scene.world().machines().stream().anyMatch(m -> machine
                        .equalsIgnoreCase(m.name())));
        if (!known) {
            violated(Check.MADE_UP, who(plan), said(plan));
        } else if (plan.verdict() == Verdict.BLOCKED) {
            blocked(plan);
        } else if (isReady(plan.verdict())) {
            ready(plan);
        }
    }

    private Stream<Seat> seats(ClientPlan plan) {
        String account = plan.client().subject().account();
        String machine = plan.client().subject().computer();
        Connector connector = plan.client().subject().connector();
        return truth.seats().filter(s -> (account == null || account.equalsIgnoreCase(s.account()))
                && (machine == null || machine.equalsIgnoreCase(s.machine())) && fits(connector, s.program()));
    }

    private static boolean fits(String program, String connector) {
        return program.equals(connector) || program.startsWith("KO") && connector.startsWith("KO");
    }

    // which of the two connectors a program is can often not be told by its name
    private static boolean fits(Connector connector, Program program) {
        return connector == null || connector.name().equals(program.name())
                || (connector == Connector.KOC || connector == Connector.KOFF) && program.isOutlookConnector();
    }

    private void ready(ClientPlan plan) {
        List<Seat> fitting = seats(plan).toList();
        List<Seat> exact = fitting.stream().filter(s -> plan.client().subject().connector() == null
                || plan.client().subject().connector().name().equals(s.program().name())).toList();
        // of a person who uses both connectors, the one is meant that is named
        (exact.isEmpty() ? fitting : exact).stream().filter(truth::losesEmail).filter(s -> !truth.gotWorseUnseen(s)).filter(s -> !isSpaceUntold(s, plan))
                .findFirst().ifPresent(s -> violated(Check.FALSE_READY, who(plan), said(plan) + ", but "
                        + s.account() + " at " + s.machine() + " " + s.program() + " is " + truth.outcome(s)));
    }

    // nobody measured, and the plan says how much must be free
    private boolean isSpaceUntold(Seat seat, ClientPlan plan) {
        // of a client on an unknown computer it is another one's, which is judged with its computer
        boolean told = plan.client().subject().account() != null && plan.client().subject().computer() != null
                && truth.isSpaceTold(seat);
        return truth.outcome(seat) == Outcome.OFFLINE_UNTIL_FREED && !told
                && plan.findings().stream().anyMatch(f -> f.rule().equals("LK-131"));
    }

    private void blocked(ClientPlan plan) {
        String account = plan.client().subject().account();
        String machine = plan.client().subject().computer();
        List<Seat> seats = seats(plan).collect(Collectors.toCollection(ArrayList::new));
        if (account != null && truth.isNamedAnywhere(account)) {
            truth.seatsOf(account).forEach(seats::add);
        }
        if (account != null && account.endsWith(AuditLogs.ELSEWHERE)) {
            // another server's log says so of another server's account
            return;
        }
        boolean nobody = machine != null && seats.isEmpty();
        if (nobody) {
            // nobody known, or somebody who was logged on there and works elsewhere
            seats.addAll(nobodyAt(machine));
        }
        // evidence from after the date of judgement tells of people who were not there yet
        seats.replaceAll(this::asIfThere);
        if (seats.stream().anyMatch(truth::losesEmail)) {
            return;
        }
        boolean unseen = account == null || nobody ? seats.stream().anyMatch(truth::gotBetterUnseen)
                : truth.gotBetterUnseen(account);
        if (unseen || isExcused(plan, seats)) {
            return;
        }
        String connector = String.valueOf(plan.client().subject().connector());
        boolean guessed = machine != null && Stream.of(Program.values()).noneMatch(p -> fits(p.name(), connector)
                && truth.isProgramTold(p, machine));
        violated(guessed ? Check.GUESSED_BLOCKED : Check.FALSE_BLOCKED, who(plan), said(plan) + ", but " + seats.stream().map(s -> s.account() + " at "
                + s.machine() + " " + s.program() + " " + truth.outcome(s)).distinct().toList());
    }

    private Seat asIfThere(Seat s) {
        return s.exists(now) ? s : new Seat(s.account(), s.machine(), s.program(), null, s.idleSince(), s.localAdmin(),
                s.databaseBytes(), s.freeBytes());
    }

    private boolean isExcused(ClientPlan plan, List<Seat> seats) {
        var subject = plan.client().subject();
        boolean byRight = seats.stream().anyMatch(s -> s.localAdmin().at(now)
                && !scene.world().machine(s.machine()).updater().at(now));
        if (byRight && !truth.isRightTold(subject.account(), subject.computer())) {
            return plan.findings().stream().anyMatch(f -> f.consequence().contains("not known"));
        }
        String machine = plan.client().subject().computer();
        if (machine != null && scene.pieces().stream().anyMatch(p -> p.files().keySet().stream()
                .anyMatch(f -> f.endsWith(machine + "-hklm.csv")))) {
            // whether one user's programs and the computer's are a whole list is not sure either way
            return true;
        }
        boolean byVersion = seats.stream().anyMatch(s -> {
            var version = scene.world().machine(s.machine()).version(s.program(), now);
            return version != null && !version.isBefore(7, 3);
        });
        return byVersion && !truth.isVersionTold(subject.account(), subject.computer());
    }

    /** Somebody without rights and with room enough, at a computer that nobody of this world uses. */
    private List<Seat> nobodyAt(String name) {
        Machine machine = scene.world().machines().stream().filter(m -> m.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow();
        return machine.programs().keySet().stream().map(p -> new Seat("nobody", machine.name(), p, null, null,
                Timeline.always(false), Timeline.always(0L), Timeline.always(1L))).toList();
    }

    private void readyServer(Answer answer) {
        truth.seats().filter(truth::losesEmail).filter(s -> truth.whyUnheardOf(s).isEmpty())
                .filter(s -> answer.clients().stream().noneMatch(c -> fits(c.client().subject().connector(),
                        s.program()) && isSpaceUntold(s, c))).findFirst()
                .ifPresent(s -> violated(Check.FALSE_SERVER_READY, s.account() + " at " + s.machine(), "exit code 0, but "
                        + truth.outcome(s) + "; the plan has " + answer.clients().stream().map(c -> who(c) + " "
                                + c.verdict()).toList()));
    }

    private void names(Answer answer) {
        Set<String> accounted = answer.clients().stream().map(c -> c.client().subject().account())
                .filter(Objects::nonNull).map(String::toLowerCase).collect(Collectors.toSet());
        truth.namedInNewestReport().stream().filter(a -> !accounted.contains(a)).forEach(a -> violated(
                Check.NAME_LOST, a, "is named in the newest report; the plan has " + accounted));
    }

    /** At least so many really lose e-mail, but for what changed unseen; no more than at most, where they are known. */
    private void interval(Answer answer) {
        CutOff cutOff = answer.plan().cutOff();
        long really = truth.seats().filter(s -> truth.losesEmail(asIfThere(s))
                || truth.gotBetterUnseen(s.account())).count();
        long nobody = answer.clients().stream().filter(c -> c.verdict() == Verdict.BLOCKED)
                .filter(c -> seats(c).findAny().isEmpty()).count();
        if (cutOff.least() > really + nobody) {
            violated(Check.INTERVAL_LEFT, "", "at least " + cutOff.least() + ", but " + really + " really; the plan has "
                    + summary(answer));
        }
        // one client of an unknown computer may be several, so clients are counted, not computers
        long known = answer.clients().stream().filter(c -> seats(c).anyMatch(s -> truth.losesEmail(s)
                && !truth.gotWorseUnseen(s))).count();
        if (!cutOff.mayBeMore() && cutOff.most() < known) {
            violated(Check.INTERVAL_LEFT, "", "at most " + cutOff.most() + ", but " + known + " of the clients really;"
                    + " the plan has " + summary(answer));
        }
        int blocked = answer.plan().totals().get(Verdict.BLOCKED);
        boolean ready = answer.plan().worst().compareTo(Verdict.MANUAL) >= 0;
        boolean open = answer.plan().worst() == Verdict.UNKNOWN;
        if (cutOff.least() + cutOff.presumed() != blocked || ready && (cutOff.mayBeMore()
                || cutOff.most() != cutOff.conditional()) || open && answer.plan().nextChecks().isEmpty()) {
            violated(Check.NOTHING_TO_DO, "", cutOff + " and " + answer.plan().nextChecks() + ", but " + summary(answer));
        }
    }

    private static String summary(Answer answer) {
        return answer.clients().stream().map(c -> who(c) + " " + c.verdict()).toList().toString();
    }

    /** Whether the orders of imports, and an import taken back, make a difference. */
    static List<Violation> ofImports(Product product, Scene scene, Random random) {
        Checks checks = new Checks(scene);
        try (Product.Session session = product.session(scene)) {
            List<Integer> order = session.collections();
            if (order.size() < 2) {
                return List.of();
            }
            Map<String, String> straight = session.answer(order).summary();
            List<Integer> other = new ArrayList<>(order);
            Collections.reverse(other);
            if (random.nextBoolean()) {
                Collections.shuffle(other, random);
            }
            checks.same(Check.ORDER_MATTERS, straight, session.answer(other).summary(), "order " + other);
            int undone = order.get(random.nextInt(order.size()));
            List<Integer> rest = order.stream().filter(c -> c != undone).toList();
            checks.same(Check.UNDO_LEAVES_TRACES, session.answer(rest).summary(),
                    session.answerAfterUndo(order, undone).summary(), "without " + undone);
        }
        return checks.violations;
    }

    /** Whether two customers' servers that are called alike stay two in one import. */
    static List<Violation> ofTwoServers(Product product, Scene one, Scene other) {
        if (!isServer(one) || !isServer(other)) {
            // lists of programs beside one server are taken to be its own
            return List.of();
        }
        Checks checks = new Checks(one);
        Answer first = product.answer(one);
        Answer second = product.answer(other);
        if (!first.refused().isEmpty() || !second.refused().isEmpty() || first.plan().servers().size() != 1
                || second.plan().servers().size() != 1) {
            return List.of();
        }
        List<String> expected = Stream.of(first, second).map(a -> ofServer(a, a.plan().servers().getFirst().server()
                .name())).sorted().toList();
        Answer both = product.answerToBoth(one, other);
        List<String> found = both.plan().servers().stream().map(s -> ofServer(both, s.server().name())).sorted()
                .toList();
        if (!expected.equals(found)) {
            checks.violated(Check.SERVERS_MIXED, "", "expected\n      " + String.join("\n      ", expected)
                    + "\n    found\n      " + String.join("\n      ", found) + "\n    the other:\n" + other.describe());
        }
        return checks.violations;
    }

    private boolean isServerInEachCollection() {
        return scene.pieces().stream().collect(Collectors.groupingBy(Piece::collection)).values().stream()
                .allMatch(its -> isServer(scene.with(its)));
    }

    private static boolean isServer(Scene scene) {
        return scene.pieces().stream().anyMatch(p -> !p.files().isEmpty()
                && p.kind() != Piece.Kind.INVENTORY && p.kind() != Piece.Kind.JUNK);
    }

    private static String ofServer(Answer answer, String server) {
        return answer.clients().stream().filter(c -> c.client().subject().server().equals(server))
                .map(c -> who(c) + " " + c.verdict() + " " + c.findings().stream().map(f -> f.rule()).toList())
                .sorted().toList().toString();
    }

    private void same(Check check, Map<String, String> one, Map<String, String> other, String what) {
        if (!one.equals(other)) {
            Set<String> keys = new java.util.TreeSet<>(one.keySet());
            keys.addAll(other.keySet());
            String first = keys.stream().filter(k -> !Objects.equals(one.get(k), other.get(k))).findFirst()
                    .orElseThrow();
            violated(check, "", what + ": " + first + "\n      " + one.get(first) + "\n      " + other.get(first));
        }
    }

    /**
     * Whether adding one piece makes somebody ready of whom it does not speak.
     *
     * @param added number of the piece
     */
    static List<Violation> ofAdding(Product product, Scene scene, int added) {
        Piece piece = scene.pieces().get(added);
        if (piece.kind() == Piece.Kind.DESCRIPTION || scene.pieces().size() < 2) {
            // it says how everything else has to be read
            return List.of();
        }
        Checks checks = new Checks(scene);
        Map<String, ClientPlan> before = byClient(product.answer(scene.without(added)));
        Answer after = product.answer(scene);
        for (ClientPlan plan : after.clients()) {
            ClientPlan was = before.get(who(plan).toLowerCase());
            if (was != null && !isReady(was.verdict()) && isReady(plan.verdict()) && !checks.speaksOf(piece, plan)) {
                checks.violated(Check.READY_BY_OTHER_EVIDENCE, who(plan), "was " + said(was) + ", is " + said(plan)
                        + " after " + piece.files().keySet());
            }
        }
        return checks.violations;
    }

    private static Map<String, ClientPlan> byClient(Answer answer) {
        Map<String, ClientPlan> clients = new HashMap<>();
        answer.clients().forEach(c -> clients.put(who(c).toLowerCase(), c));
        return clients;
    }

    private boolean speaksOf(Piece piece, ClientPlan plan) {
        String account = plan.client().subject().account();
        String machine = plan.client().subject().computer();
        if (piece.kind() == Piece.Kind.WARNING_LOG || piece.kind() == Piece.Kind.MAIL_LOG) {
            // a newer report that is silent, and the offset of the server's clock, say something of everybody
            return true;
        }
        return piece.claims().filter(c -> c.what() != What.HEARD).anyMatch(c -> {
            boolean its = machine != null && machine.equalsIgnoreCase(c.machine());
            if (its) {
                return !(c.what() == What.UPDATER && c.value().equals(false))
                        && !(c.what() == What.ADMIN && c.value().equals(false));
            }
            return account != null && (account.equalsIgnoreCase(c.account())
                    || truth.seatsOf(account).anyMatch(s -> s.machine().equalsIgnoreCase(c.machine())))
                    || account == null && c.machine() == null && c.what() == What.ADMIN;
        });
    }
}
