package org.lockkeeper.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.util.ProblemException;

/** Lists of PC1 in many forms, read in one import: each is made one of a computer of its own. */
final class ManyLists {

    private final Path folder;
    private final Map<String, String> told = new TreeMap<>();

    ManyLists(Path folder) throws IOException {
        this.folder = folder;
        Reading.write(folder, "lockkeeper-server.json", "{\"name\":\"mx\",\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
    }

    /** Adds lists. @param what for people */
    void add(String what, Map<String, String> forms) throws IOException {
        for (Map.Entry<String, String> form : forms.entrySet()) {
            String computer = "HBR-" + (10000 + told.size());
            String name = form.getKey();
            told.put(computer, what + " in " + name);
            Reading.write(folder, "inventories/" + computer + name.substring(name.lastIndexOf('.')), form.getValue().replace("PC1", computer));
        }
    }

    /** Those of which the service is known to be there. */
    List<String> ready() throws ProblemException {
        return Reading.of(folder).telling(Attribute.UPDATER_SERVICE).filter(o -> o.attributes().get(Attribute.UPDATER_SERVICE) == Presence.PRESENT)
                .map(o -> o.subject() instanceof Subject.OfComputer of ? of.computer() : o.subject() instanceof Subject.OfClient of
                        ? String.valueOf(of.computer()) : "")
                .distinct().sorted().map(computer -> told.getOrDefault(computer, computer)).toList();
    }

    /** Those of which it is not. */
    List<String> missing() throws ProblemException {
        List<String> ready = ready();
        return told.values().stream().filter(what -> !ready.contains(what)).toList();
    }
}
