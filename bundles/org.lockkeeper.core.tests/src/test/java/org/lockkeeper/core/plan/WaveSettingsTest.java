package org.lockkeeper.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.testing.Given;

/** How waves are made, as people write it. */
class WaveSettingsTest extends StepStory {

    private static final WaveSettings SOME = new WaveSettings("auto", "20", "2011-12-23", "Mon-Fri 20:00-23:00",
            "2011-12-26, 2011-12-27", "All of them work.\tSo it is.");

    @Test
    void theNewestCountsAndAnUndoneOneDoesNot() throws ProblemException {
        assertThat(WaveSettings.of(workspace)).isEqualTo(WaveSettings.USUAL);
        assertThat(WaveSettings.in(workspace)).isEmpty();
        SOME.save(workspace, Progress.NONE);
        WaveSettings other = new WaveSettings("3", "", "", "", "", "");
        long entry = other.save(workspace, Progress.NONE).id();

        assertThat(WaveSettings.of(workspace)).isEqualTo(other);
        assertThat(WaveSettings.in(workspace).orElseThrow().entry().id()).isEqualTo(entry);
        workspace.undo(entry, Progress.NONE);
        assertThat(WaveSettings.of(workspace)).isEqualTo(SOME);
        assertThat(SOME.exit()).isEqualTo("All of them work. So it is.");
    }

    @Test
    void wavesAreMadeAsIsWritten() throws Exception {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = 1; i < 4; i++) {
            client(given, Given.at("09-01"), "PC" + i, Presence.ABSENT);
        }
        keep(given);

        assertThat(new WaveSettings("1", "1", "2011-12-23", "20:00", "2011-12-26", "").waves(plan()).waves())
                .extracting(Wave::start).containsExactly(LocalDateTime.of(2011, 12, 23, 20, 0),
                        LocalDateTime.of(2011, 12, 27, 20, 0), LocalDateTime.of(2011, 12, 28, 20, 0));
        assertThat(WaveSettings.USUAL.waves(plan()))
                .isEqualTo(Waves.of(plan(), Waves.AUTO, Waves.SIZE, null, MaintenanceWindow.WORKDAYS));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"PILOT,many,-,-,-,-", "PILOT,-1,-,-,-,-", "SIZE,-,0,-,-,-", "START,-,-,tomorrow,-,-",
        "WINDOW,-,-,-,someday,-", "HOLIDAYS,-,-,-,-,Christmas"})
    void whatIsNotUnderstoodIsNamedAndNotKept(WaveSettings.Part part, String pilot, String size, String start,
            String window, String holidays) throws ProblemException {
        WaveSettings wrong = new WaveSettings(or(pilot), or(size), or(start), or(window), or(holidays), "");

        assertThatThrownBy(wrong::check).isInstanceOfSatisfying(WaveSettings.WrongException.class,
                e -> assertThat(e.part()).isEqualTo(part));
        assertThatThrownBy(() -> wrong.save(workspace, Progress.NONE)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("Nothing was changed");
        assertThat(workspace.imports()).isEmpty();
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
