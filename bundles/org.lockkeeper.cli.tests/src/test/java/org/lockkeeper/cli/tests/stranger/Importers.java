package org.lockkeeper.cli.tests.stranger;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;

/** Importers that fail, each in its way. */
public final class Importers {

    private Importers() {
    }

    /** Claims files that are named {@code kiosk.txt}. */
    public static class Sound implements Importer {
        @Override
        public String id() {
            return "acme-kiosk";
        }

        @Override
        public String title() {
            return "Kiosk list";
        }

        @Override
        public int recognise(ImportSource source) {
            return source.name().equals("kiosk.txt") ? 100 : 0;
        }

        @Override
        public void read(ImportSource source, ImportContext context) throws IOException {
            context.observe(observation(source.file(), context));
        }

        /** Something seen in a file. */
        protected static Observation observation(SourceFile file, ImportContext context) {
            return new Observation(new Subject.OfServer(context.server()), SourceKind.values()[0], Attributes.NONE,
                    Evidence.ofFile(file, null));
        }
    }

    /** Has no id. */
    public static final class Nameless extends Sound {
        @Override
        public String id() {
            throw new IllegalStateException("id");
        }
    }

    /** Fails at every file. */
    public static final class Unrecognising extends Sound {
        @Override
        public int recognise(ImportSource source) {
            throw new LinkageError("recognise");
        }
    }

    /** Says that somebody stopped it. */
    public static final class Cancelling extends Sound {
        @Override
        public int recognise(ImportSource source) {
            throw new CancellationException("recognise");
        }
    }

    /** Fails at reading. */
    public static final class Unreading extends Sound {
        @Override
        public void read(ImportSource source, ImportContext context) {
            throw new AssertionError("read");
        }
    }

    /** Says while reading that somebody stopped it. */
    public static final class Stopping extends Sound {
        @Override
        public void read(ImportSource source, ImportContext context) {
            throw new CancellationException("read");
        }
    }

    /** Cites another file. */
    public static final class Impostor extends Sound {
        @Override
        public void read(ImportSource source, ImportContext context) {
            context.observe(observation(new SourceFile("other", "other", null, 1), context));
        }
    }

    /** Sees nothing. */
    public static final class Null extends Sound {
        @Override
        public void read(ImportSource source, ImportContext context) {
            context.observe(null);
        }
    }

    /** Never ends. */
    public static final class Endless extends Sound {
        @Override
        public void read(ImportSource source, ImportContext context) {
            while (true) {
                context.reject(1, "again");
            }
        }
    }

    /** Reads on a thread of its own. */
    public static final class Threaded extends Sound {
        @Override
        public void read(ImportSource source, ImportContext context) {
            Throwable[] thrown = new Throwable[1];
            Thread thread = Thread.ofPlatform().unstarted(() -> context.observe(observation(source.file(), context)));
            thread.setUncaughtExceptionHandler((_, e) -> thrown[0] = e);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalArgumentException(thrown[0]);
        }
    }
}
