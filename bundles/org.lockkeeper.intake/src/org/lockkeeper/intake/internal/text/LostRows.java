package org.lockkeeper.intake.internal.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.intake.ImportContext;

/**
 * Rows and values of a file that were not understood: each is rejected with its reason, and all together are a problem
 * of the file, since what they would have told is not known.
 */
public final class LostRows {

    private static final int MOST_NAMED = 5;

    private final ImportContext context;
    private final List<Long> lines = new ArrayList<>(MOST_NAMED);
    private int count;
    private boolean more;

    /** @param context takes the rejected rows */
    public LostRows(ImportContext context) {
        this.context = context;
    }

    /**
     * Rejects a row or a value.
     *
     * @param line 1-based, 0 for the file as a whole
     * @param reason as {@link ImportContext#reject} wants it
     */
    public void reject(long line, String reason) {
        note(line);
        context.reject(line, reason);
    }

    /** Counts a row that was rejected together with others. */
    public void note(long line) {
        count++;
        if (line > 0 && !lines.contains(line)) {
            if (lines.size() < MOST_NAMED) {
                lines.add(line);
            } else {
                more = true;
            }
        }
    }

    /** Counts all that others hold. */
    public void noteAll(LostRows others) {
        others.lines.forEach(this::note);
        count += others.count - others.lines.size();
        more |= others.more;
    }

    /** Where they are, for people: {@code in lines 3, 5 and others}; nothing where no line is known. */
    public String where() {
        if (lines.isEmpty()) {
            return "";
        }
        String all = String.join(", ", lines.stream().map(String::valueOf).toList());
        return (lines.size() == 1 ? " in line " : " in lines ") + all + (more ? " and others" : "");
    }

    /** What is to be said of them, for people; empty where there is none. */
    public Optional<String> problem() {
        return count == 0 ? Optional.empty() : Optional.of((count == 1 ? "a row or value" + where() + " was not understood"
                : count + " rows or values" + where() + " were not understood") + "; what "
                + (count == 1 ? "it tells" : "they tell") + " is not known");
    }

    /**
     * Tells of them.
     *
     * @throws IOException where there are any, with a message for people
     */
    public void tell() throws IOException {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            throw new IOException(problem.get());
        }
    }
}
