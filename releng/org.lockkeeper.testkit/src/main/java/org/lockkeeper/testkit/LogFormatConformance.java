package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;

/** What every {@link LogFormat} keeps to. */
public abstract class LogFormatConformance {

    private static final List<String> STRANGE = List.of("", " ", "\t", "[", "]", "\u0000\u0001\uFFFD", "é".repeat(70_000),
            "[99/Foo/9999 99:99:99] ", "\uD83D", "%s%n{}", "a\rb");

    /** For subclasses. */
    protected LogFormatConformance() {
        // nothing to set up
    }

    /** The format. */
    protected abstract LogFormat format();

    /** Name of a file that it recognises together with the sample. */
    protected abstract String fileName();

    /** Lines of a log of its kind; at least one starts a record. */
    protected abstract List<String> sample();

    /** It has an id and a title, and both stay the same. */
    @Test
    protected void saysWhatItIs() {
        LogFormat format = format();
        assertFalse(format.id().isBlank(), "the id is blank");
        assertFalse(format.title().isBlank(), "the title is blank");
        assertEquals(format.id(), format.id());
        assertTrue(format.id().matches("[A-Za-z0-9._-]+"), "the id is typed by people: letters, digits, . _ - only");
    }

    /** Its fields have ids and titles, each id once, and stay the same. */
    @Test
    protected void everyFieldHasItsOwnId() {
        Set<String> ids = new HashSet<>();
        for (LogAspect aspect : format().aspects()) {
            assertTrue(ids.add(aspect.id()), "two fields have the id " + aspect.id());
            assertFalse(aspect.title().isBlank(), "the field " + aspect.id() + " has no title");
        }
        assertEquals(format().aspects(), format().aspects());
    }

    /** It recognises its sample, and neither an empty file nor binary data. */
    @Test
    protected void recognisesItsOwnAndNothingElse() {
        int sure = format().recognise(fileName(), sample());
        assertTrue(sure > 0 && sure <= 100, "its own sample: " + sure);
        assertEquals(0, format().recognise("picture.png", List.of("\u0089PNG", "\u0000\u0000\u0000")), "a picture");
        int empty = format().recognise("other.txt", List.of());
        assertEquals(0, empty, "an empty file of another name");
    }

    /** A line of the sample starts a record, whose fields are among those that it names. */
    @Test
    protected void recordsHaveTheFieldsThatItNames() {
        Set<String> ids = new HashSet<>();
        format().aspects().forEach(aspect -> ids.add(aspect.id()));
        int records = 0;
        for (String line : sample()) {
            Optional<LogRecord> record = format().parse(line);
            assertNotNull(record, "parse gives null for: " + line);
            if (record.isPresent()) {
                records++;
                record.get().fields().keySet().forEach(id -> assertTrue(ids.contains(id), "no aspect for " + id));
                String severity = record.get().fields().get(LogSeverity.ASPECT);
                assertTrue(severity == null || LogSeverity.of(severity).isPresent(), "no severity: " + severity);
            }
        }
        assertTrue(records > 0, "no line of the sample starts a record");
    }

    /** What it is for one file calls itself as it does, and reads the sample, too. */
    @Test
    protected void isTheSameFormatForEachFile() {
        LogFormat ofFile = format().forFileOf(LocalDate.of(2011, 9, 8));
        assertNotNull(ofFile, "no format for a file");
        assertEquals(format().id(), ofFile.id());
        assertEquals(format().title(), ofFile.title());
        assertEquals(format().aspects(), ofFile.aspects());
        assertTrue(sample().stream().anyMatch(line -> ofFile.parse(line).isPresent()), "no line of the sample starts a record");
    }

    /** Whatever stands in a file, it throws nothing. */
    @Test
    protected void noLineIsTooStrange() {
        for (String line : STRANGE) {
            assertNotNull(format().parse(line), "parse gives null");
        }
        for (String line : sample()) {
            for (int end = 0; end < Math.min(line.length(), 500); end++) {
                assertNotNull(format().parse(line.substring(0, end)), "parse gives null");
            }
        }
        format().recognise("x.log", STRANGE);
    }

    /** Values of fields that it calls verbatim stand in their lines. */
    @Test
    protected void whatIsVerbatimStandsInItsLine() {
        for (String line : sample()) {
            Map<String, String> fields = format().parse(line).map(LogRecord::fields).orElse(Map.of());
            for (LogAspect aspect : format().aspects()) {
                String value = fields.get(aspect.id());
                if (value != null && format().isVerbatim(aspect.id())) {
                    aspect.values(value).forEach(each -> assertTrue(line.toLowerCase(Locale.ROOT)
                            .contains(each.toLowerCase(Locale.ROOT)), aspect.id() + " is not verbatim: " + each));
                }
            }
        }
    }

    /** Several threads at once get the same records. */
    @Test
    protected void isWithoutState() {
        LogFormat format = format();
        List<Optional<LogRecord>> once = sample().stream().map(format::parse).toList();
        for (int i = 0; i < 50; i++) {
            assertEquals(once, sample().parallelStream().map(format::parse).toList());
        }
    }

    /** Expressions for severities are there for all of them or for none. */
    @Test
    protected void severitiesAreToldByExpressionsAllOrNone() {
        long told = java.util.Arrays.stream(LogSeverity.values())
                .filter(severity -> format().severityExpressions(severity).isPresent()).count();
        assertTrue(told == 0 || told == LogSeverity.values().length, "some severities have expressions, some not");
    }
}
