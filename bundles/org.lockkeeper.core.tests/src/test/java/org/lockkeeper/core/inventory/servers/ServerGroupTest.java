package org.lockkeeper.core.inventory.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;

/** Groups of servers that people make: what was done is kept, and each change is undone by itself. */
class ServerGroupTest {

    private Workspace workspace;

    @BeforeEach
    void open() throws ProblemException {
        workspace = CoreServices.workspaces(_ -> {
            throw new ProblemException("not on disk");
        }, (_, _, _) -> {
            // nothing is imported
        }, List.of()).temporary();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private ImportEntry keep(GroupChange change) throws ProblemException {
        return change.keep(workspace, Progress.NONE);
    }

    private GroupChange of(String name) throws ProblemException {
        List<ServerGroup> all = ServerGroup.in(workspace);
        return GroupChange.of(ServerGroup.named(name, all), all);
    }

    private List<String> names() throws ProblemException {
        return ServerGroup.in(workspace).stream().map(ServerGroup::name).toList();
    }

    @Test
    void aGroupHasNameColourNoteAndServers() throws ProblemException {
        keep(GroupChange.make("Harbor Lines", workspace).colour(GroupColour.BLUE).note("calls us\nfirst").put("mail2")
                .put("mail1").put("MAIL2"));

        assertThat(ServerGroup.in(workspace)).containsExactly(new ServerGroup("harbor lines", "Harbor Lines", GroupColour.BLUE,
                "calls us first", List.of("mail1", "MAIL2")));
        assertThat(workspace.imports()).singleElement().satisfies(entry -> assertThat(entry.sources())
                .containsExactly("group Harbor Lines"));
    }

    @Test
    void aServerMayBeInSeveralGroupsAndAGroupMayBeEmpty() throws ProblemException {
        keep(GroupChange.make("Production", workspace).put("mail1"));
        keep(GroupChange.make("Harbor", workspace).put("mail1"));
        keep(GroupChange.make("Test", workspace));

        assertThat(ServerGroup.in(workspace)).filteredOn(g -> g.contains("Mail1")).extracting(ServerGroup::name)
                .containsExactly("Harbor", "Production");
        assertThat(ServerGroup.named("test", ServerGroup.in(workspace)).servers()).isEmpty();
    }

    @Test
    void eachChangeIsUndoneByItself() throws ProblemException {
        keep(GroupChange.make("A", workspace).put("mail1"));
        ImportEntry renamed = keep(of("A").rename("B"));
        keep(of("B").put("mail2"));
        ImportEntry coloured = keep(of("b").colour(GroupColour.GREEN).take("mail1"));

        workspace.undo(renamed.id(), Progress.NONE);
        assertThat(ServerGroup.in(workspace)).containsExactly(
                new ServerGroup("a", "A", GroupColour.GREEN, "", List.of("mail2")));
        workspace.undo(coloured.id(), Progress.NONE);
        assertThat(ServerGroup.in(workspace)).containsExactly(
                new ServerGroup("a", "A", GroupColour.GREY, "", List.of("mail1", "mail2")));
    }

    @Test
    void aRemovedGroupComesBackWhenThatIsUndoneAndItsNameIsFreeBefore() throws ProblemException {
        keep(GroupChange.make("A", workspace).put("mail1"));
        ImportEntry removed = keep(of("A").remove());
        assertThat(names()).isEmpty();
        keep(GroupChange.make("a", workspace).put("mail2"));
        assertThat(ServerGroup.in(workspace)).singleElement().satisfies(g -> assertThat(g.servers()).containsExactly("mail2"));

        workspace.undo(removed.id(), Progress.NONE);
        assertThat(names()).containsExactly("A", "a (2)");
    }

    @Test
    void twoOfOneNameAfterAnUndoneRenamingAreToldApart() throws ProblemException {
        keep(GroupChange.make("A", workspace).put("mail1"));
        ImportEntry renamed = keep(of("A").rename("B"));
        keep(GroupChange.make("A", workspace).put("mail2"));
        workspace.undo(renamed.id(), Progress.NONE);

        assertThat(names()).containsExactly("A", "A (2)");
        keep(of("A (2)").put("mail3"));
        assertThat(ServerGroup.named("A (2)", ServerGroup.in(workspace)).servers()).containsExactly("mail2", "mail3");
    }

    @Test
    void undoingWhatMadeItLeavesNothingOfIt() throws ProblemException {
        ImportEntry made = keep(GroupChange.make("A", workspace));
        keep(of("A").put("mail1"));
        workspace.undo(made.id(), Progress.NONE);

        assertThat(ServerGroup.in(workspace)).isEmpty();
    }

    @Test
    void aNameIsGivenOnce() throws ProblemException {
        keep(GroupChange.make("Harbor", workspace));
        keep(GroupChange.make("Test", workspace));

        assertThatThrownBy(() -> GroupChange.make(" harbor ", workspace)).isInstanceOf(ProblemException.class)
                .hasMessage("There is a group of servers \"Harbor\" already; take another name.");
        assertThatThrownBy(() -> of("Test").rename("HARBOR")).isInstanceOf(ProblemException.class);
        keep(of("Test").rename("TEST"));
        assertThat(names()).containsExactly("Harbor", "TEST");
        assertThatThrownBy(() -> of("Lab")).isInstanceOf(ProblemException.class)
                .hasMessage("There is no group of servers \"Lab\"; there are Harbor, TEST.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "a\tb", "password=hunter2hunter2", "A (2)"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> GroupChange.make(name, workspace)).isInstanceOf(ProblemException.class);
    }

    @Test
    void secretsOfNotesAreNotKept() throws ProblemException {
        keep(GroupChange.make("A", workspace).note("password=hunter2hunter2"));

        assertThat(ServerGroup.in(workspace)).singleElement().satisfies(g -> assertThat(g.note()).doesNotContain("hunter2"));
    }

    @Test
    void nothingIsKeptWhereNothingWasChanged() throws ProblemException {
        keep(GroupChange.make("A", workspace));
        GroupChange none = of("A");

        assertThat(none.isEmpty()).isTrue();
        assertThatThrownBy(() -> keep(none)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> GroupColour.parse("pinkish")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("grey, blue, orange");
    }
}
