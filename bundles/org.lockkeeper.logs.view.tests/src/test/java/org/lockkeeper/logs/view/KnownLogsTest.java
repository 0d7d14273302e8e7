package org.lockkeeper.logs.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.logs.view.state.KnownLogs;
import org.lockkeeper.logs.view.state.KnownLogs.Known;
import org.lockkeeper.logs.view.state.LogChoice;
import org.lockkeeper.logs.view.state.LogState;

/** The logs that were imported, told apart by their servers. */
class KnownLogsTest {

    private final KnownLogs known = new KnownLogs(List.of(new Known("/a/mail2/mail.log", "mail2"),
            new Known("/a/mail1/warning.log", "mail1"), new Known("/a/stray.log", null),
            new Known("/a/mail1/mail.log", "mail1"), new Known("/a/mail1/mail.log.0", "mail1"),
            new Known("/a/mail1/mail.log", "mail1")));

    @Test
    void thoseOfTheServersAskedForComeFirst() {
        assertThat(known.locations("mail1"::equals)).containsExactly("/a/mail1/warning.log", "/a/mail1/mail.log",
                "/a/mail1/mail.log.0", "/a/mail2/mail.log", "/a/stray.log");
        assertThat(known.locations(_ -> false)).startsWith("/a/mail2/mail.log", "/a/mail1/warning.log", "/a/stray.log");
    }

    @Test
    void theLogsOfAServerAreItsRotatedSets() {
        List<LogChoice> logs = known.of("mail1"::equals);
        assertThat(logs).extracting(LogChoice::name).containsExactly("mail.log", "warning.log");
        assertThat(logs.getFirst().files()).containsExactly("/a/mail1/mail.log.0", "/a/mail1/mail.log");
        assertThat(known.of("nobody"::equals)).isEmpty();
    }

    @Test
    void logsAreMergedWithAllTheirFiles() {
        LogState merged = LogChoice.merged(known.of(_ -> true));
        assertThat(merged.file().location()).isEqualTo("/a/mail1/mail.log");
        assertThat(merged.rotated()).isTrue();
        assertThat(merged.others()).containsExactly("/a/mail1/warning.log", "/a/mail2/mail.log");
    }
}
