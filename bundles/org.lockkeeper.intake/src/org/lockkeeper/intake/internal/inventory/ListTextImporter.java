package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads programs that stand line by line: PowerShell's {@code Format-List} ({@code DisplayName : 7-Zip}) and wmic's
 * {@code /format:list} ({@code Name=7-Zip}), a blank line between them.
 */
public final class ListTextImporter implements SureAtMost, HasNames {

    private static final int LOOKED_AT = 400;
    private static final int LONGEST_VALUE = 8192;
    /** So many entries that a blank line ended are no chance; the last one always is. */
    private static final int SURELY_PARTED = 2;
    private static final Pattern FIELD = Pattern.compile("\\s{0,8}(\\p{L}[\\p{L}\\p{Nd}_. ]{0,40}?)\\s*"
            + "(?: : ?|:$|=)(.*)");
    private static final Pattern LABEL = Pattern.compile("\\s{0,8}(\\p{L}[\\p{L}\\p{Nd}_. ]{0,40}?)\\s*"
            + ":\\s+(\\S+)\\s*");

    private static final Pattern HOST = Pattern.compile("\\\\\\\\([^\\\\:\\s]{1,64}):\\s*");

    private final TableWords words;
    private final KnownCells known = new KnownCells();

    /** @param words what fields mean that are not known */
    public ListTextImporter(TableWords words) {
        this.words = words;
    }

    @Override
    public String id() {
        return "programs-list";
    }

    @Override
    public String title() {
        return "Installed programs line by line (Format-List, wmic /format:list)";
    }

    @Override
    public boolean isMine(ImportSource source) {
        Map<Meaning, Integer> seen = new EnumMap<>(Meaning.class);
        for (String line : KnownStart.lines(source, LOOKED_AT)) {
            Matcher m = FIELD.matcher(line);
            Meaning meaning = m.matches() ? words.of(m.group(1)) : null;
            if (meaning != null) {
                seen.merge(meaning, 1, Integer::sum);
            }
        }
        return seen.containsKey(Meaning.PROGRAM) && (seen.containsKey(Meaning.VERSION)
                || seen.containsKey(Meaning.INSTALLED)) && seen.size() > 2
                || seen.containsKey(Meaning.PROGRAM) && seen.getOrDefault(Meaning.VERSION, 0) > 1;
    }

    @Override
    public int sureAtMost() {
        return 60;
    }

