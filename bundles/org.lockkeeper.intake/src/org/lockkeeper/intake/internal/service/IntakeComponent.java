package org.lockkeeper.intake.internal.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.TableStart;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.DefaultIntake;

/** The intake as a service; an importer takes part from the next import on when its service comes. */
public final class IntakeComponent implements Intake {

    private final List<Importer> importers = new CopyOnWriteArrayList<>();
    private final List<ColumnNames> names = new CopyOnWriteArrayList<>();

    /** Called by the service runtime. */
    public void add(Importer importer) {
        Foreign.importer(importer).ifPresent(importers::add);
    }

    /** Called by the service runtime. */
    public void remove(Importer importer) {
        importers.removeIf(i -> Foreign.isSame(i, importer));
    }

    /** Called by the service runtime. */
    public void addNames(ColumnNames added) {
        Foreign.columnNames(added).ifPresent(names::add);
    }

    /** Called by the service runtime. */
    public void removeNames(ColumnNames going) {
        names.removeIf(n -> Foreign.isSame(n, going));
    }

    @Override
    public void read(IntakeRequest request, IntakeSink sink, Progress progress) throws ProblemException {
        new DefaultIntake(importers, names).read(request, sink, progress);
    }

    @Override
    public Optional<TableStart> tableOf(Path file, Progress progress) throws ProblemException {
        return new DefaultIntake(importers, names).tableOf(file, progress);
    }
}
