package org.lockkeeper.intake.internal;

import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** Passes on what an importer reads from one file, and counts it. */
final class FileContext implements ImportContext {

    /** Rejected rows kept of one file; a file with more is broken as a whole. */
    static final int MOST_REJECTED = 100_000;

    private static final int CHECK_EVERY = 1024;

    private final String server;
    private final Moment collectedAt;
    private final SourceFile file;
    private final IntakeSink sink;
    private final Progress progress;
    private final ReportJoiner reports;
    private long observations;
    private long rejected;

    FileContext(String server, Moment collectedAt, SourceFile file, IntakeSink sink, Progress progress,
            ReportJoiner reports) {
        this.server = server;
        this.collectedAt = collectedAt;
        this.file = file;
        this.sink = sink;
        this.progress = progress;
        this.reports = reports;
    }

    @Override
    public String server() {
        return server;
    }

    @Override
    public Moment collectedAt() {
        return collectedAt;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void observe(Observation observation) {
        if (++observations % CHECK_EVERY == 0) {
            progress.checkCancelled();
        }
        try {
            sink.observe(reports.join(observation));
        } catch (ProblemException e) {
            throw new SinkFailure(e);
        }
    }

    @Override
    public void reject(long line, String reason) {
        if (++rejected > MOST_REJECTED) {
            return;
        }
        try {
            sink.reject(new RejectedRow(file, line, reason));
            if (rejected == MOST_REJECTED) {
                sink.reject(new RejectedRow(file, 0, "more than " + MOST_REJECTED
                        + " rows were rejected; the others are counted, not listed"));
            }
        } catch (ProblemException e) {
            throw new SinkFailure(e);
        }
    }

    long observations() {
        return observations;
    }

    long rejected() {
        return rejected;
    }
}
