package org.lockkeeper.api.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;

/** A writer of another bundle: whatever it throws is a sentence, and it does not close what is not its own. */
final class GuardedReportWriter implements ReportWriter, Foreign.Guarded {

    private final ReportWriter delegate;
    private final String format;
    private final String title;
    private final String extension;
    private final ForeignFailures failures;
    private final Duration writing;

    GuardedReportWriter(ReportWriter delegate, Duration writing) {
        this.delegate = delegate;
        this.writing = writing;
        format = Foreign.named("format", delegate.format());
        title = Foreign.named("title", delegate.title());
        extension = Foreign.named("ending", delegate.fileExtension());
        failures = new ForeignFailures("report format", format, delegate);
    }

    @Override
    public Object delegate() {
        return delegate;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String fileExtension() {
        return extension;
    }

    @Override
    public void write(UpgradePlan plan, OutputStream out) throws IOException {
        CallWatch watch = new CallWatch(failures, writing, "It is not written; choose another format.");
        try (CallWatch.Call call = watch.begin("writing a plan")) {
            write(plan, new WatchedStream(out, call), watch);
        }
    }

    private void write(UpgradePlan plan, WatchedStream watched, CallWatch watch) throws IOException {
        try {
            delegate.write(plan, watched);
            watched.flush();
        } catch (Throwable e) {
            failures.endIfFatal(e);
            if (!watch.isLate()) {
                // not its fault: the disk is full, the reader has gone
                watched.throwFailure();
                failures.tell("failed at writing a plan", "It is not written; choose another format.", e);
            }
            throw new ForeignException("Nothing was written as " + format + ", since that format's writer failed.", e);
        }
    }

    @Override
    public String toString() {
        return format;
    }
}
