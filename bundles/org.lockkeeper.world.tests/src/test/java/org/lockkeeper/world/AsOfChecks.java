package org.lockkeeper.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.world.Checks.Check;
import org.lockkeeper.world.Checks.Violation;
import org.lockkeeper.world.Product.Answer;
import org.lockkeeper.world.evidence.Claim;
import org.lockkeeper.world.evidence.Claim.What;
import org.lockkeeper.world.evidence.Piece;
import org.lockkeeper.world.evidence.Unit;
import org.lockkeeper.world.evidence.Worlds;

/**
 * The answer as of a date against that of a workspace which holds nothing newer (ruling 12: what is newer by more than a
 * day counts as undated). So newer evidence makes nobody ready who is known without it, frees nobody who is blocked but
 * to leave it open, and changes nothing for those of whom it does not speak.
 */
final class AsOfChecks {

    private static final Duration SURELY_LATER = Duration.ofHours(24 + 26);

    private final Scene scene;
    private final Answer whole;
    private final Answer past;
    private final List<Claim> later;
    private final List<Violation> violations = new ArrayList<>();

    private AsOfChecks(Scene scene, Answer whole, Answer past, List<Claim> later) {
        this.scene = scene;
        this.whole = whole;
        this.past = past;
        this.later = later;
    }

    /** Holds the two against each other, as of a date that the evidence leaves room for. */
    static List<Violation> of(Product product, Scene drawn, Random random) {
        long days = Duration.between(Worlds.BEGIN, Worlds.NOW).toDays();
        Instant asOf = Worlds.BEGIN.plus(Duration.ofDays(30 + random.nextInt((int) days - 30)));
        Scene scene = drawn.asOf(asOf).with(drawn.pieces().stream().filter(p -> p.kind() != Piece.Kind.STATEMENTS
                && p.kind() != Piece.Kind.AUDIT_LOG).toList());
        Scene before = scene.with(scene.pieces().stream().flatMap(p -> before(p, asOf).stream()).toList());
        List<Claim> later = new ArrayList<>(scene.claims());
        before.claims().forEach(later::remove);
        boolean clear = scene.claims().stream().noneMatch(c -> c.dated() && c.told().isAfter(asOf)
                && c.told().isBefore(asOf.plus(SURELY_LATER)));
        if (!clear || later.isEmpty() || before.pieces().isEmpty()) {
            return List.of();
        }
        Answer whole = product.answer(scene);
        Answer past = product.answer(before);
        return whole.refused().isEmpty() && past.refused().isEmpty()
                ? new AsOfChecks(scene, whole, past, later).violations() : List.of();
    }

    private static Optional<Piece> before(Piece piece, Instant asOf) {
        List<Unit> units = piece.units().stream().filter(u -> piece.kind() == Piece.Kind.DESCRIPTION
                || u.claims().stream().noneMatch(c -> c.dated() && c.told().isAfter(asOf))).toList();
        return units.isEmpty() ? Optional.empty()
                : Optional.of(new Piece(piece.kind(), piece.collection(), units, piece.writer()));
    }

    private List<Violation> violations() {
        for (ClientPlan plan : whole.clients()) {
            // undated or not, evidence tells who there is: what else is known of them is another matter
            if (Checks.isReady(plan.verdict()) && !isReported(plan) && !isPlacedByLater(plan) && past.clients().stream().anyMatch(p -> isSame(plan, p)
                    && !Checks.isReady(p.verdict()))) {
                violated(plan, "is made ready by evidence from after the date of judgement");
            }
            if (!isSpokenOf(plan) && past.clients().stream().noneMatch(p -> isSame(plan, p)
                    && plan.verdict() == p.verdict())) {
                violated(plan, "is not what it was before evidence came that does not speak of it");
            }
        }
        for (ClientPlan plan : past.clients()) {
            if (plan.verdict() == Verdict.BLOCKED && !isReported(plan) && plan.client().subject().account() != null && whole.clients().stream().noneMatch(p -> isLike(plan, p)
                    && p.verdict().compareTo(Verdict.UNKNOWN) <= 0)) {
                violated(plan, "is freed by evidence from after the date of judgement");
            }
        }
        return violations;
    }

