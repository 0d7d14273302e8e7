package org.lockkeeper.api.guard;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;

/** A format of another bundle: a line that it fails at is one that it does not understand. */
final class GuardedLogFormat implements LogFormat, Foreign.Guarded {

    private static final int MOST_ASPECTS = 500;
    private static final int MOST_FAILURES = 1000;
    private static final int MOST_TIMES_THE_LINE = 64;
    private static final int ALWAYS_ALLOWED = 64 << 10;
    private static final int SAMPLE = 50;

    private final LogFormat delegate;
    private final Duration patience;
    private final String id;
    private final String title;
    private final List<LogAspect> aspects;
    private final ForeignFailures failures;
    private final CallWatch watch;
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean stopped;

    GuardedLogFormat(LogFormat delegate, Duration patience) {
        this.delegate = delegate;
        this.patience = patience;
        id = Foreign.named("id", delegate.id());
        title = Foreign.named("title", delegate.title());
        failures = new ForeignFailures("log format", id, delegate);
        watch = new CallWatch(failures, patience, "It is not asked any more.");
        aspects = aspects(delegate);
    }

    /** The same format for one file, which calls itself as it does. */
    private GuardedLogFormat(GuardedLogFormat whole, LogFormat ofFile) {
        delegate = ofFile;
        patience = whole.patience;
        id = whole.id;
        title = whole.title;
        aspects = whole.aspects;
        failures = whole.failures;
        watch = whole.watch;
    }

    private static List<LogAspect> aspects(LogFormat delegate) {
        List<LogAspect> once = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LogAspect aspect : delegate.aspects()) {
            if (ids.add(Foreign.named("id of a field", aspect.id()))) {
                once.add(aspect);
            }
            if (once.size() > MOST_ASPECTS) {
                throw new IllegalArgumentException("it has more than " + MOST_ASPECTS + " fields");
            }
        }
        return List.copyOf(once);
    }

    @Override
    public Object delegate() {
        return delegate;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<LogAspect> aspects() {
        return aspects;
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        if (stopped || watch.isLate()) {
            return 0;
        }
        try {
            return TimeLimit.call(() -> {
                int sure = delegate.recognise(fileName, firstLines);
                // a line that it never comes back from is met here and not where nothing can be done about it
                for (int i = 0; sure > 0 && i < Math.min(SAMPLE, firstLines.size()); i++) {
                    parsed(firstLines.get(i));
                }
                return Math.clamp(sure, 0, 100);
            }, patience);
        } catch (TimeoutException e) {
            stopped = true;
            failures.tell("has been looking at " + fileName + " for " + patience.toSeconds() + " seconds",
                    "It is not asked any more.", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            failures.endIfFatal(e);
            failures.tell("failed when it was asked whether a log is of its kind", "It is passed over there.", e);
        }
        return 0;
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        if (stopped || watch.isLate()) {
            return Optional.empty();
        }
        try (CallWatch.Call _ = watch.begin("reading a line")) {
            return parsed(line);
        }
    }

    private Optional<LogRecord> parsed(String line) {
        return safely("failed at reading a line", "Lines that it fails at have no fields.", Optional.empty(), () -> {
            Optional<LogRecord> record = delegate.parse(line);
            record.ifPresent(r -> check(r, line.length()));
            return record;
        });
    }

    @Override
    public LogFormat forFileOf(LocalDate written) {
        if (stopped || watch.isLate()) {
            return this;
        }
        try (CallWatch.Call _ = watch.begin("asked for the format of a file")) {
            LogFormat ofFile = safely("failed when it was asked for the format of a file", "It reads every file alike.", delegate,
                    () -> delegate.forFileOf(written));
            return ofFile == delegate ? this : new GuardedLogFormat(this, ofFile);
        }
    }

    private static void check(LogRecord record, int length) {
        long size = record.text().length();
        for (Map.Entry<String, String> field : record.fields().entrySet()) {
            size += field.getKey().length() + field.getValue().length();
        }
        if (size > (long) MOST_TIMES_THE_LINE * length + ALWAYS_ALLOWED) {
            throw new IllegalStateException("it makes " + size + " characters of a line of " + length);
        }
    }

    @Override
    public boolean isVerbatim(String aspect) {
        return ask("whether values stand in their lines", false, () -> delegate.isVerbatim(aspect));
    }

    @Override
    public Optional<List<String>> severityExpressions(LogSeverity severity) {
        return ask("how severity is told", Optional.empty(),
                () -> delegate.severityExpressions(severity).map(List::copyOf));
    }

    private <T> T ask(String what, T otherwise, Supplier<T> question) {
        if (stopped || watch.isLate()) {
            return otherwise;
        }
        try (CallWatch.Call _ = watch.begin("asked " + what)) {
            return safely("failed when it was asked " + what, "Searches read every line.", otherwise, question);
        }
    }

    /** The answer; the other one where it fails or gives none. */
    private <T> T safely(String what, String consequence, T otherwise, Supplier<T> question) {
        try {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            failures.tell(what + " by giving no answer", consequence, null);
        } catch (Throwable e) {
            failures.endIfFatal(e);
            if (watch.isLate()) {
                // it was interrupted, and that is told
                return otherwise;
            }
            failures.tell(what, consequence, e);
        }
        if (failed.incrementAndGet() == MOST_FAILURES) {
            stopped = true;
            failures.tell("failed " + MOST_FAILURES + " times", "It is not asked any more.", null);
        }
        return otherwise;
    }

    @Override
    public String toString() {
        return id;
    }
}
