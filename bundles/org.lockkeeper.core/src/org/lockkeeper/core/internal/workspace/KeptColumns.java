package org.lockkeeper.core.internal.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;

/** What columns mean by what a person once said, by the header's signature: a setting of the workspace, a line each. */
final class KeptColumns {

    /** Name of the setting. */
    static final String SETTING = "columns";

    private final Map<String, ColumnMapping> bySignature = new LinkedHashMap<>();

    private KeptColumns() {
    }

    /** What a store keeps. */
    static KeptColumns in(ObservationStore store) throws ProblemException {
        KeptColumns kept = new KeptColumns();
        for (String line : store.setting(SETTING).orElse("").split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String signature = line.substring(0, tab);
                kept.bySignature.put(signature, new ColumnMapping(signature,
                        ColumnMapping.parse(line.substring(tab + 1)).columns()));
            }
        }
        return kept;
    }

    List<ColumnMapping> mappings() {
        return new ArrayList<>(bySignature.values());
    }

    /** Keeps more; what was said last of a header counts. */
    void keep(Collection<ColumnMapping> more, ObservationStore store) throws ProblemException {
        if (more.isEmpty()) {
            return;
        }
        more.forEach(mapping -> bySignature.put(mapping.signature(), mapping));
        store.setSetting(SETTING, bySignature.entrySet().stream().map(e -> e.getKey() + '\t' + e.getValue().text())
                .filter(line -> line.indexOf('\n') < 0 && line.indexOf('\r') < 0).collect(Collectors.joining("\n")));
    }
}
