package org.lockkeeper.core.internal.resolve;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/** When the files of undated lists of programs, and of group policies, were collected, as the description tells that came with each import. */
final class CollectionDates {

    private final Map<Long, Moment> byImport = new HashMap<>();
    private final Map<SourceFile, Long> imports = new HashMap<>();
    // the rows of a file come one after the other
    private @Nullable SourceFile last;

    /** Adds an observation. */
    void add(Observation observation, long importNumber) {
        if (observation.source() == SourceKind.INVENTORY
                || observation.attributes().get(DirectoryAttributes.POLICY) != null) {
            SourceFile file = observation.evidence().file();
            if (file != last && observation.evidence().observedAt() == null) {
                last = file;
                imports.put(file, importNumber);
            }
        } else if (observation.subject() instanceof Subject.OfServer) {
            Moment at = observation.attributes().get(Attribute.COLLECTED_AT);
            if (at != null) {
                byImport.put(importNumber, at);
            }
        }
    }

    /** When a file of an undated list was collected; {@code null} where that is not known. */
    @Nullable Moment of(SourceFile file) {
        Long number = imports.get(file);
        return number == null ? null : byImport.get(number);
    }
}
