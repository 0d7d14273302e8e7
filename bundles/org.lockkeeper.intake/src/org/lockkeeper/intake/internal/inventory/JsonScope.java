package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.intake.internal.discover.GenericNames;
import org.lockkeeper.text.secrets.Redaction;

/** What an object of JSON says itself, and the programs in it until it is known whose they are. */
final class JsonScope {

    private static final Set<String> OTHERS = Set.of("unixtime", "agent_id", "hosts_count", "total_affected_items",
            "count", "has_next_results", "time", "logdate", "software_updated_at", "detail_updated_at", "install_time",
            "display_name", "computer_name", "hostname", "name", "lastloggeduser");
    private static final Set<String> AWAY = Set.of("missing", "mia", "offline", "overdue");
    private static final int MANY = 200_000;
    /** So many programs are looked at as to what others say. */
    private static final int MOST_COMPARED = 20_000;

    private final TableWords words;
    private final @Nullable JsonScope parent;
    private final String key;
    private final long line;
    private final long offset;
    private final NamedValues values;
    private final Map<String, String> others = new HashMap<>(4);
    private final List<Program> pending = new ArrayList<>(0);
    private boolean otherHost;
    private boolean snapshot;
    private boolean around;
    private @Nullable String host;
    private @Nullable Moment hostSeen;
    private @Nullable String hostUser;
    private long counted = -1;

    JsonScope(TableWords words, GivenNames given, @Nullable JsonScope parent, String key, long line, long offset) {
        this.words = words;
        values = new NamedValues(given);
        this.parent = parent;
        this.key = key;
        this.line = line;
        this.offset = offset;
    }

    @Nullable JsonScope parent() {
        return parent;
    }

    String key() {
        return key;
    }

    void put(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        TableWords.Member member = words.member(name);
        if (OTHERS.contains(member.lower())) {
            others.putIfAbsent(member.lower(), value);
        }
        Meaning meaning = member.meaning();
        otherHost |= meaning == Meaning.COMPUTER && !values.isGiven(name) && isOfAnother(values.get(meaning), value);
        values.put(name, value, meaning, member.rank());
    }

    /** Whether two names are hosts' own and not the same, with or without a domain (ruling 6). */
    private static boolean isOfAnother(@Nullable String one, String other) {
        return one != null && GenericNames.isPlainlyHost(one.strip()) && GenericNames.isPlainlyHost(other.strip())
                && !Columns.label(one).equals(Columns.label(other));
    }

