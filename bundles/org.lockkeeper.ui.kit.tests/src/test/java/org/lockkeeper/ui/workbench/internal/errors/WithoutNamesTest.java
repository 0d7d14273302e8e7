package org.lockkeeper.ui.workbench.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.facts.Model;

/** What is reported of an error names nobody, and still tells where it happened. */
class WithoutNamesTest {

    private final WithoutNames without = new WithoutNames(Model.EMPTY, List.of("anna", "WS-17.harbor.example", "mail1",
            "o.lund@harbor.example", "Harbor Lines"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "the server mail1 is busy|the server <name> is busy",
        "MAIL1: no answer of ws-17 nor of WS-17.HARBOR.EXAMPLE|<name>: no answer of <name> nor of <name>",
        "o.lund is unknown, so is o.lund@harbor.example|<name> is unknown, so is <account>",
        "mail of k.berg@else.example from 192.0.2.17|mail of <account> from <address>",
        "For input string: \"Kunde 7\"|For input string: <text>",
        "java.nio.file.NoSuchFileException: /home/kunde müller/mail.log|java.nio.file.NoSuchFileException: <path>",
        "C:\\Users\\Anna B\\mail.log (Access is denied)|<path>(Access is denied)",
        "cannot read /srv/a b/mail.log: no space left|cannot read <path>: no space left",
        "jar:file:/opt/kunde/x.jar is damaged|<address> is damaged",
        "the group harbor lines is empty|the group <name> is empty",
        "annabel and mail12 are nobody's names|annabel and mail12 are nobody's names"})
    void namesAreTakenOut(String line, String clean) {
        assertThat(without.of(line)).isEqualTo(clean);
    }

    @Test
    void placesInTheCodeStay() {
        String trace = """
                java.lang.IllegalStateException: mail1 is gone
                \tat org.lockkeeper.core@0.1/org.lockkeeper.core.internal.Resolver.of(Resolver.java:17)
                \tat java.base/java.lang.Thread.run(Thread.java:1474)
                Caused by: java.io.IOException: /x/mail1.log
                \t... 19 more""";

        assertThat(without.of(trace)).isEqualTo("""
                java.lang.IllegalStateException: <name> is gone
                \tat org.lockkeeper.core@0.1/org.lockkeeper.core.internal.Resolver.of(Resolver.java:17)
                \tat java.base/java.lang.Thread.run(Thread.java:1474)
                Caused by: java.io.IOException: <path>
                \t... 19 more""");
    }

    @Test
    void aLineThatOnlyLooksLikeAPlaceIsCleaned() {
        assertThat(without.of("\tat mail1 (port 25) o.lund")).doesNotContain("mail1", "lund");
    }

    @Test
    void secretsAreHidden() {
        assertThat(without.of("login failed: password=hunter2hunter2 for anna")).doesNotContain("hunter2", "anna");
    }
}
