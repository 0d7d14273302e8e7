package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Suppositions under a name. Kept in the journal, so that it is undone, exported and restored like everything else there;
 * of several of one name the newest counts.
 *
 * @param name its name, one line
 * @param target the version to upgrade to; {@code null} where it supposes none
 * @param asOf the date of judgement; {@code null} for each server's own
 * @param note what it is for; may be empty
 * @param suppositions what is supposed besides
 */
public record Scenario(String name, @Nullable ProductVersion target, @Nullable Moment asOf, String note,
        List<Supposition> suppositions) {

    private static final String KIND = "scenario";
    private static final String DELETED = "deleted";
    private static final String KEPT = "kept";
    private static final int HEAD = 5;
    private static final int EACH = 4;
    private static final int LONGEST = 8000;

    /** Checks the name and copies the list; the note loses what looks like a secret. */
    public Scenario {
        name = Supposition.oneLine(name);
        note = Redaction.message(Supposition.oneLine(note));
        suppositions = List.copyOf(suppositions);
    }

    /**
     * A scenario that is kept.
     *
     * @param scenario what it is
     * @param entry the line of the journal that keeps it
     */
    public record Kept(Scenario scenario, ImportEntry entry) {

        /** Checks that nothing is missing. */
        public Kept {
            Objects.requireNonNull(scenario);
            Objects.requireNonNull(entry);
        }
    }

    /** What it supposes, as sentences for people: each stands on whatever is made of it. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Scenario \"" + name + "\"" + (note.isEmpty() ? "" : ": " + note));
        if (target != null) {
            sentences.add("Supposed: the upgrade is to " + target);
        }
        if (asOf != null) {
            sentences.add("Supposed: it is " + asOf);
        }
        suppositions.forEach(s -> sentences.add("Supposed: " + s));
        return sentences;
    }

    /** The scenarios of a workspace, by their names. */
    public static List<Kept> in(Workspace workspace) throws ProblemException {
        Map<String, Kept> byName = new LinkedHashMap<>();
        for (ImportEntry entry : workspace.imports()) {
            for (String text : KeptText.all(KIND, entry, workspace)) {
                String[] parts = text.split("\t", -1);
                String key = parts[0].toLowerCase(Locale.ROOT);
                byName.remove(key);
                parse(parts).ifPresent(s -> byName.put(key, new Kept(s, entry)));
            }
        }
        return byName.values().stream().sorted((a, b) -> a.scenario.name.compareToIgnoreCase(b.scenario.name)).toList();
    }

    /** The scenario of that name, without regard to case. */
    public static Scenario named(String name, Workspace workspace) throws ProblemException {
        List<Kept> all = in(workspace);
        return all.stream().map(Kept::scenario).filter(s -> s.name.equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> new ProblemException("There is no scenario \"" + name.strip() + "\"; " + (all.isEmpty()
                        ? "none was saved yet" : "there are " + String.join(", ", all.stream().map(k -> k.scenario.name)
                                .toList())) + "."));
    }

    /** Keeps it. */
    public ImportEntry save(Workspace workspace, Progress progress) throws ProblemException {
        return keep("scenario " + name, List.of(text()), workspace, progress);
    }

    /**
     * Keeps it in place of one of another name: one line of the journal, taken back as one.
     *
     * @param other the name that it had
     */
    public ImportEntry saveInPlaceOf(String other, Workspace workspace, Progress progress) throws ProblemException {
        String known = named(other, workspace).name;
        return known.equalsIgnoreCase(name) ? save(workspace, progress)
                : keep("scenario " + known + " renamed to " + name, List.of(known + "\t" + DELETED, text()), workspace,
                        progress);
    }

    private String text() throws ProblemException {
        if (name.isEmpty() || name.contains(",")) {
            throw new ProblemException("A scenario needs a name of one line, without a comma.");
        }
        KeptText.requireNoSecret(name);
        StringBuilder text = new StringBuilder(String.join("\t", name, KEPT, target == null ? "" : target.toString(),
                asOf == null ? "" : asOf.toString(), note));
        for (Supposition s : suppositions) {
            text.append('\t').append(String.join("\t", s.kind().name(), s.value(), s.where(),
                    Boolean.toString(s.ofCollection())));
        }
        if (text.length() > LONGEST) {
            throw new ProblemException("A scenario may have " + LONGEST + " characters; this one has " + text.length() + ".");
        }
        return text.toString();
    }

    /** Keeps that there is none of that name any more. */
    public static ImportEntry delete(String name, Workspace workspace, Progress progress) throws ProblemException {
        String known = named(name, workspace).name;
        return keep("scenario " + known + " deleted", List.of(known + "\t" + DELETED), workspace, progress);
    }

    private static ImportEntry keep(String what, List<String> texts, Workspace workspace, Progress progress)
            throws ProblemException {
        return KeptText.save(what, KIND, texts, workspace, progress);
    }

    /** Empty where it was deleted, or is nothing that this version understands. */
    private static Optional<Scenario> parse(String[] parts) {
        if (parts.length < HEAD || (parts.length - HEAD) % EACH != 0 || !parts[1].equals(KEPT)) {
            return Optional.empty();
        }
        try {
            List<Supposition> suppositions = new ArrayList<>();
            for (int i = HEAD; i < parts.length; i += EACH) {
                suppositions.add(new Supposition(Supposition.Kind.valueOf(parts[i]), parts[i + 1], parts[i + 2],
                        Boolean.parseBoolean(parts[i + 3])));
            }
            return Optional.of(new Scenario(parts[0],
                    parts[2].isEmpty() ? null : ProductVersion.tryParse(parts[2]).orElseThrow(),
                    parts[3].isEmpty() ? null : Moment.tryParse(parts[3]).orElseThrow(), parts[4], suppositions));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