    /**
     * Whether later evidence alone tells that the connector is on that computer: such a row counts as undated (ruling 12),
     * and undated ones tell where a connector is as others do.
     */
    private boolean isPlacedByLater(ClientPlan plan) {
        Subject.OfClient who = plan.client().subject();
        return later.stream().anyMatch(c -> c.what() == What.LINK && isPlaced(c, who))
                && scene.claims().stream().filter(c -> !later.contains(c)).noneMatch(c -> isPlaced(c, who));
    }

    private static boolean isPlaced(Claim claim, Subject.OfClient who) {
        return claim.machine() != null && claim.machine().equalsIgnoreCase(who.computer()) && claim.program() != null
                && who.connector() != null && (claim.program().name().equals(who.connector().name())
                        || isOutlook(who.connector()) && claim.program().isOutlookConnector());
    }

    private void violated(ClientPlan plan, String what) {
        violations.add(new Violation(Check.AS_OF, Checks.who(plan), Checks.said(plan) + " " + what + "; before "
                + past.clients().stream().map(c -> Checks.who(c) + " " + c.verdict()).toList() + ", with it "
                + whole.clients().stream().map(c -> Checks.who(c) + " " + c.verdict()).toList()));
    }

    private static boolean isSame(ClientPlan one, ClientPlan other) {
        return Checks.who(one).equalsIgnoreCase(Checks.who(other));
    }

    // later evidence may tell at which computer an account is used; who uses a computer that is known is another matter
    private static boolean isLike(ClientPlan one, ClientPlan other) {
        Subject.OfClient a = one.client().subject();
        Subject.OfClient b = other.client().subject();
        boolean machine = a.computer() != null && a.computer().equalsIgnoreCase(b.computer());
        // whose connector it is, is told by evidence of any time; the computer's connector stays one (ruling 1)
        boolean account = b.account() == null && (machine || a.account() == null)
                || a.account() != null && a.account().equalsIgnoreCase(b.account());
        return account && (machine || a.computer() == null || b.computer() == null)
                && (a.connector() == null || b.connector() == null || a.connector() == b.connector()
                        || isOutlook(a.connector()) && isOutlook(b.connector()));
    }

    private static boolean isOutlook(Connector connector) {
        return connector == Connector.KOC || connector == Connector.KOFF;
    }

    private boolean isSpokenOf(ClientPlan plan) {
        Set<String> accounts = names(plan.client().subject().account(), plan.client().subject().computer());
        return later.stream().filter(c -> c.what() != What.COLLECTED).anyMatch(c -> c.account() == null
                && c.machine() == null || isAmong(accounts, c.account()) || isAmong(accounts, c.machine()));
    }

    /** Whether a report, or a row like one, may be about it: which computer it means depends on which are known, by whatever evidence. */
    private boolean isReported(ClientPlan plan) {
        Set<String> accounts = names(plan.client().subject().account(), plan.client().subject().computer());
        return scene.claims().stream().anyMatch(c -> (c.what() == What.NAMED
                || c.what() == What.MISSING_SOMEWHERE) && isAmong(accounts, c.account()));
    }

    private static boolean isAmong(Set<String> names, String name) {
        return name != null && names.contains(name.toLowerCase());
    }

    /** The account, the computer, and all accounts and computers that have to do with them. */
    private Set<String> names(String account, String machine) {
        Set<String> names = Stream.of(account, machine).filter(Objects::nonNull).map(String::toLowerCase)
                .collect(Collectors.toSet());
        int before = 0;
        while (before < names.size()) {
            before = names.size();
            scene.world().seats().stream().filter(s -> isAmong(names, s.account())
                    || isAmong(names, s.machine())).forEach(s -> {
                        names.add(s.account().toLowerCase());
                        names.add(s.machine().toLowerCase());
                    });
        }
        return names;
    }
}
