package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private final ImportContext context;
    private final boolean isWhole;
    private final ListFacts facts;
    private final Map<String, List<ProgramList>> computers = new LinkedHashMap<>();
    private final List<ProgramList> nameless = new ArrayList<>();
    private final Doubts doubts;
    private final UnclearRows unclear;
    private final RowJudge judge;
    private final LastRow last = new LastRow();
    private final Map<String, Long> withoutPrograms = new LinkedHashMap<>();
    private final LostRows orphans;
    // the rows of a computer mostly come one after the other
    private @Nullable String lastName;
    private List<ProgramList> lastLists = List.of();
    private int number;
    private @Nullable String title;
    private @Nullable String refusal;
    private @Nullable String refusalOfAll;
    private long namelessRows;
    private boolean anyNamed;
    private boolean anyObserved;
    private boolean undated;
    private boolean anyChange;
    private @Nullable String sectionAlone;
    private boolean sectionBeside;
    private long sectionLine;

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
        doubts = new Doubts(context);
        unclear = new UnclearRows(doubts);
        judge = new RowJudge(unclear);
        orphans = new LostRows(context);
        facts = new ListFacts(source, context, doubts.lost(), bothViews, question);
        int dot = source.name().lastIndexOf('.');
        String own = dot < 0 ? source.name() : source.name().substring(0, dot);
        title = !isWhole && StateWords.entitleAnother(own) ? own : null;
        String path = source.file().path();
        String around = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        title(around.substring(around.lastIndexOf('/') + 1));
    }

    /** A line of prose beside the rows says something of the service: of which computer's, and whether it still holds. */
    void remark(String text, long line) {
        unclear.remark(text, line);
    }

    /** A sentence beside the rows, of which nobody knows what it says of them. */
    void note(String text, long line) {
        unclear.note(text, line);
    }

    /** Nothing tells whether a row is of the time of its computer's other rows. */
    void ofUnknownTime(Program program) {
        unclear.add(program, RowJudge.whether(program) + "when it was seen is not understood, and other rows write another day");
    }

    /**
     * What follows stands below a title between rows.
     *
     * @param isOfAnother whether it is no title of what is installed
     * @param isBeside whether it fits no row
     */
    void section(String text, boolean isOfAnother, long line, boolean isBeside) {
        sectionBeside = isBeside;
        takeLast();
        judge.section(isOfAnother ? text : null);
        sectionAlone = text;
        sectionLine = line;
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
        judge.mappable();
    }

    /** What is not read was written by the programs' installers, and nobody else. */
    void ofInstallers() {
        judge.ofInstallers();
    }

    /** What is called "comments" was written by the programs' installers. */
    void commentsOfInstallers() {
        judge.commentsOfInstallers();
    }

    /** A new list begins: what follows is no part of the lists before, whatever computer it is of. */
    void next() {
        takeLast();
        number++;
    }

    /** Nothing follows from what is not in the file. @param reason goes on after "the list" */
    void doubt(String reason) {
        doubts.doubt(reason);
    }

    /** Nothing follows from what is not listed of one computer. @param reason goes on after "the list" */
    void doubt(String computer, String reason) {
        doubts.doubt(computer, reason);
    }

    /**
     * A row or value was not understood: it is rejected and told as a problem of the file, and since it may have told of
     * any program, nothing follows from what is not listed.
     *
     * @param reason as {@link ImportContext#reject} wants it
     */
    void lose(long line, String reason) {
        doubts.lose(line, reason);
    }

    /** The same where it is known whose row it was. */
    void lose(String computer, long line, String reason) {
        doubts.lose(computer, line, reason);
    }

    /** The file ends too early: what would follow may tell of any program. @param reason goes on after "the list" */
    void cut(String reason) {
        doubts.cut(reason);
    }

    /** The same where the file ends within its last row, or nothing tells that it does not: what would follow may deny it. */
    void cutInLastRow(String reason) {
        doubts.cut(reason);
        last.cut();
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
        if (name.isEmpty() || UnclearRows.isNobody(name)) {
            return;
        }
        if (NameRules.objectionToComputer(name).isPresent()) {
            lose(line, "expected the name of a computer, found " + Redaction.quote(name));
        } else {
            withoutPrograms.putIfAbsent(name.toUpperCase(Locale.ROOT), line);
        }
    }

    /** Takes a row of a form that knows no cells beside those that it reads. */
    void add(@Nullable Program program) {
        add(program, List.of());
    }

    /** Takes a row of a form whose rows leave out what is empty. @param cells what it says under names that nobody reads */
    void addSparse(@Nullable Program program, List<OtherCell> cells) {
        judge.leavesOut();
        add(program, cells);
    }

    /** Takes a row. @param cells what it says in columns that nobody reads, blank or not */
    void add(@Nullable Program program, List<OtherCell> cells) {
        if (program != null) {
            sectionAlone = null;
            take(last.replace(new LastRow.Row(program, cells)));
        }
    }

    /** Takes the row before, of which it is known now that it is not the last one. */
    private void takeLast() {
        take(last.replace(null));
    }

    /** Takes the last row: where the file ends within it, it proves nothing. */
    private void takeEnd() {
        LastRow.Row broken = last.broken();
        if (broken == null) {
            takeLast();
        } else {
            judge.look(broken.program(), broken.cells());
            unclear.add(broken.program(), RowJudge.whether(broken.program()) + "the list breaks off in its row");
        }
    }

    private void take(LastRow.@Nullable Row row) {
        if (row == null) {
            return;
        }
        Program program = row.program();
        judge.look(program, row.cells());
        boolean matters = ProgramNames.matters(program);
        anyChange |= program.change().isOfLog();
        if (program.change() == Change.UNCLEAR) {
            doubt("is a log of changes");
            if (matters) {
                unclear.add(program, String.valueOf(judge.objection(program, row.cells(), latest())));
            }
            return;
        }
        String objection = matters ? judge.objection(program, row.cells(), latest()) : null;
        if (objection != null) {
            unclear.add(program, objection);
        } else if (!matters || !judge.holds(program, number, row.cells())) {
            take(program.change().isOfLog() ? program : program.there(), number);
        }
    }

    private void take(Program program, int list) {
        if (ProgramNames.mayBeConnector(program)) {
            lose(program.line(), "is it a connector? Expected a name such as \"Kerio Outlook Connector (Offline Edition)\","
                    + " found " + Redaction.quote(program.name()));
        }
        String name = program.computer();
        if (name != null && name.equals(lastName)) {
            list(lastLists, program, list, true).add(program);
        } else if (name == null || UnclearRows.isNobody(name)) {
            namelessRows++;
            orphans.note(program.line());
            list(nameless, program, list, false).add(program);
        } else if (NameRules.objectionToComputer(name).isPresent()) {
            lose(program.line(), "expected the name of a computer, found " + Redaction.quote(name));
        } else {
            anyNamed = true;
            lastName = name;
            lastLists = computers.computeIfAbsent(name.toUpperCase(Locale.ROOT), _ -> new ArrayList<>(1));
            list(lastLists, program, list, true).add(program);
        }
    }

    private static ProgramList list(List<ProgramList> lists, Program program, int at, boolean isNamed) {
        for (int i = lists.size() - 1; i >= 0; i--) {
            ProgramList list = lists.get(i);
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
        if (sectionAlone != null && (Notes.contain(sectionAlone) || StateWords.entitleDraft(sectionAlone)
                || (StateWords.sayPlanned(sectionAlone) || sectionBeside || sectionAlone.indexOf(' ') < 0) && StateWords.entitleAnother(sectionAlone)) && !Footers.isError(sectionAlone)) {
            // nothing stands below it, so it is said of what stands above
            note(sectionAlone, sectionLine);
        }
        if (title != null && !anyChange) {
            refuse("is entitled " + Redaction.quote(title) + ", so it seems to be no list of what is installed. If it is one,"
                    + " call it otherwise; if not, leave it out");
        }
        if (refusalOfAll != null) {
            context.reject(0, refusalOfAll);
            return;
        }
        judge.settle(this::take);
        if (!nameless.isEmpty()) {
            placeNameless();
        }
        computers.forEach(this::observe);
        unclear.tellOfOthers(computers.keySet(), (name, service) -> facts.observe(name, service, null));
        withoutPrograms.keySet().removeAll(computers.keySet());
        withoutPrograms.forEach((name, line) -> doubts.lost().reject(line, "the computer " + Redaction.quote(name)
                + " is named, but none of its programs: it was not looked at"));
    }

    /**
     * To be called when all was observed.
     *
     * @throws IOException where something was lost, for the journal: the file counts as not wholly read
     */
    void tellLost() throws IOException {
        if (anyObserved) {
            doubts.tellLost();
        } else {
            unclear.tellLost();
        }
    }

    /** What names no computer is the one's that the file's place tells, where it tells one. */
    private void placeNameless() {
        long line = nameless.getFirst().first().line();
        NamedComputer place = context.computer();
        if (anyNamed) {
            // one of them may be the Updater Service, or the connector, of any computer
            doubts.lost().noteAll(orphans);
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
            unclear.add(removed, Redaction.quote(removed.name()) + " is listed as removed here and as there in line "
                    + there.line() + ", and nothing tells which is newer");
            unclear.put(name, UnclearService.of(removed, Redaction.quote(removed.name()) + " is listed as removed and as there"));
        }
    }

    private void observe(String name, ProgramList list) {
        anyObserved = true;
        list.unclear().forEach(program -> doubts.lost().reject(program.line(), Redaction.quote(program.name()) + " came and went,"
                + " and no times that can be believed tell what was last: expected a column of times such as"
                + " \"Timestamp\""));
        doubts.tell(name, list);
        if (!isWhole && !list.showsOthers()) {
            list.doubt("holds nothing but what a search for \"Kerio\" or \"Outlook\" finds, so it seems to be a selection");
        }
        facts.observe(name, list, unclear.of(name));
    }

    /** No time after that is believed; {@code null} where any is. */
    private @Nullable Moment latest() {
        Moment collected = context.collectedAt();
        return collected == null ? null : collected.plus(ProgramList.ONE_DAY);
    }
}
