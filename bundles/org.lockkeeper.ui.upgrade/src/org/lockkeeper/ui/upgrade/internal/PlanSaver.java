package org.lockkeeper.ui.upgrade.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.guard.ForeignException;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFile;

/** Writes plans into files. */
final class PlanSaver {

    private PlanSaver() {
    }

    /** Writes a plan as a whole, or not at all where it is cancelled or the disk is full. */
    static void save(UpgradePlan plan, ReportWriter writer, Path file, Progress progress) throws ProblemException {
        try {
            WholeFile.<ProblemException>write(file, out -> {
                writer.write(plan, out);
                progress.checkCancelled();
            });
        } catch (IOException | ForeignException e) {
            throw new ProblemException(NLS.bind(UpgradeMessages.SaveFailed, file, e.getMessage()), e);
        }
    }
}
