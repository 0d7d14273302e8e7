package org.lockkeeper.store.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.workspace.WorkspaceFolders;

/** What is wrong with a workspace that cannot be opened, found without its database. */
public final class Diagnosis {

    private final Path folder;

    /**
     * @param folder of the workspace
     */
    public Diagnosis(Path folder) {
        this.folder = folder;
    }

    /** A sentence per defect, and one for the way back; empty where nothing is wrong with the files. */
    public List<String> defects() {
        Path model = WorkspaceFolders.model(folder);
        List<String> defects = new ArrayList<>();
        if (!Files.isDirectory(model)) {
            return defects;
        }
        for (String needed : List.of("service.properties", "seg0", "log", "log/log.ctrl")) {
            if (!Files.exists(model.resolve(needed))) {
                defects.add("The database lacks " + model.resolve(needed) + ".");
            }
        }
        defects.addAll(new PageCheck(model).defects());
        if (!defects.isEmpty()) {
            defects.add(new WayBack(folder).sentence());
        }
        return defects;
    }
}
