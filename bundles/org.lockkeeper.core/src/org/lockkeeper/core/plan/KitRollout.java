package org.lockkeeper.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;

/**
 * Which computers the group-policy kit was made for, and what its script told of them. The lists are kept in the journal, so
 * that they are undone, exported and restored like everything else there; the answers are what was imported.
 */
public final class KitRollout {

    private static final String KIND = "kit";
    // the names of some hundred computers stand in one row
    private static final int LONGEST = 8000;

    private KitRollout() {
    }

    /**
     * Keeps that a kit was made.
     *
     * @param computers the names that it lists, at least one
     * @return the line of the journal
     */
    public static ImportEntry save(Collection<String> computers, Workspace workspace, Progress progress)
            throws ProblemException {
        List<String> lists = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (String computer : computers) {
            if (names.length() + computer.length() > LONGEST) {
                lists.add(names.toString());
                names.setLength(0);
            }
            names.append(names.isEmpty() ? "" : " ").append(name(computer));
        }
        lists.add(names.toString());
        return KeptText.save("kit for " + computers.size() + (computers.size() == 1 ? " computer" : " computers"), KIND, lists,
                workspace, progress);
    }

    /** As computer accounts are called, whatever a source appends or how it spells them. */
    private static String name(String computer) {
        return computer.toUpperCase(Locale.ROOT).split("\\.", 2)[0];
    }

    /**
     * The computers that kits were made for, and others whose scripts told something, by their names.
     *
     * @param progress follows the reading of what was imported
     */
    public static List<KitAnswer> answers(Workspace workspace, Progress progress) throws ProblemException {
        Map<String, @Nullable Instant> asked = new TreeMap<>();
        for (ImportEntry entry : workspace.imports()) {
            for (String names : KeptText.all(KIND, entry, workspace)) {
                List.of(names.split(" ")).forEach(c -> asked.put(c, entry.importedAt()));
            }
        }
        Map<String, Map<List<String>, KitAnswer.Result>> told = new HashMap<>();
        workspace.forEachObservation((_, observation) -> {
            String result = observation.attributes().get(Attribute.KIT_RESULT);
            if (result != null && observation.subject() instanceof Subject.OfComputer of) {
                String computer = name(of.computer());
                asked.putIfAbsent(computer, null);
                // a document that was imported, or copied, twice is one answer
                told.computeIfAbsent(computer, _ -> new LinkedHashMap<>()).putIfAbsent(
                        List.of(String.valueOf(observation.evidence().observedAt()), result),
                        new KitAnswer.Result(result, observation.evidence()));
            }
        }, progress);
        List<KitAnswer> answers = new ArrayList<>();
        asked.forEach((computer, at) -> answers.add(new KitAnswer(computer, at, told.getOrDefault(computer, Map.of()).values()
                .stream().sorted(Comparator.comparing(r -> r.evidence().observedAt(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))).toList())));
        return answers;
    }

    /** Whether a kit was made that is not undone; asked before what was imported is read for answers. */
    public static boolean isAny(Workspace workspace) throws ProblemException {
        for (ImportEntry entry : workspace.imports()) {
            if (!KeptText.all(KIND, entry, workspace).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