    /** Keeps what is not read: it may speak against the program. */
    void aside(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value, null, Integer.MAX_VALUE);
        }
    }

    @Nullable String other(String name) {
        return others.get(name);
    }

    /** Takes what an inner object says about the program. */
    void takeProgram(JsonScope inner) {
        if (inner.key.equals("installed_versions")) {
            // the newest stands first
            values.takeMissing(inner.values);
            return;
        }
        values.takeAll(inner.values);
        inner.others.forEach(others::putIfAbsent);
        hostSeen = hostSeen == null ? inner.hostSeen : hostSeen;
        pending.addAll(inner.pending);
    }

    /** Takes what an inner object says about the computer. */
    void takeHost(JsonScope inner) {
        String more = inner.others.get("has_next_results");
        if (more != null) {
            others.put("has_next_results", more);
            return;
        }
        if (key.equals("content") || !inner.key.equals("scan") && !inner.key.equals("accesslog")) {
            String name = inner.values.get(Meaning.COMPUTER);
            String called = name == null && !inner.key.equals("accesslog") ? inner.others.get("name") : name;
            host = host == null ? called : host;
        }
        String time = inner.others.getOrDefault("time", inner.others.get("logdate"));
        hostSeen = hostSeen == null ? date(time) : hostSeen;
        hostUser = hostUser == null ? inner.values.get(Meaning.USER) : hostUser;
    }

    /** Whether it tells of a program and holds none. */
    boolean isProgram() {
        return !around && values.has(Meaning.PROGRAM) && pending.isEmpty() && !key.equals("content")
                && !key.equals("host") && !key.equals("spec");
    }

    /** The program that it tells of, without its surroundings. */
    @Nullable Program program(KnownCells known) {
        Program program = Program.of(meaning -> meaning == Meaning.SEEN ? null : values.get(meaning), values::others, line, offset, known);
        return program == null ? null : program.besides(values.compared());
    }

    void add(Program program) {
        if (pending.size() < MOST_COMPARED || ProgramNames.matters(program)) {
            pending.add(program);
        } else if (pending.size() < MANY) {
            pending.add(program.besides(Program.NOT_KEPT));
        }
    }

    /** A program in it, with what it says of whose and when. */
    Program within(Program inner) {
        Program program = inner;
        String computer = values.get(Meaning.COMPUTER);
        Change change = key.equals("removed") ? Change.REMOVED : key.equals("added") ? Change.ADDED : Change.NONE;
        String action = values.get(Meaning.ACTION);
        if (change == Change.NONE && action != null && !isProgram()) {
            change = Change.of(action);
        }
        if (!isProgram() && ProgramNames.matters(program)) {
            Objection objection = otherHost ? new Objection("two names of computers stand around it, "
                    + Redaction.quote(String.valueOf(values.get(Meaning.COMPUTER))) + " and another one", null) : null;
            for (Meaning meaning : List.of(Meaning.STATE, Meaning.STATUS, Meaning.DEPLOYMENT)) {
                String state = values.get(meaning);
                objection = objection != null || state == null ? objection : aroundState(new OtherCell("state", state));
            }
            String title = values.get(Meaning.PROGRAM);
            if (objection == null && title != null && StateWords.entitleAnother(title)) {
                objection = new Objection("it stands below " + Redaction.quote(title), null);
            }
            List<OtherCell> cells = values.others();
            for (int i = 0; objection == null && i < cells.size(); i++) {
                objection = around(cells.get(i));
            }
            program = objection == null ? program : program.against(objection);
        }
        return program.within(computer == null ? host : computer, seenAt(),
                values.has(Meaning.USER) ? values.get(Meaning.USER) : hostUser, change);
    }

    /** What is said of a list, a job or a scan speaks against all that it tells. */
    private static @Nullable Objection around(OtherCell cell) {
        if (cell.speaksOfList() || cell.isInColumnOfRemarks()
                && (Notes.mayTellAbove(cell.value()) || StateWords.sayListIsOfAnother(cell.value()))) {
            return new Objection(cell.shown(), cell.header());
        }
        return cell.isOfState() && cell.header().indexOf('.') < 0 ? aroundState(cell) : null;
    }

    /** A computer may be missing, or away. */
    private static @Nullable Objection aroundState(OtherCell cell) {
        String said = cell.value().strip();
        return AWAY.contains(Meaning.plain(said)) || !StateWords.sayGone(said) && !StateWords.sayUndone(said) && !StateWords.entitleAnother(said)
                ? null : new Objection(cell.shown(), cell.header());
    }

    private @Nullable Moment seenAt() {
        Moment own = date(others.get("unixtime"));
        own = own == null ? date(others.get("software_updated_at")) : own;
        own = own == null ? date(values.get(Meaning.SEEN)) : own;
        return own == null ? hostSeen : own;
    }

    private static @Nullable Moment date(@Nullable String text) {
        return text == null ? null : InstallDate.tryParse(text).orElse(null);
    }

    List<Program> pending() {
        return pending;
    }

    void counted(long count) {
        counted = Math.max(counted, count);
    }

    /** Whether it says that there is more than it holds. */
    boolean isOnePage() {
        String total = others.getOrDefault("total_affected_items", others.get("count"));
        return "true".equals(others.get("has_next_results")) || counted >= 0 && total != null
                && total.matches("\\d{1,9}") && Long.parseLong(total) > counted;
    }

    /** What it says of being a part of a list only, for people; {@code null} where it says nothing of the kind. */
    @Nullable String partOnly() {
        return counted < 0 && pending.isEmpty() ? null : values.others().stream()
                .filter(cell -> counted < 0 ? ListParts.tellOfAll(cell) : ListParts.tell(cell, counted)).findFirst()
                .map(cell -> "is a part only: " + cell.shown()).orElse(null);
    }

    boolean isSnapshot() {
        return snapshot;
    }

    void isSnapshot(boolean is) {
        snapshot = is;
    }

    boolean isAround() {
        return around;
    }

    void isAround(boolean is) {
        around = is;
    }
}
