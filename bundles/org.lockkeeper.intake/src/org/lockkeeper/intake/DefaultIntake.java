package org.lockkeeper.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.TableStart;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.BuiltInImporters;
import org.lockkeeper.intake.internal.ImportRun;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.inventory.UnknownTable;

/** The intake with its own importers and those of plugins. Immutable; usable from any thread. */
public final class DefaultIntake implements Intake {

    private final List<Importer> extra;
    private final List<ColumnNames> names;

    /**
     * An intake that knows its own kinds of files and some more.
     *
     * @param extra importers of plugins, asked after the built-in ones: the surest reads a file, the built-in one where
     *        both are equally sure
     */
    public DefaultIntake(List<Importer> extra) {
        this(extra, List.of());
    }

    /**
     * The same, which knows more names of columns.
     *
     * @param extra importers of plugins
     * @param names names of columns of plugins
     */
    public DefaultIntake(List<Importer> extra, List<ColumnNames> names) {
        this.names = names.stream().flatMap(each -> Foreign.columnNames(each).stream()).toList();
        this.extra = extra.stream().flatMap(importer -> Foreign.importer(importer).stream()).toList();
    }

    @Override
    public void read(IntakeRequest request, IntakeSink sink, Progress progress) throws ProblemException {
        TableWords words = TableWords.of(request.columns(), names);
        try (ImportRun run = new ImportRun(BuiltInImporters.with(extra, words), words, request, sink, progress)) {
            run.read();
        } catch (IOException e) {
            throw new ProblemException("An archive could not be closed: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<TableStart> tableOf(Path file, Progress progress) throws ProblemException {
        return UnknownTable.start(file, TableWords.of(List.of(), names), progress);
    }
}
