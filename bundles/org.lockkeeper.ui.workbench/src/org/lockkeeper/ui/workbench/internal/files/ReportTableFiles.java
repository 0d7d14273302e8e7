package org.lockkeeper.ui.workbench.internal.files;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.report.model.TypedTable;
import org.lockkeeper.report.table.TableFormat;
import org.lockkeeper.ui.files.TableFiles;

/** Writes tables as reports write theirs. */
public final class ReportTableFiles implements TableFiles {

    /** Made by injection. */
    @Inject
    public ReportTableFiles() {
        // nothing to keep
    }

    @Override
    public List<String> endings() {
        return Arrays.stream(TableFormat.values()).map(TableFormat::ending).toList();
    }

    @Override
    public void write(Table table, String ending, OutputStream out, Progress progress) throws IOException {
        TableFormat format = TableFormat.of("." + ending).orElseThrow(() -> new IllegalArgumentException(ending));
        format.write(new TypedTable() {
            @Override
            public List<String> ids() {
                return table.ids();
            }

            @Override
            public List<String> titles() {
                return table.titles();
            }

            @Override
            public int rows() {
                return table.rows();
            }

            @Override
            public Object value(int row, int column) {
                return table.value(row, column);
            }

            @Override
            public String text(int row, int column) {
                return table.text(row, column);
            }

            @Override
            public List<String> disputed(int row, int column) {
                return table.disputed(row, column);
            }
        }, out, progress);
    }
}
