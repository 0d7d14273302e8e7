package org.lockkeeper.ui.upgrade.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** Writes plans into files. */
final class PlanSaver {

    private PlanSaver() {
    }

    /** Writes beside the file first, so that neither a cancel nor a full disk leaves half of it. */
    static void save(UpgradePlan plan, ReportWriter writer, Path file, Progress progress) throws ProblemException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                writer.write(plan, out);
            }
            progress.checkCancelled();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProblemException(NLS.bind(UpgradeMessages.SaveFailed, file, e.getMessage()), e);
        } finally {
            // gone already where all went well; else no half file is to stay
            part.toFile().delete();
        }
    }
}
