package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ImportPreview;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.core.inventory.history.History;
import org.lockkeeper.core.inventory.history.HistoryEntry;
import org.lockkeeper.core.inventory.history.Turns;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.core.testing.Given;

/** What became otherwise since an import, all later ones together. */
class ChangesSinceTest extends WorkspaceStory {

    @Test
    void allLaterImportsAreTakenTogether() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, blocked("a@x"));
            read(workspace, blocked("b@x"));
            ImportEntry last = read(workspace, blocked("c@x"));
            Differences since = ImportPreview.changesSince(workspace, first.id(), TO_7_3.target(), Progress.NONE);
            assertThat(since.clients()).extracting(ClientChange::kind).containsExactly(ChangeKind.NEW, ChangeKind.NEW);
            assertThat(since.clients()).extracting(c -> c.who().account()).containsExactly("b@x", "c@x");
            assertThat(since.clients()).extracting(ClientChange::to).containsOnly(Verdict.BLOCKED);
            assertThat(ImportPreview.changesSince(workspace, last.id(), TO_7_3.target(), Progress.NONE).clients())
                    .isEmpty();
        }
    }

    @Test
    void anImportThatWasTakenBackIsNoChange() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, blocked("a@x"));
            ImportEntry second = read(workspace, blocked("b@x"));
            workspace.undo(second.id(), Progress.NONE);
            assertThat(ImportPreview.changesSince(workspace, first.id(), TO_7_3.target(), Progress.NONE).clients())
                    .isEmpty();
        }
    }

    private static Given on(String account, String computer, Presence service) {
        return new Given().serverVersion("7.2.3").row(at("09-02"), account, computer, Connector.KOFF,
                Attributes.of(Attribute.UPDATER_SERVICE, service));
    }

    @Test
    void aClientWhoseNamesAreJoinedIsNeitherNewNorGone() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, on("a@x.example", "PC1", Presence.ABSENT));
            ImportEntry second = read(workspace, on("X\\a", "pc1.x.example", Presence.ABSENT));
            Differences since = ImportPreview.changesSince(workspace, first.id(), TO_7_3.target(), Progress.NONE);
            assertThat(since.counts()).containsEntry(ChangeKind.NEW, 0).containsEntry(ChangeKind.GONE, 0);
            assertThat(since.clients()).singleElement().extracting(c -> c.who().computer()).isEqualTo("PC1.X.EXAMPLE");
            assertThat(since.matrix()).containsExactly(new Differences.Cell(Verdict.BLOCKED, Verdict.BLOCKED, 1));
            Differences back = Differences.between(state(workspace, second), state(workspace, first));
            assertThat(back.counts()).containsEntry(ChangeKind.NEW, 0).containsEntry(ChangeKind.GONE, 0);
            assertThat(back.clients()).singleElement().extracting(c -> c.who().computer()).isEqualTo("PC1");
        }
    }

    @Test
    void twoThatBecomeOneAreNotBothTheSame() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, on("a@x.example", "PC1", Presence.ABSENT));
            ImportEntry parted = keep(workspace, false);
            read(workspace, on("a@x.example", "pc1.x.example", Presence.PRESENT));
            ImportEntry two = workspace.imports().getLast();
            assertThat(two.id()).isGreaterThan(parted.id());
            ImportEntry one = keep(workspace, true);
            Differences since = Differences.between(state(workspace, two), state(workspace, one));
            assertThat(since.count(ChangeKind.GONE)).isEqualTo(1);
            assertThat(since.count(ChangeKind.NEW)).isZero();
        }
    }

    @Test
    void aVerdictTurnsFromThatByTheOtherName() throws ProblemException {
        try (Workspace workspace = temporary()) {
            ImportEntry first = read(workspace, on("a@x.example", "PC1", Presence.ABSENT));
            read(workspace, on("X\\a", "pc1.x.example", Presence.ABSENT));
            List<ClientRow> rows = ClientRow.of(workspace.model(), null);
            List<HistoryEntry> entries = History.of(workspace, rows, Progress.NONE);
            Turns turns = Turns.of(workspace, entries, TO_7_3.target(), Progress.NONE);
            assertThat(entries).extracting(e -> e.entry().id()).contains(first.id(), first.id() + 1);
            assertThat(entries).allSatisfy(e -> assertThat(turns.at(e)).isEqualTo(e.entry().id() == first.id()
                    ? new Turns.Turn(null, Verdict.BLOCKED) : null));
        }
    }

    private static ImportEntry keep(Workspace workspace, boolean same) throws ProblemException {
        return Statement.names("mail1", JoinedName.Kind.COMPUTER, "PC1", "PC1.X.EXAMPLE", same,
                new Statement.Author("kim", "asked", at(same ? "10-21" : "10-20"))).keepIn(workspace, Progress.NONE);
    }

    private static State state(Workspace workspace, ImportEntry after) throws ProblemException {
        Model model = workspace.modelAfter(after.id(), Progress.NONE);
        return new State("", model, workspace.plan(model, TO_7_3, Progress.NONE), null);
    }
}
