package org.lockkeeper.api.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.collect.CollectorRun;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** A collector of another bundle: where it fails, nothing is imported, and a person is told why. */
final class GuardedCollector extends GuardedTitled<Collector> implements Collector {

    private static final String NAME = "[^\\\\/:*?\"<>|\\p{Cntrl}]+(/[^\\\\/:*?\"<>|\\p{Cntrl}]+)*";
    private static final int MOST_FILES = 20_000;

    GuardedCollector(Collector delegate, Duration patience) {
        super(delegate, delegate.id(), delegate.title(), "collector", "Nothing of it is imported.", patience);
    }

    @Override
    public void collect(CollectorRun run) throws ProblemException, IOException {
        IOException[] unread = new IOException[1];
        boolean done = answered("collecting", call -> {
            Watched watched = new Watched(run, call);
            try {
                delegate.collect(watched);
            } catch (IOException e) {
                // what cannot be reached or written is no fault of the collector
                unread[0] = e;
            }
            return true;
        }, false);
        if (unread[0] != null) {
            throw unread[0];
        }
        if (!done) {
            throw new ProblemException(title() + " did not come to its end, since it failed; nothing of it is imported. The log"
                    + " has the details.");
        }
    }

    /** Whatever is asked of it is a sign of life. */
    private static final class Watched implements CollectorRun {

        private final CollectorRun run;
        private final CallWatch.Call call;
        private int files;

        Watched(CollectorRun run, CallWatch.Call call) {
            this.run = run;
            this.call = call;
        }

        @Override
        public void keep(String name, @Nullable InputStream content) throws IOException {
            call.alive();
            if (!name.matches(NAME) || (name + "/").contains("../") || content == null) {
                throw new IllegalArgumentException("\"" + Foreign.line(name) + "\" is no name of a file to keep");
            }
            if (++files > MOST_FILES) {
                throw new IllegalArgumentException("it keeps more than " + MOST_FILES + " files");
            }
            run.keep(name, new FilterInputStream(content) {
                @Override
                public int read() throws IOException {
                    call.alive();
                    return super.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    call.alive();
                    return super.read(buffer, offset, length);
                }
            });
        }

        @Override
        public Workspace workspace() {
            call.alive();
            return run.workspace();
        }

        @Override
        public Optional<Instant> last() {
            return run.last();
        }

        @Override
        public Progress progress() {
            return watched(run.progress(), call);
        }
    }
}
