package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Known;

/**
 * Every combination of the facts that LK-101 to LK-104 and LK-106 use, judged by the real rules: each is decided by
 * exactly one of them, or is out of their scope for a reason that is named here. What is expected is written down by
 * the article's sentences and the rulings on what may be called ready, not by the rules' code.
 */
class DecisionTableTest {

    private static final ProductVersion OLD = ProductVersion.parse("7.2.3");
    private static final ProductVersion NEW = ProductVersion.parse("7.3.0");

    /** The version step that the article speaks of. */
    enum Target {
        BELOW_7_3("7.2.9"), FROM_7_3("7.3.0");

        final String version;

        Target(String version) {
            this.version = version;
        }
    }

    enum Version {
        UP_TO_7_2(Known.fact(OLD)), FROM_7_3(Known.fact(NEW)), UNKNOWN(Known.fact(null)),
        PERHAPS_FROM_7_3(Known.disputed(OLD, NEW)), SOME_UP_TO_7_2(Known.disputed(OLD, ProductVersion.of(7, 1, 0))),
        NOT_UNDERSTOOD(Known.fact(null), "7.3.x"), UP_TO_7_2_OR_NOT_UNDERSTOOD(Known.disputed(OLD), "7.3.x"),
        UP_TO_7_2_AFTER_NOT_UNDERSTOOD(Known.fact(OLD), "7.3.x");

        final Fact<ProductVersion> fact;
        final Fact<String> notUnderstood;

        Version(Fact<ProductVersion> fact) {
            this(fact, null);
        }

        Version(Fact<ProductVersion> fact, String notUnderstood) {
            this.fact = fact;
            this.notUnderstood = Known.fact(notUnderstood);
        }
    }

    enum Service {
        PRESENT(Known.fact(Presence.PRESENT)), ABSENT(Known.fact(Presence.ABSENT)), UNKNOWN(Known.fact(null)),
        DISPUTED(Known.disputed(Presence.PRESENT, Presence.ABSENT));

        final Fact<Presence> fact;

        Service(Fact<Presence> fact) {
            this.fact = fact;
        }
    }

    enum Right {
        ADMINISTRATOR(Known.fact(YesNo.YES)), NOT(Known.fact(YesNo.NO)), UNKNOWN(Known.fact(null)),
        DISPUTED(Known.disputed(YesNo.YES, YesNo.NO)), SEEN_ON_SOME_COMPUTER(Known.disputed(YesNo.YES));

        final Fact<YesNo> fact;

        Right(Fact<YesNo> fact) {
            this.fact = fact;
        }
    }

    /** Where the client is, as far as that is known. */
    enum Place {
        KNOWN, UNKNOWN,
        /** Nothing but a report that nothing explains tells of it. */
        REPORTED
    }

    enum OutOfScope {
        TARGET_BELOW_7_3, CONNECTOR_HAS_NEW_UPGRADE_SYSTEM
    }

