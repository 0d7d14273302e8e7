package org.lockkeeper.api.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.intake.NamedComputer;
import org.lockkeeper.api.util.Progress;

/** An importer of another bundle: what it fails at is the problem of that file alone. */
final class GuardedImporter implements Importer, Foreign.Guarded {

    private static final long ALWAYS_ALLOWED = 100_000;
    private static final int MOST_TIMES_THE_SIZE = 64;

    private final Importer delegate;
    private final Duration patience;
    private final String id;
    private final String title;
    private final ForeignFailures failures;
    private final CallWatch watch;
    private volatile boolean stopped;

    GuardedImporter(Importer delegate, Duration patience, Duration reading) {
        this.delegate = delegate;
        this.patience = patience;
        id = Foreign.named("id", delegate.id());
        title = Foreign.named("title", delegate.title());
        failures = new ForeignFailures("importer", id, delegate);
        watch = new CallWatch(failures, reading, "It is not asked any more; what it read before counts.");
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
    public int recognise(ImportSource source) {
        if (stopped || watch.isLate()) {
            return 0;
        }
        try {
            return Math.clamp(TimeLimit.call(() -> delegate.recognise(source), patience), 0, 100);
        } catch (TimeoutException e) {
            stopped = true;
            failures.tell("has been looking at " + source.file().path() + " for " + patience.toSeconds() + " seconds",
                    "It is not asked any more.", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (Throwable e) {
            failures.endIfFatal(e);
            if (e instanceof CancellationException c) {
                // whether somebody asked to stop only the caller knows
                throw c;
            }
            String failed = "failed when it was asked whether a file is of its kind";
            failures.tell(failed, "It is passed over there.", e);
            throw new ForeignException(failures.sentence(failed, "It is passed over there."), e);
        }
        return 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        try (CallWatch.Call call = watch.begin("reading " + source.file().path())) {
            read(new WatchedSource(source, call), context, new Bounded(source.file(), context, Thread.currentThread(), call));
        }
    }

    private void read(ImportSource source, ImportContext context, Bounded bounded) throws IOException {
        try {
            delegate.read(source, bounded);
        } catch (Throwable e) {
            failures.endIfFatal(e);
            if (watch.isLate()) {
                throw new ForeignException("the importer \"" + title + "\" (" + id + ") was stopped after "
                        + watch.seconds() + " seconds in which it neither read nor told anything; what it read before counts", e);
            }
            if (e instanceof IOException io) {
                throw io;
            }
            context.progress().checkCancelled();
            failures.tell("failed at reading a file", "What it read of it before counts.", e);
            throw new ForeignException("the importer \"" + title + "\" (" + id + ") failed on it ("
                    + ForeignFailures.describe(e) + "); what it read before counts", e);
        } finally {
            bounded.closed = true;
        }
    }

    @Override
    public String toString() {
        return id;
    }

    /** A file of which each piece that is read is a sign of life. */
    private record WatchedSource(ImportSource source, CallWatch.Call call) implements ImportSource {

        @Override
        public SourceFile file() {
            return source.file();
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public byte[] head() {
            return source.head();
        }

        @Override
        public byte[] sample() {
            return source.sample();
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(source.open()) {
                @Override
                public int read() throws IOException {
                    call.alive();
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    call.alive();
                    return in.read(bytes, offset, length);
                }
            };
        }
    }

    /** Takes only what the store can keep, only while the file is read, and not without end. */
    private static final class Bounded implements ImportContext {

        private final SourceFile file;
        private final ImportContext context;
        private final Thread reader;
        private final CallWatch.Call call;
        private long left;
        private volatile boolean closed;

        Bounded(SourceFile file, ImportContext context, Thread reader, CallWatch.Call call) {
            this.file = file;
            this.context = context;
            this.reader = reader;
            this.call = call;
            left = ALWAYS_ALLOWED + MOST_TIMES_THE_SIZE * Math.min(file.size(), Long.MAX_VALUE / 128);
        }

        private void check() {
            if (closed || Thread.currentThread() != reader) {
                throw new IllegalStateException("an importer tells what it reads while it reads, on the same thread");
            }
            call.alive();
            if (--left < 0) {
                throw new IllegalStateException("it gives more rows than the file can have");
            }
        }

        @Override
        public String server() {
            return context.server();
        }

        @Override
        public @Nullable Moment collectedAt() {
            return context.collectedAt();
        }

        @Override
        public @Nullable NamedComputer computer() {
            return context.computer();
        }

        @Override
        public Progress progress() {
            call.alive();
            return context.progress();
        }

        @Override
        public void observe(Observation observation) {
            check();
            if (!observation.evidence().file().equals(file)) {
                throw new IllegalStateException("its evidence names " + observation.evidence().file().path()
                        + " and not the file that it reads");
            }
            context.observe(observation);
        }

        @Override
        public void reject(long line, String reason) {
            check();
            context.reject(Math.max(0, line), String.valueOf(reason));
        }
    }
}
