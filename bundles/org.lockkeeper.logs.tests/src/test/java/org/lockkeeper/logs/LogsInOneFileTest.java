package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.logs.kerio.KerioFormats;

/** Somebody put several logs into one file: each line is read as that of its own log. */
class LogsInOneFileTest {

    private static final String MAIL = "[03/Oct/2011 11:00:00] Recv: Queue-ID: 4e898000-00000001, Service: SMTP, From: <a@x.cz>,"
            + " To: <b@x.cz>, Size: 1";
    private static final String NAMED = "[03/Oct/2011 11:25:17] User a@x.cz does not have installed Kerio Updater Service.";

    private static LogFormat best(String file, String... lines) {
        return KerioFormats.all().stream().max(Comparator.comparing(f -> f.recognise(file, List.of(lines)))).orElseThrow();
    }

    @Test
    void eachLineIsOfItsOwnLog() {
        LogFormat format = best("all.log", MAIL, MAIL, MAIL, NAMED);
        assertThat(format.parse(NAMED).orElseThrow().fields()).containsEntry("account", "a@x.cz").containsEntry("log", "warning");
        assertThat(format.parse(MAIL).orElseThrow().fields()).containsEntry("sender", "a@x.cz").containsEntry("log", "mail");
    }

    @Test
    void aFileOfOneLogOrCalledLikeOneIsThat() {
        assertThat(best("all.log", MAIL, MAIL).id()).isEqualTo("kerio-mail");
        assertThat(best("all.log", NAMED, NAMED).id()).isEqualTo("kerio-warning");
        assertThat(best("mail.log", MAIL, NAMED).id()).isEqualTo("kerio-mail");
        assertThat(best("warning.log.0", NAMED, MAIL).id()).isEqualTo("kerio-warning");
    }
}