    @Override
    public @Nullable List<String> header(ImportSource source) {
        List<String> names = KnownStart.lines(source, LOOKED_AT).stream().map(FIELD::matcher).filter(Matcher::matches)
                .map(m -> m.group(1)).distinct().toList();
        return names.isEmpty() ? null : names;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Inventory inventory = new Inventory(source, context, id(), false);
        inventory.mappable();
        Entries entries = new Entries(inventory, new GivenNames(words, words.mappings().isEmpty() ? null : header(source)));
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    inventory.lose(lines.number(), "the line is longer than 1 MiB and was passed over");
                } else {
                    entries.line(lines.text(), lines.number(), lines.offset());
                }
            }
        } catch (IOException e) {
            inventory.doubt("breaks off");
            throw e;
        } finally {
            entries.finish();
            inventory.observe();
        }
        inventory.tellLost();
    }

    /** Puts the lines of an entry together. */
    private final class Entries {

        private final Inventory inventory;
        private final GivenNames given;
        private final PartWords parts = new PartWords();
        private final NamedValues values;
        private @Nullable String computer;
        private @Nullable Moment seenAt;
        private @Nullable Meaning last;
        private boolean afterField;
        private final List<Program> early = new ArrayList<>(2);
        private boolean ofTwoNames;
        private int parted;
        private int fields;
        private int fewest = Integer.MAX_VALUE;
        private int ofLast;
        private long line;
        private long offset;

        Entries(Inventory inventory, GivenNames given) {
            this.given = given;
            values = new NamedValues(given);
            this.inventory = inventory;
        }

        void line(String text, long number, long at) {
            if (text.isBlank()) {
                parted += values.has(Meaning.PROGRAM) ? 1 : 0;
                end();
                ofTwoNames = false;
                return;
            }
            Matcher m = FIELD.matcher(text);
            if (m.matches() && !text.startsWith("\\\\")) {
                field(m.group(1), m.group(2).strip(), number, at);
                return;
            }
            Matcher host = HOST.matcher(text);
            if (host.matches()) {
                // psexec writes it above what each computer answers
                end();
                takeEarly();
                inventory.next();
                computer = host.group(1);
                return;
            }
            if (values.isEmpty() && TableRows.isSection(text.strip())) {
                takeEarly();
                inventory.section(text.strip(), StateWords.entitleAnother(text), number, true);
            }
            Matcher label = LABEL.matcher(text);
            if (values.isEmpty() && label.matches() && words.of(label.group(1)) == Meaning.COMPUTER) {
                computer = label.group(2);
            } else if (afterField && last != null && text.startsWith("  ")
                    && String.valueOf(values.get(last)).length() < LONGEST_VALUE) {
                // a long value goes on in the next line
                values.merge(last, text.strip());
            } else if (TableRows.isRemark(text)) {
                inventory.remark(text, number);
            } else if (!parts.take(text)) {
                beside(text, number);
            }
        }

        /** Somebody wrote of it before or after. */
        private void beside(String text, long number) {
            if (StateWords.sayListIsOfAnother(text)) {
                inventory.title(text.strip());
            } else if (line > 0 ? Notes.mayTell(text) : Notes.mayTellAbove(text)) {
                inventory.note(text.strip(), number);
            }
        }

        private void field(String name, String value, long number, long at) {
            String plain = Meaning.plain(name);
            Meaning said = given.of(name);
            Meaning meaning = said == null ? words.of(name) : said;
            afterField = true;
            last = null;
            fields++;
            if (said == null && given.ignores(name)) {
                return;
            }
            if (meaning == null) {
                if (value.isEmpty() && TableRows.isSection(name)) {
                    takeEarly();
                    inventory.section(name, StateWords.entitleAnother(name), number, false);
                }
                values.aside(name, value);
                return;
            }
            int rank = words.rank(meaning, plain);
            if (values.isEmpty()) {
                line = number;
                offset = at;
            }
            if (meaning == Meaning.PROGRAM && values.has(meaning) && (said == null ? rank : NamedValues.SAID) == values.rank(meaning)) {
                // wmic's doubled line ends leave no blank line that could be relied on
                fields--;
                ofTwoNames = true;
                end();
                fields = 1;
                line = number;
                offset = at;
            }
            last = values.put(name, value, meaning, rank);
        }

        /** Where blank lines part the entries, one with two names is of no known program: known when some were parted. */
        private void add(Program program) {
            if (ofTwoNames && parted < SURELY_PARTED && early.size() < SURELY_PARTED) {
                early.add(program);
                return;
            }
            takeEarly();
            take(ofTwoNames && parted >= SURELY_PARTED ? ofTwo(program) : program);
        }

        private void take(Program program) {
            inventory.addSparse(program, program.cells());
        }

        private void takeEarly() {
            early.forEach(program -> take(parted >= SURELY_PARTED ? ofTwo(program) : program));
            early.clear();
        }

        private static Program ofTwo(Program program) {
            return ProgramNames.matters(program) ? program.against(new Objection("its entry has two names", null)) : program;
        }

        /** To be called when all lines are read. */
        void finish() {
            end();
            takeEarly();
            // the tools write the same fields for each entry: where the last one lacks some, the file ends too early
            if (ofLast < fewest && fewest != Integer.MAX_VALUE) {
                inventory.cutInLastRow("breaks off within its last entry");
            }
            String part = parts.said();
            if (part != null) {
                inventory.doubt("says that it is a part only: " + Redaction.quote(part));
            }
        }

        void end() {
            if (values.has(Meaning.PROGRAM)) {
                fewest = ofLast == 0 ? fewest : Math.min(fewest, ofLast);
                ofLast = fields;
                Program program = Program.of(values::get, values::others, line, offset, known);
                if (program != null) {
                    add(program.besides(values.compared()).within(computer, seenAt, null, Change.NONE));
                }
            } else if (values.has(Meaning.COMPUTER)) {
                computer = values.get(Meaning.COMPUTER);
                String seen = values.get(Meaning.SEEN);
                seenAt = seen == null ? seenAt : InstallDate.tryParse(seen).orElse(seenAt);
            }
            values.clear();
            fields = 0;
            last = null;
            afterField = false;
        }
    }
}
