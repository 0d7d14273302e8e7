package org.lockkeeper.ui.workbench.internal.remarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.ui.text.Wording;

/** Where the journal has something from, as people say it: what was stated it writes as the command line takes it. */
public final class JournalWords {

    private static final String SET = "set ";
    private static final String LINK = "link ";
    private static final Pattern NEXT = Pattern.compile(" (?=\\w+=)");
    private static final Pattern BLANK = Pattern.compile(" ");

    private JournalWords() {
    }

    /** The sources of an entry, paths shortened; a statement that cannot be read is told as it is written. */
    public static String of(ImportEntry entry) {
        return entry.sources().stream().map(source -> stated(source).orElseGet(() -> Wording.path(source)))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> stated(String source) {
        if (source.startsWith(LINK)) {
            return linked(BLANK.split(source));
        }
        return source.startsWith(SET) ? set(NEXT.split(source.substring(SET.length()))) : Optional.empty();
    }

    private static Optional<String> set(String[] assignments) {
        List<String> told = new ArrayList<>();
        for (String assignment : assignments) {
            try {
                Optional<Remark> remark = Remark.parse(assignment);
                told.add(remark.isPresent() ? KeptWords.words(remark.get())
                        : KeptWords.words(StatedValue.parse(assignment, AttributeCatalogue.builtIn())));
            } catch (IllegalArgumentException _) {
                // of an extension, or a note with an equals sign
                return Optional.empty();
            }
        }
        return Optional.of(String.join(", ", told));
    }

    /** A name with a blank leaves open where it ends. */
    private static Optional<String> linked(String[] words) {
        boolean flagged = words.length == 4 && words[3].startsWith("--");
        if (words.length != 3 && !flagged) {
            return Optional.empty();
        }
        String pattern = !flagged ? RemarkMessages.Journal_link
                : words[3].equals("--same") ? RemarkMessages.Journal_same : RemarkMessages.Journal_apart;
        return Optional.of(NLS.bind(pattern, Wording.account(words[1]), Wording.account(words[2])));
    }
}
