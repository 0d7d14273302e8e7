package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Rows, and lines beside them, that prove neither that a program is there nor that it is not: they are rejected, they put
 * their computer's list in doubt, and what they say of the Updater Service is kept.
 */
final class UnclearRows {

    /** Stands for any computer, in the place of a name. */
    private static final String ANY = "";
    private static final Pattern NOBODY = Pattern.compile("localhost|127\\.0\\.0\\.1|::1|[.?*-]|n/?a|null|none|unknown"
            + "|\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?", Pattern.CASE_INSENSITIVE);

    private final Doubts doubts;
    private final Map<String, UnclearService> services = new LinkedHashMap<>(0);
    private final Set<String> told = new HashSet<>(0);
    private @Nullable UnclearService alone;

    UnclearRows(Doubts doubts) {
        this.doubts = doubts;
    }

    /** Whether what stands for a computer's name is nobody's. */
    static boolean isNobody(String name) {
        return NOBODY.matcher(name).matches();
    }

    /** A row proves nothing, whatever other rows say. @param reason for people */
    void add(Program program, String reason) {
        lose(program, reason);
        ofService(program, reason);
    }

    /**
     * The same where all rows may say the same in a column: it is told at length once.
     *
     * @param cell what the row says in that column
     */
    void add(Program program, OtherCell cell, String reason) {
        doubt(program, cell, reason);
        ofService(program, reason);
    }

    /** A row tells of its program, but not surely, because of what it says in a column; it is told at length once. */
    void doubt(Program program, OtherCell cell, String reason) {
        if (told.add(cell.header() + '\n' + ProgramNames.isUpdater(program))) {
            lose(program, reason);
            return;
        }
        doubts.lost().note(program.line());
        String name = name(program);
        if (name == null) {
            doubts.doubt(ListFacts.UNREADABLE);
        } else {
            doubts.doubt(name, ListFacts.UNREADABLE);
        }
    }

    private void lose(Program program, String reason) {
        String name = name(program);
        if (name == null) {
            doubts.lose(program.line(), reason);
        } else {
            doubts.lose(name, program.line(), reason);
        }
    }

    private void ofService(Program program, String reason) {
        if (ProgramNames.isUpdater(program)) {
            String name = name(program);
            services.putIfAbsent(name == null ? ANY : name.toUpperCase(Locale.ROOT), UnclearService.of(program, reason));
        }
    }

    private static @Nullable String name(Program program) {
        String name = program.computer() == null ? null : HtmlMarks.without(program.computer());
        return name == null || isNobody(name) ? null : name;
    }

    /** A sentence beside the rows may say anything of all of them. */
    void note(String text, long line) {
        doubts.lose(line, "what a sentence beside the rows says of the list is not known: " + Redaction.quote(text)
                + "; where it says nothing of it, leave the line out of a copy and import that");
        services.putIfAbsent(ANY, UnclearService.of(text, line));
    }

    /** A line of prose beside the rows says something of the service: of which computer's, and whether it still holds. */
    void remark(String text, long line) {
        doubts.lose(line, "expected a row of the table, found " + Redaction.quote(text));
        services.putIfAbsent(ANY, UnclearService.of(text, line));
    }

    /** Something else puts the service of a computer in question. */
    void put(String computer, UnclearService service) {
        services.putIfAbsent(computer, service);
    }

    /** What was said of a computer's service, or of anybody's; {@code null} for nothing. */
    @Nullable UnclearService of(String computer) {
        return services.getOrDefault(computer, services.get(ANY));
    }

    /** Tells of computers of which the file tells nothing else. @param others those of which it does, in capitals */
    void tellOfOthers(Set<String> others, BiConsumer<String, UnclearService> teller) {
        services.forEach((name, service) -> {
            if (!name.equals(ANY) && !others.contains(name) && NameRules.objectionToComputer(name).isEmpty()) {
                alone = alone == null ? service : alone;
                teller.accept(name, service);
            }
        });
    }

    /** @throws IOException where all that is known of a computer is what such a row says of the service */
    void tellLost() throws IOException {
        if (alone != null) {
            throw new IOException("line " + alone.line() + ": whether the Updater Service" + UnclearService.NOT_KNOWN
                    + alone.told());
        }
    }
}
