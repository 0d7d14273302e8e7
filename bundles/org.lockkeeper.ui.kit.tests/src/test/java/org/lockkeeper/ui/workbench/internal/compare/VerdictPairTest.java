package org.lockkeeper.ui.workbench.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.State;

/** The rows of the matrix, and whom each lists. */
class VerdictPairTest {

    private static final Differences.Cell REPAIRED = new Differences.Cell(Verdict.BLOCKED, Verdict.AUTOMATIC, 2);
    private static final Differences.Cell GONE = new Differences.Cell(Verdict.BLOCKED, null, 1);
    private static final Differences.Cell SAME = new Differences.Cell(Verdict.UNKNOWN, Verdict.UNKNOWN, 40);

    private static ClientChange change(ChangeKind kind, Verdict from, Verdict to) {
        return new ClientChange(new Subject.OfClient("mail1", "a@x", "PC", Connector.KOFF), kind, from, to, List.of(),
                List.of());
    }

    private static Differences differences(Differences.Cell... cells) {
        State state = new State("now", Model.EMPTY, null, null);
        return new Differences(state, state, List.of(cells), List.of());
    }

    @Test
    void allClientsStandFirst() {
        List<VerdictPair> rows = VerdictPair.of(differences(REPAIRED, GONE, SAME));
        assertThat(rows).extracting(row -> row.cell().count()).containsExactly(43, 2, 1, 40);
        assertThat(rows).extracting(VerdictPair::key).doesNotHaveDuplicates();
        assertThat(rows.getFirst().holds(change(ChangeKind.NEW, null, Verdict.MANUAL))).isTrue();
    }

    @Test
    void nobodyIsNoRow() {
        assertThat(VerdictPair.of(differences())).isEmpty();
    }

    @Test
    void aPairListsThoseWithBothVerdictsOnly() {
        VerdictPair repaired = new VerdictPair(REPAIRED, false);
        assertThat(repaired.holds(change(ChangeKind.VERDICT, Verdict.BLOCKED, Verdict.AUTOMATIC))).isTrue();
        assertThat(repaired.holds(change(ChangeKind.VERDICT, Verdict.BLOCKED, Verdict.MANUAL))).isFalse();
        assertThat(repaired.holds(change(ChangeKind.GONE, Verdict.BLOCKED, null))).isFalse();
        assertThat(new VerdictPair(GONE, false).holds(change(ChangeKind.GONE, Verdict.BLOCKED, null))).isTrue();
    }
}
