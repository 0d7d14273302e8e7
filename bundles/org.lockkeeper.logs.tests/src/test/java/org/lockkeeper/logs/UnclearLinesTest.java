package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.kerio.KerioFields;

/**
 * Which lines beside a report may name somebody, wherever one begins to read. It is the import alone that nobody is ready
 * by: it reads each file from its first line and looks back as far as there is.
 */
class UnclearLinesTest {

    private static final String STAMP = "[08/Sep/2011 11:25:17] ";
    private static final String NAMED = STAMP + "User a@x.example does not have installed Kerio Updater Service.\n";

    @RegisterExtension
    private final Logs logs = new Logs();

    private String kind(String name, String text, long line) throws ProblemException, IOException {
        LogFile file = logs.open(logs.write(name, text)).rows().files().getFirst();
        LogLine read = file.read(line, 1, LogFile.SHOWN_BYTES).getFirst();
        LogRecord told = new UnclearLines().told(file, line, read.text(), file.format().parse(read.text()).orElse(null));
        return told == null ? null : told.fields().get(KerioFields.KIND);
    }

    /** What stands between the report and the line decides nothing: stars, or lines that may name somebody, too. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "1022, true", "1023, true", "1024, true", "1025, false"})
    void aLineIsToldByTheReportThatStandsSome1024LinesBefore(int between, boolean told) throws Exception {
        for (String line : new String[] {"****", "b@x.example"}) {
            String text = NAMED + (STAMP + line + "\n").repeat(between) + STAMP + "and 3 more\n";
            assertThat(kind("warning.log", text, between + 1)).as(line).isEqualTo(told ? KerioFields.REPORT_UNCLEAR : null);
        }
    }

    @Test
    void theFirstLinesOfAFileMayBeTheEndOfAReportOfTheFileBefore() throws Exception {
        assertThat(kind("warning.log", STAMP + "User b@x.example does no\n" + NAMED, 0)).isEqualTo(KerioFields.REPORT_UNCLEAR);
        assertThat(kind("warning.log", STAMP + "****\n" + STAMP + "and 3 more\n" + NAMED, 1))
                .isEqualTo(KerioFields.REPORT_UNCLEAR);
        assertThat(kind("warning.log", STAMP + "Nothing new\n" + STAMP + "and 3 more\n" + NAMED, 1)).isNull();
    }
}