    record Combination(Target target, Connector connector, Place place, Version version, Service service,
            Right right) {

        OutOfScope outOfScope() {
            if (target == Target.BELOW_7_3) {
                return OutOfScope.TARGET_BELOW_7_3;
            }
            return place == Place.KNOWN && version == Version.FROM_7_3 && service != Service.PRESENT
                    ? OutOfScope.CONNECTOR_HAS_NEW_UPGRADE_SYSTEM : null;
        }

        String expectedRule() {
            if (outOfScope() != null) {
                return null;
            }
            if (place == Place.REPORTED) {
                return "LK-106";
            }
            // "requires Kerio Updater Service": where it is, nothing else matters
            if (place == Place.KNOWN && service == Service.PRESENT) {
                return "LK-103";
            }
            // "installs automatically for users who have Administrator rights on their computer"
            if (place == Place.KNOWN && right == Right.ADMINISTRATOR) {
                return "LK-102";
            }
            // "otherwise, a one-time manual upgrade is needed": only where nothing may be otherwise
            boolean surelyMissing = service == Service.ABSENT;
            boolean maybeAdministrator = Set.of(Right.ADMINISTRATOR, Right.DISPUTED, Right.SEEN_ON_SOME_COMPUTER)
                    .contains(right);
            boolean maybeNew = Set.of(Version.FROM_7_3, Version.PERHAPS_FROM_7_3, Version.NOT_UNDERSTOOD,
                    Version.UP_TO_7_2_OR_NOT_UNDERSTOOD).contains(version);
            return surelyMissing && !maybeAdministrator && !maybeNew ? "LK-101" : "LK-104";
        }

        Facts facts() {
            return Facts.builder().put(Attribute.VERSION, version.fact)
                    .put(Attribute.VERSION_NOT_UNDERSTOOD, version.notUnderstood).put(Attribute.UPDATER_SERVICE, service.fact)
                    .put(Attribute.LOCAL_ADMIN, right.fact).build();
        }

        ClientPlan judged() {
            Known known = new Known();
            if (place == Place.REPORTED) {
                known.unexplainedClient("a@x", facts(), Known.unexplained("PC1"));
            } else {
                known.client("a@x", place == Place.KNOWN ? "PC1" : null, connector, facts());
            }
            return Judged.plan(known.model(), target.version).clients().getFirst();
        }
    }

    private static final Map<String, Verdict> VERDICTS = Map.of("LK-101", Verdict.BLOCKED, "LK-102", Verdict.AUTOMATIC,
            "LK-103", Verdict.AUTOMATIC, "LK-104", Verdict.UNKNOWN, "LK-106", Verdict.UNKNOWN);

    static List<Combination> combinations() {
        List<Combination> all = new ArrayList<>();
        for (Target target : Target.values()) {
            for (Place place : Place.values()) {
                // ruling 9: both editions alike; reports name the Offline Edition only
                for (Connector connector : place == Place.REPORTED ? List.of(Connector.KOFF)
                        : List.of(Connector.KOFF, Connector.KOC)) {
                    for (Version version : Version.values()) {
                        for (Service service : Service.values()) {
                            for (Right right : Right.values()) {
                                all.add(new Combination(target, connector, place, version, service, right));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void eachIsDecidedExactlyOnceOrOutOfScopeForAReason() {
        for (Combination combination : combinations()) {
            ClientPlan plan = combination.judged();
            List<Finding> deciding = plan.findings().stream().filter(f -> VERDICTS.containsKey(f.rule())).toList();
            String as = combination.toString();
            if (combination.outOfScope() != null) {
                assertThat(Judged.rules(deciding)).as(as).isEmpty();
                // a database upgrade to 7.2.x may be on the way to an older target
                assertThat(plan.verdict()).as(as).isIn(Verdict.UNAFFECTED, Verdict.AUTOMATIC);
            } else {
                assertThat(Judged.rules(deciding)).as(as).containsExactly(combination.expectedRule());
                assertThat(plan.verdict()).as(as).isEqualTo(VERDICTS.get(combination.expectedRule()))
                        .isEqualTo(deciding.getFirst().verdict());
            }
        }
    }

    @Test
    void nobodyOnAnUnknownComputerIsReady() {
        assertThat(combinations()).filteredOn(c -> c.target() == Target.FROM_7_3 && c.place() != Place.KNOWN)
                .allSatisfy(c -> assertThat(c.judged().verdict()).as(c.toString()).isIn(Verdict.BLOCKED,
                        Verdict.UNKNOWN));
    }

    @Test
    void theTableIsWhole() {
        assertThat(combinations()).hasSize(2 * 5 * 8 * 4 * 5).doesNotHaveDuplicates();
        assertThat(combinations()).extracting(Combination::outOfScope).contains(OutOfScope.values());
        assertThat(combinations()).extracting(Combination::expectedRule).containsAll(VERDICTS.keySet());
    }
}
