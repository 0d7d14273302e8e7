package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads tables whose columns stand below each other: {@code wmic product get …}, PowerShell's {@code Format-Table},
 * {@code winget list}; with whatever the person at the console wrote or saw before and after.
 */
public final class TextTableImporter implements TableImporter {

    private static final int LOOKED_AT = 200;
    private static final Pattern KERIO = Pattern.compile("kerio", Pattern.CASE_INSENSITIVE);
    // a prompt, and the sums that tools write below
    private static final Pattern PROSE = Pattern.compile(
            "(?:PS )?[A-Za-z]:\\\\[^>]*>.*|\\d+ .*(?:available|verf|upgrade).*", Pattern.CASE_INSENSITIVE);

    private final TableWords words;
    private final KnownCells known = new KnownCells();

    /** @param words what columns mean whose names do not tell */
    public TextTableImporter(TableWords words) {
        this.words = words;
    }

    @Override
    public String id() {
        return "programs-table";
    }

    @Override
    public String title() {
        return "Installed programs as a table of text (wmic, Format-Table, winget)";
    }

    @Override
    public int sureAtMost() {
        return 65;
    }

    @Override
    public @Nullable List<String> header(ImportSource source) {
        List<String> lines = KnownStart.lines(source, LOOKED_AT).stream()
                .map(TextTableImporter::withoutSpinner).toList();
        for (int i = 0; i < lines.size(); i++) {
            Columns columns = columns(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
            if (columns != null) {
                return columns.header();
            }
        }
        return null;
    }

    /** The first line that may be the header of a list of programs, in columns; {@code null} where there is none. */
    static @Nullable List<String> likely(ImportSource source, TableWords words) {
        return KnownStart.lines(source, LOOKED_AT).stream().map(line -> FixedColumns.of(line, ""))
                .filter(Objects::nonNull).map(FixedColumns::header)
                .filter(header -> Columns.of(header, words).mayBeOfInventory()).findFirst().orElse(null);
    }

    /** winget draws a turning bar before the table and takes it back with carriage returns. */
    private static String withoutSpinner(String line) {
        return line.substring(line.lastIndexOf('\r') + 1);
    }

    private @Nullable Columns columns(String line, String next) {
        FixedColumns fixed = FixedColumns.of(line, next);
        if (fixed == null) {
            return null;
        }
        if (isSearch(fixed.header())) {
            return null;
        }
        Columns columns = Columns.of(fixed.header(), words);
        return columns.areOfInventory() || isOfWinget(fixed.header(), next)
                || columns.mayBeOfInventory() && (FixedColumns.isRule(next) || line.endsWith("  "))
                ? columns : null;
    }

    /** {@code winget search} tells what may be had, in columns like those of {@code winget list} and how each was found. */
    private static boolean isSearch(List<String> header) {
        return Stream.of("id", "match").allMatch(name -> header.stream().anyMatch(name::equalsIgnoreCase));
    }

    private boolean isOfWinget(List<String> header, String next) {
        return header.size() >= 3 && FixedColumns.isRule(next) && header.stream()
                .anyMatch(name -> name.equalsIgnoreCase("id")) && header.stream()
                .anyMatch(name -> words.of(name) == Meaning.VERSION);
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Inventory inventory = new Inventory(source, context, id(), false);
        Reading reading = new Reading(inventory);
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    inventory.lose(lines.number(), "the line is longer than 1 MiB and was passed over");
                } else {
                    reading.line(withoutSpinner(lines.text()), lines.number(), lines.offset());
                }
            }
            reading.end();
        } catch (IOException e) {
            inventory.doubt("breaks off");
            throw e;
        } finally {
            inventory.observe();
        }
        inventory.tellLost();
    }

    /** Looks one line ahead: the line below a header tells where its columns are. */
    private final class Reading {

        private final Inventory inventory;
        private final TableRows rows;
        private @Nullable FixedColumns fixed;
        private @Nullable WingetTable winget;
        private @Nullable String text;
        private long number;
        private long offset;
        private boolean gap;
        private int strange;
        private int longest;
        private int shortest = Integer.MAX_VALUE;
        private String lastRow = "";

        Reading(Inventory inventory) {
            this.inventory = inventory;
            rows = new TableRows(words, known, inventory, true);
        }

        void line(String next, long line, long at) {
            if (text != null) {
                handle(text, next);
            }
            text = next;
            number = line;
            offset = at;
        }

        void end() {
            if (text != null) {
                handle(text, "");
            }
            rows.finish();
            ofWinget();
            // wmic fills every line up with blanks
            if (shortest < longest && lastRow.length() == shortest && lastRow.length() < fixedStart()) {
                inventory.cutInLastRow("breaks off in its last line");
            }
        }

        private void ofWinget() {
            String refusal = winget == null ? null : winget.refusal();
            String doubt = winget == null ? null : winget.doubt();
            if (refusal != null) {
                inventory.refuse(refusal);
            }
            if (doubt != null) {
                inventory.doubt(doubt);
            }
        }

        private int fixedStart() {
            return fixed == null ? 0 : fixed.lastStart();
        }

        private void handle(String now, String next) {
            if (now.isBlank()) {
                gap = true;
                return;
            }
            Columns columns = columns(now, next);
            if (columns != null) {
                if (fixed != null && !columns.header().equals(fixed.header())) {
                    rows.end();
                }
                FixedColumns found = FixedColumns.of(now, next);
                if (winget == null && isOfWinget(columns.header(), next)) {
                    winget = new WingetTable(columns.header());
                }
                if (fixed != null && columns.header().equals(fixed.header())) {
                    inventory.next();
                }
                fixed = found;
                if (!rows.hasHeader()) {
                    rows.begin(columns);
                }
            } else if (fixed == null) {
                rows.prose(now, number);
            } else if (!FixedColumns.isRule(now)) {
                row(now, fixed);
            }
            gap = false;
        }

        private static boolean isAlone(List<String> cells) {
            return cells.stream().filter(cell -> !cell.isBlank()).count() == 1;
        }

        private void row(String now, FixedColumns at) {
            if (gap && (rows.part(now) || Footers.isFooter(now))) {
                return;
            }
            List<String> cells = PROSE.matcher(now).matches() ? null : at.cells(now);
            if (cells == null) {
                strange++;
                if (StateWords.sayListIsOfAnother(now)) {
                    inventory.title(now.strip());
                } else if (TableRows.isSection(now.strip())) {
                    rows.section(now.strip(), number);
                }
                if (TableRows.isRemark(now.strip())) {
                    inventory.remark(now.strip(), number);
                } else if (gap && Notes.mayTell(now)) {
                    inventory.note(now.strip(), number);
                } else if (KERIO.matcher(now).find() || !gap && !PROSE.matcher(now).matches()) {
                    inventory.lose(number, "expected a row of the table (" + String.join(", ", at.header())
                            + "), found " + Redaction.quote(now));
                }
                return;
            }
            if (gap && isAlone(cells) && Notes.mayTell(now)) {
                // between two blank lines no row stands
                inventory.note(now.strip(), number);
                return;
            }
            if (strange > 0) {
                inventory.doubt("has rows that cannot be read");
            }
            lastRow = now;
            longest = Math.max(longest, now.length());
            shortest = Math.min(shortest, now.length());
            if (winget != null) {
                winget.row(cells);
            }
            rows.row(cells, number, offset);
        }
    }
}
