package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.scenario.ComparedSide;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.core.scenario.Supposition;

/** What can stand on a side of a comparison. */
class ComparedSideTest extends WorkspaceStory {

    private static Differences compare(Workspace workspace, ComparedSide left, ComparedSide right) throws ProblemException {
        QueryLanguage<ClientRow> language = new QueryLanguage<>(ClientFields.all(), ClientRow::asOf);
        AttributeCatalogue attributes = AttributeCatalogue.with(List.of());
        return Differences.between(left.in(workspace, TO_7_3.target(), Set.of(), language, attributes, Progress.NONE),
                right.in(workspace, TO_7_3.target(), Set.of(), language, attributes, Progress.NONE));
    }

    @Test
    void aStateDoesNotDifferFromItself() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, blocked("a@x"));
            assertThat(compare(workspace, ComparedSide.NOW, ComparedSide.NOW).isEmpty()).isTrue();
            assertThat(compare(workspace, ComparedSide.afterImport(first.id()), ComparedSide.NOW).isEmpty()).isTrue();
        }
    }

    @Test
    void twoEarlierStates() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, blocked("a@x"));
            ImportEntry second = read(workspace, blocked("b@x"));
            read(workspace, blocked("c@x"));
            Differences found = compare(workspace, ComparedSide.afterImport(second.id()), ComparedSide.afterImport(first.id()));
            assertThat(found.clients()).extracting(ClientChange::kind).containsExactly(ChangeKind.GONE);
            assertThat(compare(workspace, ComparedSide.afterImport(0), ComparedSide.afterImport(second.id())).matrix())
                    .containsExactly(new Differences.Cell(null, Verdict.BLOCKED, 2));
        }
    }

    @Test
    void twoTargets() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, blocked("a@x"));
            Differences found = compare(workspace, new ComparedSide("below", ProductVersion.of(7, 2, 4), null, null, "MAIL1",
                    null), ComparedSide.NOW);
            assertThat(found.matrix()).extracting(Differences.Cell::to).containsExactly(Verdict.BLOCKED);
            assertThat(found.left().server()).isEqualTo("mail1");
        }
    }

    @Test
    void aServerThatWasNotKnownThenIsNamed() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, blocked("a@x"));
            ComparedSide before = new ComparedSide("the past", null, 0L, null, "mail1", null);
            assertThatThrownBy(() -> compare(workspace, before, ComparedSide.NOW)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("the past").hasMessageContaining("mail1");
        }
    }

    @Test
    void whatAScenarioSupposes() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, blocked("a@x"));
            new Scenario("rolled out", null, null, "", List.of(new Supposition(Supposition.Kind.SERVICE, "", "verdict = BLOCKED", false)))
                    .save(workspace, Progress.NONE);
            Differences found = compare(workspace, ComparedSide.NOW, new ComparedSide("then", null, null, null, null,
                    "rolled out"));
            assertThat(found.clients()).extracting(ClientChange::from).containsExactly(Verdict.BLOCKED);
            assertThat(compare(workspace, ComparedSide.NOW, ComparedSide.NOW).isEmpty()).as("nothing is kept of it").isTrue();
        }
    }

    @Test
    void aScenarioOfThePastIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ComparedSide("x", null, 1L, null, null, "rolled out"));
    }
}
