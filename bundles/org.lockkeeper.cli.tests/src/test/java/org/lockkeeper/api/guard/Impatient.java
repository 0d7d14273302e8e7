package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.Optional;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.report.ReportWriter;

/** Takes services of other bundles as the product does, but has less patience. */
public final class Impatient {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private Impatient() {
    }

    /** See {@link Foreign}; what does not even tell its id is left out there. */
    public static Optional<?> taken(Object service) {
        return switch (service) {
            case LogFormat format -> Foreign.logFormat(format, PATIENCE);
            case Importer importer -> Foreign.importer(importer, PATIENCE, PATIENCE);
            case ReportWriter writer -> Foreign.reportWriter(writer, PATIENCE, PATIENCE);
            case AttributeProvider provider -> Foreign.attributes(provider, PATIENCE);
            default -> Optional.of(service);
        };
    }
}
