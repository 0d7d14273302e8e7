package org.lockkeeper.ui.workbench.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.FilterSession;

/** What was kept of the last time goes on, until clients are chosen by a number or a name. */
class LiveFilterSessionTest {

    private final LiveFilterSession session = new LiveFilterSession();
    private final List<FilterSession.Changed> heard = new ArrayList<>();

    @Test
    void whatTheWorkspaceWasLeftWithLeavesOtherConditionsAsTheyAre() {
        session.listen(heard::add);

        session.resume(ClientFilter.verdict(Verdict.BLOCKED), Optional.empty());

        assertThat(heard).singleElement().matches(FilterSession.Changed::refined);
        assertThat(session.takeChosen()).isFalse();
    }

    /** A view that is made only then takes what it had kept away, as one that is there already does. */
    @Test
    void clientsThatANumberLeadsToAreExactlyThese() {
        session.listen(heard::add);
        session.resume(ClientFilter.ALL, Optional.empty());

        session.choose(ClientFilter.verdict(Verdict.BLOCKED), Optional.empty());

        assertThat(heard).last().matches(changed -> !changed.refined());
        assertThat(session.takeChosen()).isTrue();
        assertThat(session.takeChosen()).as("a view that is made later again").isFalse();
    }
}
