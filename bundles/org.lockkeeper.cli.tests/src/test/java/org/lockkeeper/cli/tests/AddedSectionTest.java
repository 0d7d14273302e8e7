package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.cli.tests.Terminal.Result;

/** Sections that extensions add to papers. */
class AddedSectionTest {

    @TempDir
    private Path folder;
    private StrangersBundle bundle;

    @BeforeEach
    void makeBundle() throws IOException {
        bundle = StrangersBundle.in(folder);
        StrangersBundle.site(folder);
    }

    @AfterEach
    void close() throws IOException {
        bundle.close();
    }

    private Result report(String reader, String format, String... names) throws ReflectiveOperationException {
        Terminal terminal = StrangersBundle.terminal(folder, bundle.services("Sections$", names));
        terminal.run("import", "mail1");
        return terminal.run("report", "--to", "7.3", "--for", reader, "--format", format);
    }

    @ParameterizedTest
    @CsvSource({"admin, html, Kiosks &amp; &lt;others&gt;", "technician, md, Kiosks &",
        "auditor, json, Kiosks & <others>"})
    void itStandsBeforeWhatThePaperRestsOn(String reader, String format, String title) throws ReflectiveOperationException {
        Result paper = report(reader, format, "Sound");

        assertThat(paper.err()).isEmpty();
        assertThat(paper.out()).contains(title, "PC-1");
        assertThat(paper.out().indexOf(title)).isLessThan(paper.out().lastIndexOf("What this paper rests on"));
    }

    @Test
    void whoHasNothingToSayToAReaderSaysNothing() throws ReflectiveOperationException {
        assertThat(report("manager", "html", "Sound").out()).doesNotContain("Kiosks");
        assertThat(report("user", "html", "Sound").out()).doesNotContain("Kiosks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lazy", "Ragged"})
    void whereItFailsThePaperSaysSo(String name) throws ReflectiveOperationException {
        Result paper = report("admin", "md", name);

        assertThat(paper.out()).contains("acme.kiosks", "This section is missing", "What this paper rests on");
        bundle.assertNamed(paper.err(), "Sections$" + name);
    }

    @Test
    void ofTwoWithOneIdOneTakesPart() throws ReflectiveOperationException {
        Result paper = report("admin", "md", "Sound", "Lazy");

        assertThat(paper.out()).contains("PC-1").doesNotContain("This section is missing");
        bundle.assertNamed(paper.err(), "Sections$Lazy");
    }
}
