package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.intake.internal.text.LostRows;

/** What puts the lists of a file in doubt, so that nothing follows from what is not listed: in all of them, or in one computer's. */
final class Doubts {

    private final LostRows lost;
    private final Map<String, String> ofComputers = new HashMap<>();
    private @Nullable String ofAll;
    private @Nullable String cut;

    /** @param context takes what is rejected */
    Doubts(ImportContext context) {
        lost = new LostRows(context);
    }

    /** What was rejected. */
    LostRows lost() {
        return lost;
    }

    /** Nothing follows from what is not in the file. @param reason goes on after "the list" */
    void doubt(String reason) {
        ofAll = ofAll == null ? reason : ofAll;
    }

    /** Nothing follows from what is not listed of one computer. @param reason goes on after "the list" */
    void doubt(String computer, String reason) {
        ofComputers.putIfAbsent(computer.strip().toUpperCase(Locale.ROOT), reason);
    }

    /** The file ends too early: what would follow may tell of any program. @param reason goes on after "the list" */
    void cut(String reason) {
        cut = cut == null ? reason : cut;
        doubt(reason);
    }

    /** A row or value is rejected that may have told of any program. @param reason as {@link ImportContext#reject} wants it */
    void lose(long line, String reason) {
        lost.reject(line, reason);
        doubt(ListFacts.UNREADABLE);
    }

    /** The same where it is known whose it was. */
    void lose(String computer, long line, String reason) {
        lost.reject(line, reason);
        doubt(computer, ListFacts.UNREADABLE);
    }

    /** Puts a computer's list in the doubts that hold for it. */
    void tell(String computer, ProgramList list) {
        if (ofAll != null) {
            list.doubt(ofAll);
        }
        String own = ofComputers.get(computer);
        if (own != null) {
            list.doubt(own);
        }
    }

    /** @throws IOException where something was lost, for the journal: the file counts as not wholly read */
    void tellLost() throws IOException {
        if (cut != null) {
            throw new IOException("the list " + cut + "; what would follow is not known"
                    + lost.problem().map(more -> "; and " + more).orElse(""));
        }
        lost.tell();
    }
}
