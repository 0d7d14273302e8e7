package org.lockkeeper.cli.tests.stranger;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;

/** Log formats that fail, each in its way. */
public final class Formats {

    private Formats() {
    }

    /** Claims logs named {@code kiosk.log}. */
    public static class Sound implements LogFormat {
        @Override
        public String id() {
            return "acme-kiosk";
        }

        @Override
        public String title() {
            return "Kiosk log";
        }

        @Override
        public List<LogAspect> aspects() {
            return List.of(new LogAspect("word", "Word", false), new LogAspect(LogSeverity.ASPECT, "Severity", false));
        }

        @Override
        public int recognise(String fileName, List<String> firstLines) {
            return fileName.equals("kiosk.log") ? 99 : 0;
        }

        @Override
        public Optional<LogRecord> parse(String line) {
            return Optional.of(new LogRecord(null, line, Map.of("word", line)));
        }
    }

    /** Lines that tell the time of the day alone: {@code 10:15 alpha}; the file tells the day. */
    public static final class Dayless extends Sound {
        private final LocalDate day;

        public Dayless() {
            this(null);
        }

        private Dayless(LocalDate day) {
            this.day = day;
        }

        @Override
        public LogFormat forFileOf(LocalDate written) {
            return new Dayless(written);
        }

        @Override
        public Optional<LogRecord> parse(String line) {
            return Optional.of(new LogRecord(day == null ? null : Moment.ofLocal(day.atTime(LocalTime.parse(line.substring(0, 5)))),
                    line.substring(6), Map.of("word", line.substring(6))));
        }
    }

    /** Fails at every file. */
    public static final class Unrecognising extends Sound {
        @Override
        public int recognise(String fileName, List<String> firstLines) {
            throw new IllegalStateException("recognise");
        }
    }

    /** Never ends calling itself. */
    public static final class Recursive extends Sound {
        @Override
        public int recognise(String fileName, List<String> firstLines) {
            return 1 + recognise(fileName, firstLines);
        }
    }

    /** Has no id. */
    public static final class Nameless extends Sound {
        @Override
        public String id() {
            return null;
        }
    }

    /** Has no fields, not even none. */
    public static final class Fieldless extends Sound {
        @Override
        public List<LogAspect> aspects() {
            return null;
        }
    }

    /** Fails at every line. */
    public static final class Unparsing extends Sound {
        @Override
        public Optional<LogRecord> parse(String line) {
            throw new AssertionError("parse");
        }
    }

    /** Gives {@code null} for every line. */
    public static final class Null extends Sound {
        @Override
        public Optional<LogRecord> parse(String line) {
            return null;
        }
    }

    /** Makes much of little. */
    public static final class Huge extends Sound {
        @Override
        public Optional<LogRecord> parse(String line) {
            return Optional.of(new LogRecord(null, line, Map.of("word", "x".repeat(10_000_000))));
        }
    }

    /** Tells severity by an expression that is none. */
    public static final class Malformed extends Sound {
        @Override
        public Optional<List<String>> severityExpressions(LogSeverity severity) {
            return Optional.of(List.of("(["));
        }
    }

    /** Fails at what is only asked for searches. */
    public static final class Unsearchable extends Sound {
        @Override
        public boolean isVerbatim(String aspect) {
            throw new LinkageError("isVerbatim");
        }

        @Override
        public Optional<List<String>> severityExpressions(LogSeverity severity) {
            throw new LinkageError("severityExpressions");
        }
    }
}
