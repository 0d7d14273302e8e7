package org.lockkeeper.core.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.collect.CollectorRun;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFolder;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * Runs a collector once: what it keeps lies in a folder of its own in the workspace, as what the facts were read from, and is
 * imported; where either fails, nothing of it stays.
 */
public final class Collecting {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Collecting() {
    }

    /**
     * Runs it.
     *
     * @param collector guarded
     * @param folder of the workspace
     * @param workspace loaded, to be changed
     * @return the import; empty where there was nothing to collect
     * @throws ProblemException where it cannot be collected, written or imported
     */
    public static Optional<ImportEntry> run(Collector collector, Path folder, Workspace workspace, Instant now,
            Progress progress) throws ProblemException {
        Schedule schedule = Schedule.of(collector.id(), workspace);
        Path target = folder.resolve("collected").resolve(plain(collector.id())).resolve(NAME.format(now));
        Optional<ImportEntry> entry;
        try (WholeFolder kept = WholeFolder.openForOwner(target)) {
            Run run = new Run(kept, home(collector, workspace), workspace, schedule, progress);
            collector.collect(run);
            progress.checkCancelled();
            entry = run.files == 0 ? Optional.empty()
                    : Optional.of(workspace.importFrom(new IntakeRequest(List.of(target), null), progress));
            if (run.files > 0) {
                kept.keep();
            }
        } catch (IOException e) {
            throw new ProblemException(collector.title() + " could not be collected (" + ForeignFailures.describe(e)
                    + "). Nothing of it is imported.", e);
        }
        schedule.ranAt(now).keep(workspace);
        return entry;
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    /** The folder of files without one: it names the server, which has to be the same each time. */
    private static String home(Collector collector, Workspace workspace) {
        List<Server> servers = workspace.model().servers();
        return plain(servers.size() == 1 ? servers.getFirst().name() : collector.id());
    }

    /** Writes what is collected. */
    private static final class Run implements CollectorRun {

        private final WholeFolder folder;
        private final String home;
        private final Workspace workspace;
        private final Schedule schedule;
        private final Progress progress;
        private int files;

        Run(WholeFolder folder, String home, Workspace workspace, Schedule schedule, Progress progress) {
            this.folder = folder;
            this.home = home;
            this.workspace = workspace;
            this.schedule = schedule;
            this.progress = progress;
        }

        @Override
        public void keep(String name, InputStream content) throws IOException {
            folder.<IOException>write(name.indexOf('/') < 0 ? home + '/' + name : name, out -> content.transferTo(out));
            files++;
        }

        @Override
        public Workspace workspace() {
            return workspace;
        }

        @Override
        public Optional<Instant> last() {
            return Optional.ofNullable(schedule.last());
        }

        @Override
        public Progress progress() {
            return progress;
        }
    }
}
