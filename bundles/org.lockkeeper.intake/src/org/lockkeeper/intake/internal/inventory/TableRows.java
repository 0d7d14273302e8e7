package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.intake.internal.discover.GenericNames;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Rows of a table, however it is written: finds the header among the first rows, takes what stands before it as said
 * of the whole list ({@code Computer: PC7}), and makes programs of what follows.
 */
final class TableRows {

    /** How many rows may stand before the header. */
    static final int MOST_BEFORE = 30;

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}"
            + "|[0-9A-Fa-f]{2}(?:[-:][0-9A-Fa-f]{2}){5}");

    /** A few words, without numbers and names. */
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{M} /()_-]{4,60}:?");

    /** The same with dates and counts, and nothing that is a program of the vendor. */
    private static final Pattern SECTION = Pattern.compile("(?!.*(?i:kerio|outlook))[\\p{L}\\p{M}\\p{Nd} ./(),:_-]{4,60}");

    private static final Pattern REMARK = Pattern.compile("kerio|updater|^\\*", Pattern.CASE_INSENSITIVE);

    /** A formula that did not work, in the languages of Excel, and a column that was too narrow when it was printed. */
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#[\\p{L}/0-9]+[!?]|#N/?[A-Z]{1,3}|#{3,}");

    private final TableWords words;
    private final KnownCells known;
    private final Inventory inventory;
    private final boolean ofLines;
    private final boolean[] likeHosts = new boolean[64];
    private final List<Set<String>> hosts = new ArrayList<>();
    private final RowTimes times = new RowTimes();
    private final Set<String> titles = new LinkedHashSet<>();
    private final PartWords parts = new PartWords();
    private @Nullable Columns columns;
    private @Nullable String computer;
    private @Nullable Moment seenAt;
    private @Nullable String user;
    private long rows;
    private @Nullable String lastHost;
    private boolean lastHostIsHeader;

    /** @param ofLines whether each row is a line of its file, so that nothing stands beside the rows but what somebody wrote there */
    TableRows(TableWords words, KnownCells known, Inventory inventory, boolean ofLines) {
        this.words = words;
        this.ofLines = ofLines;
        this.known = known;
        this.inventory = inventory;
        inventory.mappable();
    }

    /** The columns of the first of these rows that is the header of a list of programs; {@code null} where none is. */
    static @Nullable Columns header(List<List<String>> rows, TableWords words) {
        return rows.stream().limit(MOST_BEFORE).filter(row -> row.size() > 1).map(row -> Columns.of(row, words))
                .filter(Columns::areOfInventory).findFirst().orElse(null);
    }

    boolean hasHeader() {
        return columns != null;
    }

    /** How many columns the header names; 0 where there is none. */
    int width() {
        return columns == null ? 0 : columns.header().size();
    }

    /** Forgets the header: another table begins. */
    void end() {
        columns = null;
    }

    /** Takes a row. */
    void row(List<String> row, long line, long offset) {
        Columns at = columns;
        if (at == null) {
            beforeHeader(row, line);
            return;
        }
        int filled = filled(row);
        String only = only(row, filled);
        String disagreement = at.disagreement(row);
        String ofWholeList = ofWholeList(row, at, only);
        Optional<String> note = filled == 0 || filled > Footers.MOST_CELLS ? Optional.empty()
                : Notes.of(row, at.has(Meaning.COMPUTER) ? Objects.requireNonNullElse(at.value(row, Meaning.COMPUTER), "") : null, at.value(row, Meaning.VERSION));
        if (isHeader(row, at.header())) {
            // files put one after the other
            inventory.next();
        } else if (isOfAnotherHeader(row, at)) {
            header(row, line);
        } else if (filled <= 2 && isOfAnotherComputer(row)) {
            said(row);
        } else if (ofWholeList != null) {
            inventory.title(ofWholeList);
        } else if (only != null && part(only)) {
            // a line beside the rows
            return;
        } else if (only != null && isSection(only)) {
            inventory.section(only, StateWords.entitleAnother(only), line, isBeside(row, at) && Notes.mayTell(only));
        } else if (only != null && isRemark(only)) {
            inventory.remark(only, line);
        } else if (only != null && (Notes.contain(only) || isBeside(row, at) && Notes.mayTell(only))) {
            inventory.note(only, line);
        } else if (note.isPresent()) {
            inventory.note(note.get(), line);
        } else if (at.isTooShortFor(row)) {
            inventory.lose(line, "the row has " + row.size() + " cells, the header names " + at.header().size()
                    + " columns; which is which cannot be told");
        } else if (at.isBrokenIn(row)) {
            inventory.lose(line, "a value goes on in the next line; if that is a row of its own, a quotation mark is"
                    + " not closed");
        } else if (disagreement != null) {
            inventory.lose(line, disagreement);
        } else if (hasErrorForName(row, at)) {
            inventory.lose(line, "expected the name of a program, found a spreadsheet's error");
        } else if (filled > Footers.MOST_CELLS || !Footers.contain(row, at)) {
            rows++;
            watchTitles(only == null ? null : row, at);
            watchHosts(row, at);
            program(row, at, line, offset);
        }
    }

    /** Whether a line has one cell where the header has several: it fits no row, so it is none. */
    private boolean isBeside(List<String> row, Columns at) {
        return ofLines && row.size() == 1 && at.header().size() > 1;
    }

    private static boolean isHeader(List<String> row, List<String> header) {
        // told by the first cell for nearly all rows
        return row.size() == header.size() && row.getFirst().equals(header.getFirst()) && row.equals(header);
    }

    private void beforeHeader(List<String> row, long line) {
        Columns found = row.size() > 1 ? Columns.of(row, words) : null;
        if (found != null && found.areOfInventory()) {
            begin(found);
        } else {
            String only = only(row, filled(row));
            Optional<String> note = only != null ? Optional.of(only).filter(ofLines ? Notes::mayTellAbove : Notes::standAbove)
                    : Notes.above(row);
            note.ifPresent(text -> inventory.note(text, line));
            said(row);
        }
    }

    private void program(List<String> row, Columns at, long line, long offset) {
        Program program = Program.of(meaning -> at.value(row, meaning), () -> at.others(row), line, offset, known);
        String seen = at.value(row, Meaning.SEEN);
        if (program != null && program.seenAt() == null && seen != null && !Program.isNothing(seen)) {
            inventory.undated(line, seen);
        }
        String host = at.value(row, Meaning.COMPUTER);
        if (program != null && program.version() == null && host == null && Footers.isError(program.name())) {
            inventory.lose(line, "expected a program, found an error: " + Redaction.quote(program.name()));
        } else if (program != null && !(program.version() == null && host != null && Footers.isFailure(program.name()))) {
            times.look(program, seen);
            inventory.add(program.within(computer, seenAt, user, Change.NONE), at.unread(row));
        } else if (host != null) {
            inventory.named(host, line);
        }
    }

    private static boolean hasErrorForName(List<String> row, Columns at) {
        String name = at.value(row, Meaning.PROGRAM);
        return name != null && name.indexOf('#') >= 0 && SPREADSHEET_ERROR.matcher(name.strip()).matches();
    }

    /** Whether a row names columns: the second line of a header, or the header of another table. */
    private boolean isOfAnotherHeader(List<String> row, Columns at) {
        String name = at.value(row, Meaning.COMPUTER);
        if (name != null && !name.equals(lastHost)) {
            // the rows of a computer mostly come one after the other
            lastHost = name;
            lastHostIsHeader = words.of(name) == Meaning.COMPUTER;
        }
        return name != null && lastHostIsHeader
                || rows == 0 && words.of(String.valueOf(at.value(row, Meaning.PROGRAM))) == Meaning.PROGRAM
                        && Columns.of(row, words).areOfInventory();
    }

    private void header(List<String> row, long line) {
        Columns found = Columns.of(row, words);
        if (found.areOfInventory()) {
            inventory.next();
            begin(found);
        } else if (found.has(Meaning.PROGRAM)) {
            inventory.lose(line, "another table begins, of which it is not known what its columns mean: "
                    + found.shown());
            end();
        } else {
            // of something else than programs
            end();
        }
    }

    /** Whether a row is a title between rows: {@code Computer: PC2}. */
    private boolean isOfAnotherComputer(List<String> row) {
        List<String> cells = row.stream().filter(cell -> !cell.isBlank()).limit(3).toList();
        if (cells.isEmpty() || cells.size() > 2) {
            return false;
        }
        String first = cells.getFirst();
        int colon = first.indexOf(':');
        return colon > 0 && words.of(first.substring(0, colon)) == Meaning.COMPUTER
                && (cells.size() == 2) == first.substring(colon + 1).isBlank();
    }

    /**
     * A sentence, and no program, that says of what kind all rows are, wherever it stands; {@code null} for none. A comma
     * in it parts it into cells, and no computer is called so.
     */
    private static @Nullable String ofWholeList(List<String> row, Columns at, @Nullable String only) {
        String host = at.value(row, Meaning.COMPUTER);
        String text = only == null ? host : only;
        boolean mayBeProgram = at.has(Meaning.COMPUTER) && host != null && !host.isBlank() && !host.strip().equals(text);
        return text != null && !mayBeProgram && text.indexOf(' ') > 0 && StateWords.sayListIsOfAnother(text)
                ? text.strip() : null;
    }

    /** Whether a text is a title between rows that says what of the rest is installed: {@code Removed since May}. */
    static boolean isSection(String only) {
        return SECTION.matcher(only).matches() && (StateWords.entitleAnother(only) || StateWords.sayDone(only));
    }

    /** Whether a text is a sentence on the service: {@code Removed later: Kerio Updater Service on PC1}. */
    static boolean isRemark(String only) {
        return REMARK.matcher(only).find() && (StateWords.sayGone(only) || StateWords.sayUndone(only));
    }

    /** Takes a line beside the rows, where it says of pages or parts, and of no program of the vendor. */
    boolean part(String line) {
        return !REMARK.matcher(line).find() && parts.take(line);
    }

    /** Takes a title between rows. */
    void section(String only, long line) {
        inventory.section(only, StateWords.entitleAnother(only), line, Notes.mayTell(only));
    }

    /** How many cells are not blank. */
    private static int filled(List<String> row) {
        int filled = 0;
        for (int i = 0; i < row.size(); i++) {
            filled += row.get(i).isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** The only cell that is not blank; {@code null} where there are none or several. */
    private static @Nullable String only(List<String> row, int filled) {
        return filled != 1 ? null : row.stream().filter(cell -> !cell.isBlank()).findFirst().orElseThrow().strip();
    }

    /** Rows that hold nothing but what looks like a host's name may be titles of what follows. */
    private void watchTitles(@Nullable List<String> rowOfOne, Columns at) {
        String only = rowOfOne == null || at.has(Meaning.COMPUTER) ? null : at.value(rowOfOne, Meaning.PROGRAM);
        if (only != null && !only.isBlank() && only.strip().length() <= 15 && GenericNames.isLikeHost(only.strip())
                && titles.add(only.strip()) && titles.size() > 1) {
            inventory.refuseNameless("some rows hold nothing but what looks like names of computers (\""
                    + String.join("\", \"", titles.stream().limit(2).toList())
                    + "\"); if each is the computer of the rows"
                    + " below it, write its name into a column of its own");
        }
    }

    /** Takes a header. */
    void begin(Columns found) {
        columns = found;
        titles.clear();
        String ambiguity = found.ambiguity();
        if (ambiguity != null) {
            inventory.refuse(ambiguity);
        }
        hosts.clear();
        rows = 0;
        for (int i = 0; i < Math.min(found.header().size(), likeHosts.length); i++) {
            likeHosts[i] = !found.has(Meaning.COMPUTER) && found.meaning(i) == null && !found.header().get(i).isBlank();
            hosts.add(new HashSet<>());
        }
        if (!found.has(Meaning.COMPUTER) && found.countsInstallations()) {
            inventory.refuseNameless("this is a list of how often programs are installed, not on which computers; export"
                    + " the programs of each computer, with a column that names it");
        }
        if (found.isOfChanges()) {
            inventory.doubt("is a log of changes");
        }
    }

    /** What a row before the header says of the list as a whole: a name and a value. */
    private void said(List<String> cells) {
        List<String> row = cells.stream().filter(cell -> !cell.isBlank()).limit(4).toList();
        if (row.isEmpty() || row.size() > 3) {
            return;
        }
        if (row.size() == 1 && isTitle(row.getFirst().strip())) {
            inventory.title(row.getFirst().strip());
        }
        parts.take(String.join(" ", row));
        // a comma of a sentence parts it into cells
        row.stream().map(String::strip).filter(cell -> cell.indexOf(' ') > 0 && StateWords.sayListIsOfAnother(cell))
                .forEach(inventory::title);
        String name = row.getFirst().strip();
        String value = row.size() > 1 ? row.get(1).strip() : "";
        int colon = name.indexOf(':');
        if (value.isEmpty() && colon > 0) {
            value = name.substring(colon + 1).strip();
            name = name.substring(0, colon);
        }
        Meaning meaning = value.isEmpty() ? null : words.of(name);
        if (meaning == Meaning.COMPUTER && value.indexOf(' ') < 0) {
            if (computer != null && !computer.equalsIgnoreCase(value)) {
                inventory.next();
            }
            computer = value;
        } else if (meaning == Meaning.SEEN) {
            seenAt = InstallDate.tryParse(value).orElse(seenAt);
        } else if (meaning == Meaning.USER) {
            user = value;
        }
    }

    private static boolean isTitle(String text) {
        return TITLE.matcher(text).matches() || StateWords.sayListIsOfAnother(text) || SECTION.matcher(text).matches()
                && (StateWords.entitleAnother(text) || StateWords.entitleBefore(text));
    }

    /** Takes a line of prose before the header: {@code Host Name:   PC7}. */
    void prose(String line, long number) {
        parts.take(line);
        if (Notes.mayTellAbove(line)) {
            inventory.note(line.strip(), number);
        }
        if (isTitle(line.strip())) {
            inventory.title(line.strip());
        }
        int colon = line.indexOf(':');
        if (colon > 0 && line.length() < 200) {
            said(List.of(line.substring(0, colon), line.substring(colon + 1)));
        }
    }

    /**
     * A column that nobody understood and that holds the names of several computers, or of places or things of which a
     * computer has one, tells several computers apart.
     */
    private void watchHosts(List<String> row, Columns at) {
        for (int i = 0; i < hosts.size(); i++) {
            if (likeHosts[i] && i < row.size() && !row.get(i).isBlank()) {
                String value = row.get(i).strip();
                // versions of four numbers look like addresses
                likeHosts[i] = at.isOfComputer(i) || ADDRESS.matcher(value).matches()
                        && !Meaning.plain(at.header().get(i)).contains("ver")
                        || GenericNames.isLikeHost(value) && value.length() <= 15 && value.indexOf('.') < 0
                        && value.chars().filter(Character::isLetter).count() > 1;
                if (hosts.get(i).size() < 3) {
                    hosts.get(i).add(value);
                }
            }
        }
    }

    /** To be called when all rows are read. */
    void finish() {
        String part = parts.said();
        if (part != null) {
            inventory.doubt("says that it is a part only: " + Redaction.quote(part));
        }
        times.unknown().forEach(row -> inventory.ofUnknownTime(row.within(computer, seenAt, user, Change.NONE)));
        if (columns == null || columns.has(Meaning.COMPUTER) || computer != null) {
            return;
        }
        for (int i = 0; i < hosts.size(); i++) {
            if (likeHosts[i] && hosts.get(i).size() > 1 && rows > 1) {
                String column = columns.header().get(i).strip();
                inventory.refuseNameless("no column is known to name the computer, but \"" + column + "\" holds what"
                        + " tells several computers apart; if it names them, say --map computer="
                        + (column.indexOf(',') < 0 && column.indexOf(' ') < 0 ? column : '"' + column + '"'));
                return;
            }
        }
    }
}
