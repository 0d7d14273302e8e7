package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;

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

    /** Whoever filters by the kind of lines gets those that are shown with it. */
    @Test
    void searchesFindTheSameLines() throws Exception {
        StringBuilder text = new StringBuilder("[07/Sep/2011 11:25:17] User a@x.example does no\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(i % 1009 == 3 ? NAMED : i % 1009 == 4 ? STAMP + "and 3 more\n" : i % 503 == 7 ? STAMP + "b@x.example\n"
                    : i % 4001 == 9 ? STAMP + "KUS missing for c@x.example\n" : i % 4001 == 10 ? "d@x.example\n"
                    : "[09/Sep/2011 10:00:00] Address <all@x.example> expanded to zero recipients\n");
        }
        LogSet set = logs.open(logs.write("warning.log", text.toString()));
        set.load(Progress.NONE, () -> {
            // all of it is waited for
        });
        LogFile file = set.rows().files().getFirst();
        List<Long> told = new ArrayList<>();
        UnclearLines lines = new UnclearLines();
        for (LogLine line : file.read(0, (int) file.lines(), LogFile.SHOWN_BYTES)) {
            LogRecord record = lines.told(file, line.number(), line.text(), file.format().parse(line.text()).orElse(null));
            if (record != null && KerioFields.REPORT_UNCLEAR.equals(record.fields().get(KerioFields.KIND))) {
                told.add(line.number());
            }
        }
        LogSearch search = set.search(List.of(new Condition.Field(KerioFields.KIND, Condition.FieldComparison.EQUALS,
                KerioFields.REPORT_UNCLEAR), new Condition.Field(KerioFields.KIND, Condition.FieldComparison.PRESENT, "")), null);
        search.run(Progress.NONE, () -> {
            // as above
        });
        assertThat(told).hasSizeGreaterThan(50);
        List<Long> found = new ArrayList<>();
        search.matches().getFirst().forEach(0, set.count(), found::add);
        assertThat(found).isEqualTo(told);
        assertThat(told).allMatch(search.matches().get(1)::contains);
        assertThat(set.unclearLines(set.tracks().getFirst(), Progress.NONE)).isEqualTo(told.size());
    }

    @Test
    void theFirstLinesOfAFileMayBeTheEndOfAReportOfTheFileBefore() throws Exception {
        assertThat(kind("warning.log", STAMP + "User b@x.example does no\n" + NAMED, 0)).isEqualTo(KerioFields.REPORT_UNCLEAR);
        assertThat(kind("warning.log", STAMP + "****\n" + STAMP + "and 3 more\n" + NAMED, 1))
                .isEqualTo(KerioFields.REPORT_UNCLEAR);
        assertThat(kind("warning.log", STAMP + "Nothing new\n" + STAMP + "and 3 more\n" + NAMED, 1)).isNull();
    }
}
