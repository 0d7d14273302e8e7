package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
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
 * a connector or other 32-bit programs are listed and it is not; where none is, nothing is known, since a list of
 * 64-bit programs only hides all (rule LK-113).
 */
final class Inventory {

    /** Of that many computers something else would be listed, too. */
    private static final int MANY = 3;
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final String UNREADABLE = "has rows that cannot be read";
    private static final Pattern NOBODY = Pattern.compile("localhost|127\\.0\\.0\\.1|::1|[.?*-]|n/?a|null|none|unknown"
            + "|\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?", Pattern.CASE_INSENSITIVE);

    private final ImportSource source;
    private final ImportContext context;
    private final boolean bothViews;
    private final String question;
    private final Map<String, List<ProgramList>> computers = new LinkedHashMap<>();
    private final List<ProgramList> nameless = new ArrayList<>();
    private final Map<String, String> doubts = new HashMap<>();
    private final Map<String, Long> withoutPrograms = new LinkedHashMap<>();
    private final LostRows lost;
    private final LostRows orphans;
    private int number;
    private String doubt;
    private String cut;
    private String refusal;
    private String refusalOfAll;
    private long namelessRows;
    private boolean anyNamed;
    private boolean anyOther;
    private boolean anyObserved;
    private boolean undated;

    /** @param bothViews whether this kind of list always holds 32-bit and 64-bit programs of every installer */
    Inventory(ImportSource source, ImportContext context, String kind, boolean bothViews) {
        this(source, context, bothViews, kind + '\n' + source.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A list that holds both views of the registry, or says why it does not.
     *
     * @param question what was asked, see {@link ListMark}
     */
    Inventory(ImportSource source, ImportContext context, String question) {
        this(source, context, true, question);
    }

    private Inventory(ImportSource source, ImportContext context, boolean bothViews, String question) {
        this.source = source;
        this.context = context;
        this.bothViews = bothViews;
        this.question = question;
        lost = new LostRows(context);
        orphans = new LostRows(context);
    }

    /** A new list begins: what follows is no part of the lists before, whatever computer it is of. */
    void next() {
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
        doubt(UNREADABLE);
    }

    /** The file ends too early: what would follow may tell of any program. @param reason goes on after "the list" */
    void cut(String reason) {
        cut = cut == null ? reason : cut;
        doubt(reason);
    }

    /** The same where it is known whose row it was. */
    void lose(String computer, long line, String reason) {
        lost.reject(line, reason);
        doubt(computer, UNREADABLE);
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

    /** Takes a row. */
    void add(Program program) {
        if (program == null) {
            return;
        }
        if (program.change() == Change.UNCLEAR_STATE) {
            if (ProgramNames.isUpdater(program) || ProgramNames.connector(program) != null) {
                lose(program.line(), "expected a word for installed or not installed, found another beside "
                        + Redaction.quote(program.name()));
                return;
            }
            add(program.there());
            return;
        }
        if (program.change() == Change.UNCLEAR) {
            doubt("is a log of changes");
            if (ProgramNames.isUpdater(program) || ProgramNames.connector(program) != null) {
                lose(program.line(), "expected a word for added or removed, found another beside "
                        + Redaction.quote(program.name()));
            }
            return;
        }
        anyOther |= ProgramNames.connector(program) == null;
        if (ProgramNames.mayBeConnector(program)) {
            lose(program.line(), "is it a connector? Expected a name such as \"Kerio Outlook Connector (Offline Edition)\","
                    + " found " + Redaction.quote(program.name()));
        }
        String name = program.computer();
        if (name == null || NOBODY.matcher(name).matches()) {
            namelessRows++;
            orphans.note(program.line());
            list(nameless, program, false).add(program);
        } else if (NameRules.objectionToComputer(name).isPresent()) {
            lose(program.line(), "expected the name of a computer, found " + Redaction.quote(name));
        } else {
            anyNamed = true;
            list(computers.computeIfAbsent(name.toUpperCase(Locale.ROOT), _ -> new ArrayList<>(1)), program, true)
                    .add(program);
        }
    }

    private ProgramList list(List<ProgramList> lists, Program program, boolean isNamed) {
        for (ProgramList list : lists.reversed()) {
            if (list.number() == number && list.takes(program)) {
                return list;
            }
        }
        ProgramList list = new ProgramList(number, program, isNamed);
        lists.add(list);
        return list;
    }

    /** Tells of all computers, in the order in which they stand in the file. */
    void observe() {
        if (refusalOfAll != null) {
            context.reject(0, refusalOfAll);
            return;
        }
        if (!nameless.isEmpty()) {
            placeNameless();
        }
        if (computers.size() >= MANY && !anyOther) {
            doubt("holds nothing but connectors, so it seems to be a selection");
        }
        computers.forEach((name, lists) -> lists.forEach(list -> observe(name, list)));
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
            context.reject(line, "no computer: neither a column, nor the file's name, nor its folder tells whose"
                    + " programs these are. Name the file after the computer, put it into a folder of the computer's"
                    + " name, or tell which column names it: --map computer=COLUMN");
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

    private void observe(String name, ProgramList list) {
        anyObserved = true;
        list.settle(context.collectedAt() == null ? null : context.collectedAt().plus(ONE_DAY));
        list.unclear().forEach(program -> lost.reject(program.line(), Redaction.quote(program.name()) + " came and went,"
                + " and no times that can be believed tell what was last: expected a column of times such as"
                + " \"Timestamp\""));
        check(list);
        if (doubt != null) {
            list.doubt(doubt);
        }
        if (doubts.containsKey(name)) {
            list.doubt(doubts.get(name));
        }
        Subject subject = new Subject.OfComputer(context.server(), name);
        Presence updater = list.isGuess() ? null : list.updaterService();
        boolean told = observeUpdater(subject, list, updater);
        if (list.outlook() != null) {
            observe(subject, outlook(list.outlook()), list.outlook(), list);
            told = true;
        } else if (list.isWithoutOutlook(bothViews)) {
            observe(subject, Attributes.of(Attribute.OUTLOOK, Presence.ABSENT), list.plugin(), list);
        }
        if (!told) {
            observe(subject, Attributes.NONE, list.first(), list);
        }
        for (Program connector : list.connectors()) {
            ProgramNames.Kind kind = ProgramNames.connector(connector);
            Attributes attributes = Attributes.builder().put(Attribute.VERSION, version(connector))
                    .put(Attribute.CONNECTOR_INSTALLED_AT, date(connector)).put(Attribute.UPDATER_SERVICE, updater)
                    .put(Attribute.EDITION_ASSUMED, kind.assumed() ? YesNo.YES : null).build();
            Subject client = new Subject.OfClient(context.server(), null, name, kind.connector());
            observe(client, attributes, connector, list);
            // which of several versions is used, is not known
            list.others(connector).forEach(other -> observe(client, Attributes.of(Attribute.VERSION, version(other)), other,
                    list));
        }
        if (list.isGuess() && list.updater() != null) {
            context.reject(list.updater().line(), "the Updater Service is listed, but the list " + list.doubt()
                    + "; it may be of several, so nothing follows from that. Name the file after the computer");
        }
        if (list.isSilentInDoubt() && list.updaterRemoved().isEmpty()) {
            context.reject(0, "no Updater Service is listed for " + name + ", but the list " + list.doubt()
                    + "; so nothing follows from that");
        }
    }

    private boolean observeUpdater(Subject subject, ProgramList list, Presence updater) {
        Optional<Program> removed = list.updaterRemoved();
        if (removed.isPresent()) {
            // said by its row, not concluded: no other list of the day takes it back
            context.observe(new Observation(subject, SourceKind.INVENTORY, Attributes.of(Attribute.UPDATER_SERVICE,
                    Presence.ABSENT), evidence(removed.get(), list)));
            return true;
        }
        if (updater == null) {
            return false;
        }
        Program program = list.updater() != null ? list.updater()
                : list.connectors().isEmpty() ? list.first() : list.connectors().getFirst();
        observe(subject, Attributes.builder().put(Attribute.UPDATER_SERVICE, updater)
                .put(Attribute.UPDATER_INSTALLED_AT, list.updater() == null ? null : date(list.updater())).build(),
                program, list);
        return true;
    }

    private Attributes outlook(Program outlook) {
        return Attributes.builder().put(Attribute.OUTLOOK, Presence.PRESENT)
                .put(Attribute.OUTLOOK_VERSION, outlook.version() == null ? null : Redaction.text(outlook.version()))
                .put(Attribute.OUTLOOK_INSTALLED_AT, date(outlook)).build();
    }

    /** Values that matter and are not understood are lost; the list, unless all else of the row is beyond doubt, too. */
    private void check(ProgramList list) {
        for (Program connector : list.connectors()) {
            checkVersion(connector, list);
            checkDate(connector, list);
        }
        if (list.updater() != null) {
            checkDate(list.updater(), list);
        }
        if (list.outlook() != null) {
            checkDate(list.outlook(), list);
        }
    }

    private void checkVersion(Program program, ProgramList list) {
        if (program.version() != null && version(program) == null) {
            lost.reject(program.line(), "version of " + Redaction.quote(program.name()) + ": expected something like"
                    + " 7.2.3, found " + Redaction.quote(program.version()) + "; the program counts without it");
            list.doubt(UNREADABLE);
        }
    }

    private void checkDate(Program program, ProgramList list) {
        if (program.installed() != null && date(program) == null) {
            lost.reject(program.line(), "date of " + Redaction.quote(program.name()) + ": expected yyyymmdd or"
                    + " ISO 8601, found " + Redaction.quote(program.installed()) + "; the program counts without it");
            if (!InstallDate.isLikeOne(program.installed())) {
                // the cells of the row may stand under other columns than their own
                list.doubt(UNREADABLE);
            }
        }
    }

    private static ProductVersion version(Program program) {
        return ProductVersion.tryParse(program.version()).filter(Attribute.VERSION::accepts).orElse(null);
    }

    private static Moment date(Program program) {
        return program.installed() == null ? null : InstallDate.tryParse(program.installed())
                .filter(Attribute.CONNECTOR_INSTALLED_AT::accepts).orElse(null);
    }

    private Evidence evidence(Program program, ProgramList list) {
        return new Evidence(source.file(), program.line(), program.offset(),
                program.seenAt() != null && program.change() != Change.NONE ? program.seenAt() : list.seenAt());
    }

    private void observe(Subject subject, Attributes attributes, Program program, ProgramList list) {
        Observation observation = new Observation(subject, SourceKind.INVENTORY, attributes, evidence(program, list));
        if (context instanceof InventoryContext lists) {
            lists.observe(observation, new ListMark(question, list.connectorKinds(), list.user()));
        } else {
            context.observe(observation);
        }
    }
}
