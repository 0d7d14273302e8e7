package org.lockkeeper.ui.upgrade.internal.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.PlanText;

/** The window says of a plan what the papers say of it, word for word where both speak English. */
class AnswerWordsTest {

    private static final ProductVersion TARGET = ProductVersion.of(7, 3, 0);

    private static UpgradePlan plan(CutOff cutOff, boolean unclearServer, int skipped, Verdict... verdicts) {
        List<Finding> findings = unclearServer ? List.of(new Finding("LK-114", Verdict.UNKNOWN, "Title", "What", List.of(),
                List.of(), List.of())) : List.of();
        ServerPlan server = new ServerPlan(new Server("mail1", Facts.NONE, List.of(), null), null,
                Detection.values()[0], null, findings, List.of(), cutOff, List.of(), List.of());
        List<ClientPlan> clients = IntStream.range(0, verdicts.length).mapToObj(i -> new ClientPlan(new Client(
                new Subject.OfClient("mail1", "a" + i + "@x.example", "PC" + i, Connector.KOFF), Facts.NONE,
                List.of(Evidence.ofFile(SourceFile.stated("test"), null))), verdicts[i], List.of(), List.of())).toList();
        Map<Verdict, Integer> totals = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            totals.put(verdict, (int) List.of(verdicts).stream().filter(v -> v == verdict).count());
        }
        return new UpgradePlan(TARGET, Instant.EPOCH, List.of(server), clients, totals, List.of(),
                IntStream.range(0, skipped).mapToObj(i -> new UpgradePlan.Skipped("old" + i, TARGET, "Too new.")).toList(),
                List.of(), _ -> List.of());
    }

    static List<UpgradePlan> plans() {
        List<UpgradePlan> plans = new ArrayList<>();
        plans.add(new UpgradePlan(TARGET, Instant.EPOCH, List.of(), List.of(), Map.of(), List.of()));
        plans.add(plan(new CutOff(2, 5, true, 1, 2), true, 5, Verdict.BLOCKED, Verdict.BLOCKED, Verdict.BLOCKED,
                Verdict.UNKNOWN, Verdict.MANUAL));
        plans.add(plan(new CutOff(0, 1, false, 1, 0), false, 1, Verdict.BLOCKED));
        plans.add(plan(new CutOff(1, 1, false, 0, 0), false, 4, Verdict.BLOCKED));
        plans.add(plan(new CutOff(0, 2, true, 0, 0), false, 0, Verdict.UNKNOWN, Verdict.UNKNOWN));
        plans.add(plan(new CutOff(0, 1, false, 0, 0), true, 0, Verdict.UNKNOWN));
        plans.add(plan(new CutOff(0, 0, true), true, 0, Verdict.AUTOMATIC));
        plans.add(plan(new CutOff(0, 0, false), false, 0, Verdict.MANUAL));
        plans.add(plan(new CutOff(0, 1, false, 0, 1), false, 0, Verdict.AUTOMATIC));
        plans.add(plan(new CutOff(0, 0, false), false, 0, Verdict.AUTOMATIC, Verdict.UNAFFECTED));
        return plans;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void inEnglishItIsThePapersAnswer(UpgradePlan plan) {
        AnswerWords words = new AnswerWords(plan);

        assertThat(String.join(" ", words.first(), words.bounds(), words.restsOn()).strip().replace('\u2019', '\''))
                .isEqualTo(PlanText.answer(plan));
    }
}
