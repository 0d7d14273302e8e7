package org.lockkeeper.core.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.core.plan.StepMark;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.scenario.Scenario;

/** What people write beside clients, steps, scenarios and waves is kept without secrets, whoever asks for it. */
class SecretsInWordsTest {

    private static final String WORDS = "done with password=Tulip-9917";
    private static final Moment AT = Moment.tryParse("2011-10-10T08:00:00Z").orElseThrow();

    private static void clean(String kept) {
        assertThat(kept).startsWith("done with password").doesNotContain("Tulip");
    }

    @Test
    void reasonsNotesAndConditionsAreKeptWithoutThem() {
        clean(new Statement.Author("admin", WORDS, AT).reason());
        clean(Remark.note(WORDS).text());
        clean(new StepMark("id", StepState.DONE, null, "admin", AT, WORDS, AT, null, null).reason());
        clean(new Scenario("x", null, null, WORDS, List.of()).note());
        clean(new WaveSettings("", "", "", "", "", WORDS).exit());
    }

    @Test
    void namesThatHoldThemAreRefused() {
        assertThatThrownBy(() -> KeptText.requireNoSecret("password=Tulip-9917")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("take another").hasMessageNotContaining("Tulip");
    }
}
