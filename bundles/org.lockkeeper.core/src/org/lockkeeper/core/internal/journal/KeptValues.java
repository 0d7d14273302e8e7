package org.lockkeeper.core.internal.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.OwnStorage;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.text.secrets.Redaction;

/**
 * What an extension keeps, as texts of the journal: name space, key and value, parted by tabs; a text without a value removes
 * the key. So neither the store nor the export needs to know of it.
 *
 * @param workspace where it is kept
 * @param namespace whose it is
 */
public record KeptValues(Workspace workspace, String namespace) implements OwnStorage {

    /** Kind of these lines in the journal. */
    private static final String KIND = "extension";
    private static final String NAME = "[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+";
    private static final String OURS = "org.lockkeeper";
    private static final int LONGEST_TEXT = 30_000;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException where it is none, or one of Lockkeeper's own
     */
    public KeptValues {
        if (!namespace.matches(NAME) || (namespace + ".").startsWith(OURS + ".")) {
            throw new IllegalArgumentException("expected the symbolic name of a bundle of your own, such as com.acme.kiosk,"
                    + " not " + namespace);
        }
    }

    @Override
    public Map<String, String> all() throws ProblemException {
        Map<String, String> values = new TreeMap<>();
        for (ImportEntry entry : workspace.imports()) {
            for (String text : KeptText.all(KIND, entry, workspace)) {
                String[] parts = text.split("\t", -1);
                if (parts[0].equals(namespace) && parts.length == 3) {
                    values.put(parts[1], unescaped(parts[2]));
                } else if (parts[0].equals(namespace) && parts.length == 2) {
                    values.remove(parts[1]);
                }
            }
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public ImportEntry put(String what, Map<String, @Nullable String> changes, Progress progress) throws ProblemException {
        if (changes.isEmpty()) {
            throw new ProblemException("There is nothing to keep.");
        }
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, @Nullable String> change : new TreeMap<>(changes).entrySet()) {
            texts.add(text(change.getKey(), change.getValue()));
        }
        return KeptText.save(namespace + ": " + Redaction.message(what.replaceAll("\\p{Cntrl}", " ").strip()), KIND, texts, workspace,
                progress);
    }

    private String text(String key, @Nullable String value) throws ProblemException {
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException("A key has 1 to " + LONGEST_KEY + " characters and no control characters.");
        }
        KeptText.requireNoSecret(key);
        if (value == null) {
            return namespace + "\t" + key;
        }
        String text = namespace + "\t" + key + "\t" + escaped(value);
        if (value.length() > LONGEST_VALUE || text.length() > LONGEST_TEXT) {
            throw new ProblemException("The value of " + key + " has " + value.length() + " characters; at most " + LONGEST_VALUE
                    + " can be kept, fewer where many of them are line ends.");
        }
        String assigned = key + "=" + value;
        if (!Redaction.message(assigned).equals(assigned)) {
            throw new ProblemException("The value of " + key + " holds what looks like a password or a key. It is not kept, since"
                    + " everything here is exported and printed.");
        }
        return text;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0");
    }

    private static String unescaped(String text) {
        StringBuilder value = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                value.append(c);
                continue;
            }
            i++;
            value.append(switch (text.charAt(i)) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case '0' -> '\0';
                default -> text.charAt(i);
            });
        }
        return value.toString();
    }
}
