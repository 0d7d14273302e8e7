package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.NamedComputer;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.intake.internal.text.LostRows;
import org.lockkeeper.text.names.Blanks;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Collects the programs of a file by computer and list, and tells what follows from them. What follows from what is not
 * listed, does so only from a whole list of a computer that is named beyond doubt: the Updater Service is absent where
 * a connector is listed and it is not; where none is, nothing is known, since a list of
 * 64-bit programs only hides all (rule LK-113).
 */
final class Inventory {

    /** Stands for any computer, in the place of a name. */
    private static final String ANY = "";
    private static final Pattern NOBODY = Pattern.compile("localhost|127\\.0\\.0\\.1|::1|[.?*-]|n/?a|null|none|unknown"
            + "|\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?", Pattern.CASE_INSENSITIVE);

    private final ImportContext context;
    private final boolean isWhole;
    private final ListFacts facts;
    private final Map<String, List<ProgramList>> computers = new LinkedHashMap<>();
    private final List<ProgramList> nameless = new ArrayList<>();
    private final Map<String, String> doubts = new HashMap<>();
    private final List<Held> held = new ArrayList<>(0);
    private final TickColumns ticks = new TickColumns();
    private final Map<String, UnclearService> unclearServices = new LinkedHashMap<>(0);
    private final Map<String, Long> withoutPrograms = new LinkedHashMap<>();
    private final LostRows lost;
    private final LostRows orphans;
    private int number;
    private @Nullable String title;
    private @Nullable String section;
    private @Nullable String doubt;
    private @Nullable String cut;
    private @Nullable Row last;
    private boolean inLastRow;
    private @Nullable String refusal;
    private @Nullable UnclearService alone;
    private @Nullable String refusalOfAll;
    private long namelessRows;
    private boolean anyNamed;
    private boolean anyObserved;
    private boolean undated;
    private boolean mappable;
    private boolean anyState;
    private boolean anyChange;

    /** A row, and what it says where nobody reads. */
    private record Row(Program program, List<OtherCell> cells) {
    }

    /** A row that says what other rows explain, the list that it is of, and what it says where nobody reads. */
    private record Held(Program program, int number, List<OtherCell> cells) {
    }

    /** @param bothViews whether this kind of list always holds 32-bit and 64-bit programs of every installer */
    Inventory(ImportSource source, ImportContext context, String kind, boolean bothViews) {
        this(source, context, bothViews, false, kind + '\n' + source.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A list that holds both views of the registry and all that stands in them, or says why it does not.
     *
     * @param question what was asked, see {@link ListMark}
     */
    Inventory(ImportSource source, ImportContext context, String question) {
        this(source, context, true, true, question);
    }

    private Inventory(ImportSource source, ImportContext context, boolean bothViews, boolean isWhole, String question) {
        this.context = context;
        this.isWhole = isWhole;
        lost = new LostRows(context);
        orphans = new LostRows(context);
        facts = new ListFacts(source, context, lost, bothViews, question);
        int dot = source.name().lastIndexOf('.');
        String own = dot < 0 ? source.name() : source.name().substring(0, dot);
        title = !isWhole && StateWords.entitleAnother(own) ? own : null;
        String path = source.file().path();
        String around = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        title(around.substring(around.lastIndexOf('/') + 1));
    }

    /** A line of prose beside the rows says something of the service: of which computer's, and whether it still holds. */
    void remark(String text, long line) {
        lose(line, "expected a row of the table, found " + Redaction.quote(text));
        unclearServices.putIfAbsent(ANY, UnclearService.of(text, line));
    }

    /** Nothing tells whether a row is of the time of its computer's other rows. */
    void ofUnknownTime(Program program) {
        unclear(program, whether(program) + "when it was seen is not understood, and other rows write another day");
    }

    /** What follows stands below a title between rows; {@code null} where that is one of what is installed. */
    void section(@Nullable String text) {
        takeLast();
        section = text;
    }

    /** A title stands above what follows, or names its folder; or a sentence speaks of the whole list. */
    void title(String text) {
        if (title == null && !isWhole && (StateWords.entitleAnother(text) || StateWords.entitleBefore(text)
                || StateWords.sayListIsOfAnother(text))) {
            title = text;
        }
    }

    /** People can tell what its columns mean. */
    void mappable() {
        mappable = true;
    }

    /** A new list begins: what follows is no part of the lists before, whatever computer it is of. */
    void next() {
        takeLast();
        number++;
    }

    /** Nothing follows from what is not in the file. @param reason goes on after "the list" */
    void doubt(String reason) {
        doubt = doubt == null ? reason : doubt;
    }

    /** Nothing follows from what is not listed of one computer. @param reason goes on after "the list" */
    void doubt(String computer, String reason) {
        doubts.putIfAbsent(computer.strip().toUpperCase(Locale.ROOT), reason);
    }

    /**
     * A row or value was not understood: it is rejected and told as a problem of the file, and since it may have told of
     * any program, nothing follows from what is not listed.
     *
     * @param reason as {@link ImportContext#reject} wants it
     */
    void lose(long line, String reason) {
        lost.reject(line, reason);
        doubt(ListFacts.UNREADABLE);
    }

    /** The file ends too early: what would follow may tell of any program. @param reason goes on after "the list" */
    void cut(String reason) {
        cut = cut == null ? reason : cut;
        doubt(reason);
    }

    /** The same where the file ends within its last row, or nothing tells that it does not: what would follow may deny it. */
    void cutInLastRow(String reason) {
        cut(reason);
        inLastRow = true;
    }

    /** The same where it is known whose row it was. */
    void lose(String computer, long line, String reason) {
        lost.reject(line, reason);
        doubt(computer, ListFacts.UNREADABLE);
    }

    /** Says that the date of a row is not understood, once: the row counts as undated, which proves less. */
    void undated(long line, String date) {
        if (!undated) {
            undated = true;
            context.reject(line, "when the list was made is not understood: expected ISO 8601 or day.month.year, found "
                    + Redaction.quote(date) + "; rows with such dates count as undated");
        }
    }

    /** Nothing of the file can be used. @param reason for people, with what to do */
    void refuse(String reason) {
        refusalOfAll = refusalOfAll == null ? reason : refusalOfAll;
    }

    /** Rows that name no computer cannot be used. @param reason for people, with what to do */
    void refuseNameless(String reason) {
        refusal = refusal == null ? reason : refusal;
    }

    /**
     * A row names a computer and no program. Windows lists much without a name; but a computer of which nothing else is
     * told was not looked at.
     */
    void named(String computer, long line) {
        String name = Blanks.clean(computer);
        if (name.isEmpty() || NOBODY.matcher(name).matches()) {
            return;
        }
        if (NameRules.objectionToComputer(name).isPresent()) {
            lose(line, "expected the name of a computer, found " + Redaction.quote(name));
        } else {
            withoutPrograms.putIfAbsent(name.toUpperCase(Locale.ROOT), line);
        }
    }

    /** Takes a row of a form that has no columns. */
    void add(@Nullable Program program) {
        add(program, List.of());
    }

    /** Takes a row. @param cells what it says in columns that nobody reads, blank or not */
    void add(@Nullable Program program, List<OtherCell> cells) {
        if (program != null) {
            takeLast();
            last = new Row(program, cells);
        }
    }

    /** Takes the row before, of which it is known now that it is not the last one. */
    private void takeLast() {
        Row row = last;
        last = null;
        if (row != null) {
            takeRow(row.program(), row.cells());
        }
    }

    /** Takes the last row: where the file ends within it, it proves nothing. */
    private void takeEnd() {
        Row row = last;
        if (row != null && inLastRow && ProgramNames.matters(row.program())) {
            last = null;
            ticks.look(row.cells());
            unclear(row.program(), whether(row.program()) + "the list breaks off in its row");
        }
        takeLast();
    }

    private void takeRow(Program program, List<OtherCell> cells) {
        ticks.look(cells);
        boolean matters = ProgramNames.matters(program);
        anyChange |= program.change().isOfLog();
        if (program.change() == Change.UNCLEAR) {
            doubt("is a log of changes");
            if (matters) {
                unclear(program, String.valueOf(objection(program, cells)));
            }
            return;
        }
        anyState |= program.change() == Change.THERE || program.change() == Change.REMOVED;
        String objection = matters ? objection(program, cells) : null;
        if (objection != null) {
            unclear(program, objection);
        } else if (matters && (program.change() == Change.BLANK_STATE || !cells.isEmpty())) {
            held.add(new Held(program, number, cells));
        } else {
            take(program.change().isOfLog() ? program : program.there(), number);
        }
    }

    /** Takes a row that waited for what others say in its columns: one without a tick where others have it says no. */
    private void settle(Held row) {
        Program program = row.program();
        Optional<OtherCell> unticked = ticks.unticked(row.cells());
        if (program.change() == Change.BLANK_STATE && anyState) {
            unclear(program, "expected a word for installed or not installed beside " + Redaction.quote(program.name())
                    + ", as other rows have it");
        } else if (unticked.isPresent() && program.change() != Change.REMOVED) {
            OtherCell cell = unticked.get();
            unclear(program, whether(program) + new Objection(cell.shown() + ", other rows a word for yes",
                    cell.header().strip()).text(mappable));
        } else {
            Optional<OtherCell> remark = !ProgramNames.isUpdater(program) || program.change().isOfLog() ? Optional.empty()
                    : ticks.remark(row.cells());
            remark.ifPresentOrElse(cell -> unclear(program, whether(program) + new Objection(cell.shown()
                    + ", which other rows do not say", cell.header().strip()).text(mappable)),
                    () -> take(program.change().isOfLog() ? program : program.there(), row.number()));
        }
    }

    private static String whether(Program program) {
        return "whether " + Redaction.quote(program.name()) + UnclearService.NOT_KNOWN;
    }

    /** What speaks against a row, for people; {@code null} where nothing does. */
    private @Nullable String objection(Program program, List<OtherCell> cells) {
        if (program.objection() != null) {
            return whether(program) + program.objection().text(mappable);
        }
        String whether = whether(program);
        if (section != null) {
            return whether + "it stands below " + Redaction.quote(section);
        }
        return Objection.ofLaterTime(program, latest()).or(() -> program.change() == Change.REMOVED ? Optional.empty()
                : Objection.ofLaterStart(cells, latest()).map(later -> later.text(mappable)))
                .map(later -> whether + later).orElse(null);
    }

    /** A row proves nothing: neither that its program is there nor that it is not, whatever other rows say. */
    private void unclear(Program program, String reason) {
        String name = program.computer() == null ? null : HtmlMarks.without(program.computer());
        boolean isNamed = name != null && !NOBODY.matcher(name).matches();
        if (name != null && isNamed) {
            lose(name, program.line(), reason);
        } else {
            lose(program.line(), reason);
        }
        if (ProgramNames.isUpdater(program)) {
            unclearServices.putIfAbsent(name != null && isNamed ? name.toUpperCase(Locale.ROOT) : ANY,
                    UnclearService.of(program, reason));
        }
    }

    private void take(Program program, int list) {
        if (ProgramNames.mayBeConnector(program)) {
            lose(program.line(), "is it a connector? Expected a name such as \"Kerio Outlook Connector (Offline Edition)\","
                    + " found " + Redaction.quote(program.name()));
        }
        String name = program.computer();
        if (name == null || NOBODY.matcher(name).matches()) {
            namelessRows++;
            orphans.note(program.line());
            list(nameless, program, list, false).add(program);
        } else if (NameRules.objectionToComputer(name).isPresent()) {
            lose(program.line(), "expected the name of a computer, found " + Redaction.quote(name));
        } else {
            anyNamed = true;
            list(computers.computeIfAbsent(name.toUpperCase(Locale.ROOT), _ -> new ArrayList<>(1)), program, list, true)
                    .add(program);
        }
    }

    private static ProgramList list(List<ProgramList> lists, Program program, int at, boolean isNamed) {
        for (ProgramList list : lists.reversed()) {
            if (list.number() == at && list.takes(program)) {
                return list;
            }
        }
        ProgramList list = new ProgramList(at, program, isNamed);
        lists.add(list);
        return list;
    }

    /** Tells of all computers, in the order in which they stand in the file. */
    void observe() {
        takeEnd();
        if (title != null && !anyChange) {
            refuse("is entitled " + Redaction.quote(title) + ", so it seems to be no list of what is installed. If it is one,"
                    + " call it otherwise; if not, leave it out");
        }
        if (refusalOfAll != null) {
            context.reject(0, refusalOfAll);
            return;
        }
        held.forEach(this::settle);
        if (!nameless.isEmpty()) {
            placeNameless();
        }
        computers.forEach(this::observe);
        unclearServices.forEach((name, service) -> {
            if (!name.equals(ANY) && !computers.containsKey(name) && NameRules.objectionToComputer(name).isEmpty()) {
                alone = alone == null ? service : alone;
                facts.observe(name, service, null);
            }
        });
        withoutPrograms.keySet().removeAll(computers.keySet());
        withoutPrograms.forEach((name, line) -> lost.reject(line, "the computer " + Redaction.quote(name)
                + " is named, but none of its programs: it was not looked at"));
    }

    /**
     * To be called when all was observed.
     *
     * @throws IOException where something was lost, for the journal: the file counts as not wholly read
     */
    void tellLost() throws IOException {
        if (!anyObserved) {
            if (alone != null) {
                throw new IOException("line " + alone.line() + ": whether the Updater Service" + UnclearService.NOT_KNOWN
                        + alone.told());
            }
            return;
        }
        if (cut != null) {
            throw new IOException("the list " + cut + "; what would follow is not known"
                    + lost.problem().map(more -> "; and " + more).orElse(""));
        }
        lost.tell();
    }

    /** What names no computer is the one's that the file's place tells, where it tells one. */
    private void placeNameless() {
        long line = nameless.getFirst().first().line();
        NamedComputer place = context.computer();
        if (anyNamed) {
            // one of them may be the Updater Service, or the connector, of any computer
            lost.noteAll(orphans);
            context.reject(line, namelessRows + (namelessRows == 1 ? " row names" : " rows name") + " no computer"
                    + orphans.where() + ", the others do; whose programs these are is not known. If a cell stands for"
                    + " several rows, write the name into each of them");
            doubt("has rows that name no computer");
        } else if (refusal != null) {
            context.reject(line, refusal);
        } else if (place == null) {
            context.reject(line, "no computer: neither a column, nor the file's name, nor its folder tells beyond doubt"
                    + " whose programs these are, and of what time. Name the file after the computer, put it into a folder"
                    + " of the computer's name, or tell which column names it: --map computer=COLUMN");
        } else if (nameless.stream().anyMatch(ProgramList::isOfSeveral) || nameless.stream()
                .mapToInt(ProgramList::number).distinct().count() > 1) {
            context.reject(line, "the list seems to be of several computers, and no column is known to tell them"
                    + " apart: the same programs stand in it again and again. If a column names the computer, say"
                    + " which: --map computer=COLUMN");
        } else {
            if (!place.certain()) {
                nameless.forEach(list -> list.guess("is taken to be of the computer " + place.name()
                        + " only because of its name"));
            }
            nameless.stream().filter(ProgramList::repeatsConnector).forEach(list -> list.doubt("names a connector more"
                    + " than once, as lists of several computers do"));
            computers.computeIfAbsent(place.name().toUpperCase(Locale.ROOT), _ -> new ArrayList<>()).addAll(nameless);
        }
    }

    private void observe(String name, List<ProgramList> lists) {
        lists.forEach(list -> list.settle(latest()));
        lists.forEach(list -> list.updaterRemoved().ifPresent(removed -> lists.stream().map(ProgramList::updater)
                .filter(there -> there != null && isOfNoOrder(there, removed)).findFirst()
                .ifPresent(there -> thereAndRemoved(name, list, there, removed))));
        lists.forEach(list -> observe(name, list));
    }

    private static boolean isOfNoOrder(Program there, Program removed) {
        return there.seenAt() == null || removed.seenAt() == null;
    }

    /** Lists with a column for what was removed keep old versions: their removal says nothing of a newer one. */
    private void thereAndRemoved(String name, ProgramList list, Program there, Program removed) {
        Optional<ProductVersion> old = ProductVersion.tryParse(removed.version());
        Optional<ProductVersion> present = ProductVersion.tryParse(there.version());
        if (old.isPresent() && present.isPresent() && old.get().compareTo(present.get()) < 0) {
            list.forgetRemoval();
        } else {
            unclear(removed, Redaction.quote(removed.name()) + " is listed as removed here and as there in line "
                    + there.line() + ", and nothing tells which is newer");
            unclearServices.putIfAbsent(name, UnclearService.of(removed, Redaction.quote(removed.name()) + " is listed as"
                    + " removed and as there"));
        }
    }

    private void observe(String name, ProgramList list) {
        anyObserved = true;
        list.unclear().forEach(program -> lost.reject(program.line(), Redaction.quote(program.name()) + " came and went,"
                + " and no times that can be believed tell what was last: expected a column of times such as"
                + " \"Timestamp\""));
        if (doubt != null) {
            list.doubt(doubt);
        }
        if (doubts.containsKey(name)) {
            list.doubt(doubts.get(name));
        }
        if (!isWhole && !list.showsOthers()) {
            list.doubt("holds nothing but what a search for \"Kerio\" or \"Outlook\" finds, so it seems to be a selection");
        }
        facts.observe(name, list, unclearServices.getOrDefault(name, unclearServices.get(ANY)));
    }

    /** No time after that is believed; {@code null} where any is. */
    private @Nullable Moment latest() {
        Moment collected = context.collectedAt();
        return collected == null ? null : collected.plus(ProgramList.ONE_DAY);
    }
}
