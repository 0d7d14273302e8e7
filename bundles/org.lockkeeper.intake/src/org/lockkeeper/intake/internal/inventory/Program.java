package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.text.names.Blanks;
import org.lockkeeper.text.secrets.Redaction;

/**
 * A program in a list, as it stands there.
 *
 * @param computer {@code null} where the row names none
 * @param name not blank
 * @param isCut whether only the beginning of the name is there
 * @param version {@code null} where there is none
 * @param installed date as written, {@code null} where there is none
 * @param location folder, {@code null} where there is none
 * @param seenAt when the list was made, {@code null} where the row does not tell
 * @param view which of Windows' two lists of programs it stands in
 * @param user whom the row names as the computer's last user, {@code null} where it names nobody
 * @param change what the row tells of
 * @param objection what speaks against the row, for people; {@code null} where nothing does, or where the program does
 *        not matter; where the row counts all the same, its version does not
 * @param line line of the row
 * @param offset byte offset of that line
 * @param traits what name, version and folder tell
 * @param cells what the row says besides, where the program matters or rows are compared
 */
record Program(@Nullable String computer, String name, boolean isCut, @Nullable String version,
        @Nullable String installed, @Nullable String location, @Nullable Moment seenAt, View view,
        @Nullable String user, Change change, @Nullable Objection objection, long line, long offset,
        ProgramNames.Traits traits, List<OtherCell> cells) {

    /** What a row tells of its program beside its name and state. */
    private static final List<Meaning> TOLD_OF_PROGRAMS = List.of(Meaning.VERSION, Meaning.VENDOR, Meaning.INSTALLED,
            Meaning.LOCATION, Meaning.SEEN, Meaning.VIEW, Meaning.PROGRAM);
    /** What tools that look for certain programs write in the place of the version of one that is not there. */
    private static final Pattern NONE_AT_ALL = Pattern.compile("0+(?:\\.0+)*|\\?+|-+|\u2013|\u2014|n/a|none|k\\.\\s?a\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WANTED_VERSION = Pattern.compile("(?i).*\\d\\s*(?:(?:or|and|oder|und|nebo|et|ou|y|lub|или)\\s.*|\\.[x*]|[+*])");
    private static final Pattern LIKE_VERSION = Pattern.compile("[=\"'vV]*\\d[\\w., +()-]*[\"']?");
    /** Folders in which nothing is installed any more. */
    private static final Pattern LEFT_OVER = Pattern.compile("windows\\.old|\\$recycle|[\\\\/](?:backups?|old|archive|trash)"
            + "[\\\\/]|^\\\\\\\\(?![?.]\\\\|[^\\\\]+\\\\[a-z]\\$)"
            + "|[\\\\/](?:packages?|pakete|downloads?|installers?|setups?|repositor(?:y|ies)|depot)(?:[\\\\/]|$)|\\.bak\\b|\\.old\\b", Pattern.CASE_INSENSITIVE);

    /** What rows say besides that are too many to be compared. */
    static final List<OtherCell> NOT_KEPT = Collections.unmodifiableList(new ArrayList<>(0));

    private static final List<Meaning> STATES = List.of(Meaning.ACTION, Meaning.INSTALL_STATE, Meaning.STATE,
            Meaning.STATUS, Meaning.DEPLOYMENT);

    private static final Pattern NOTHING = Pattern.compile("#?n\\.?/?a\\.?|#nv|k\\.\\s?a\\.|-+|\u2013|\u2014|\\?+"
            + "|\\(?null\\)?"
            + "|\\(?none\\)?|\\(?unknown\\)?|\\(?unbekannt\\)?|\\(?empty\\)?|\\(?leer\\)?", Pattern.CASE_INSENSITIVE);

    private static final Answers<Optional<ProductVersion>> VERSIONS = Answers.of(ProductVersion::tryParse);

    private static final int LONGEST_NOTHING = "(unbekannt)".length();
    /** What {@link #NOTHING} begins with. */
    private static final String FIRST_OF_NOTHING = "#nNkK-\u2013\u2014?(uUeElL";

    /** One of the two lists of programs that 64-bit Windows keeps. */
    enum View {
        /** Not told. */
        UNTOLD,
        /** The 32-bit list: {@code WOW6432Node}. */
        BITS_32,
        /** The 64-bit list. */
        BITS_64,
        /** The list of one user's own programs. */
        USER,
        /** The key without {@code WOW6432Node}: the only one of 32-bit Windows, the 64-bit one of 64-bit Windows. */
        NATIVE;

        private static final Pattern SIXTY_FOUR = Pattern.compile("x86_64|amd64|x64|\\b64\\b|64[- ]?bit|win64");
        private static final Pattern THIRTY_TWO = Pattern.compile("\\bi[3-6]86\\b|\\bx86\\b|\\b32\\b|32[- ]?bit"
                + "|win32|wow6432node");

        /** The list that an architecture, a registry path or an id of winget tells of. */
        static View of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return UNTOLD;
            }
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.contains("\\uninstall") && !lower.contains("wow6432node")) {
                return lower.contains("current_user") || lower.contains("hkcu")
                        || lower.contains("hkey_users") || lower.startsWith("hku") ? USER : NATIVE;
            }
            if (lower.contains("wow6432node")) {
                return BITS_32;
            }
            return SIXTY_FOUR.matcher(lower).find() ? BITS_64 : THIRTY_TWO.matcher(lower).find() ? BITS_32 : UNTOLD;
        }
    }

    /**
     * The program that a row tells of.
     *
     * @param others what the row says besides; asked of programs that matter
     * @param known what other rows of the import say
     * @return {@code null} where the row has no name: Windows has many such entries
     */
    static @Nullable Program of(Function<Meaning, @Nullable String> row, Supplier<List<OtherCell>> others, long line,
            long offset, KnownCells known) {
        String name = text(row.apply(Meaning.PROGRAM));
        if (name == null) {
            return null;
        }
        boolean cut = name.endsWith("\u2026") || name.endsWith("...");
        Moment seen = date(row.apply(Meaning.SEEN), known);
        Change change = change(row, known);
        String removed = text(row.apply(Meaning.REMOVED));
        if (removed != null && !isNo(removed)) {
            change = change == Change.UNCLEAR_STATE ? change : Change.REMOVED;
            Moment at = date(removed, known);
            seen = at == null ? seen : at;
        }
        String start = !cut ? name : name.substring(0, name.length() - (name.endsWith(".") ? 3 : 1)).strip();
        String version = text(row.apply(Meaning.VERSION));
        String location = text(row.apply(Meaning.LOCATION));
        Program program = new Program(text(row.apply(Meaning.COMPUTER)), start, cut, version, installed(row), location, seen,
                known.view(row.apply(Meaning.VIEW)), text(row.apply(Meaning.USER)), change, null, line, offset,
                known.traits(new KnownCells.Named(start, cut, version, location)), List.of());
        if (!ProgramNames.matters(program)) {
            return program;
        }
        List<OtherCell> cells = List.copyOf(others.get());
        return program.with(program.computer, program.seenAt, program.user, change,
                objection(change, ProgramNames.isUpdater(program), row, cells, known), cells);
    }

    /** What a row says against itself, beside what it says of the program. */
    private static @Nullable Objection objection(Change change, boolean isService,
            Function<Meaning, @Nullable String> row, List<OtherCell> others, KnownCells known) {
        String version = row.apply(Meaning.VERSION);
        String told = text(version);
        if (isService && change != Change.REMOVED && version != null && (NONE_AT_ALL.matcher(version.strip()).matches()
                || told != null && (!LIKE_VERSION.matcher(told).matches() || WANTED_VERSION.matcher(told).matches()))) {
            return new Objection("its version is " + Redaction.quote(version.strip()), null);
        }
        for (Meaning meaning : TOLD_OF_PROGRAMS) {
            String cell = row.apply(meaning);
            if (change != Change.REMOVED && cell != null && speaksAgainst(meaning, cell.strip(), known)) {
                return new Objection("its " + (meaning == Meaning.PROGRAM ? "name" : meaning.field()) + " is "
                        + Redaction.quote(cell.strip()), null);
            }
        }
        if (change == Change.UNCLEAR) {
            String action = Objects.requireNonNullElse(row.apply(Meaning.ACTION), "").strip();
            return new Objection(Change.isOrder(action) ? Redaction.quote(action) + " may be what was done or what is to be"
                    + " done; expected a column of times such as \"Timestamp\"" : "expected a word for added or removed,"
                            + " found " + Redaction.quote(action), null);
        }
        if (change == Change.UNCLEAR_STATE) {
            return new Objection("expected a word for installed or not installed, found " + STATES.stream().map(row)
                    .filter(cell -> text(cell) != null).map(cell -> Redaction.quote(cell.strip()))
                    .collect(Collectors.joining(" and ")) + (isCode(row.apply(Meaning.STATUS)) ? ", which may be any code; if 1"
                            + " and 0 say there and not there, say --map state= and the name of that column" : ""), null);
        }
        for (OtherCell cell : others) {
            if (change == Change.REMOVED ? cell.speaksAgainstRemoval() : cell.speaksAgainstPresence()) {
                return new Objection(cell.shown(), cell.header().strip());
            }
        }
        return null;
    }

    private static boolean speaksAgainst(Meaning meaning, String cell, KnownCells known) {
        KnownCells.Said said = known.said(cell);
        return said.gone() || meaning == Meaning.INSTALLED
                && (cell.length() > 1 && !isNothing(cell) && Change.isNo(cell) || said.intended())
                || meaning == Meaning.LOCATION && !isNothing(cell) && (LEFT_OVER.matcher(cell).find() || StateWords.sayPlanned(cell) && !StateWords.nameDepot(cell));
    }

    /** A column that is called "installed" may hold the date. */
    private static @Nullable String installed(Function<Meaning, @Nullable String> row) {
        String installed = text(row.apply(Meaning.INSTALLED));
        String state = installed == null ? text(row.apply(Meaning.STATE)) : null;
        return state != null && InstallDate.isLikeOne(state) ? state : installed;
    }

    private static Change change(Function<Meaning, @Nullable String> row, KnownCells known) {
        String cell = row.apply(Meaning.ACTION);
        String said = cell == null ? "" : Blanks.clean(cell);
        Change action = said.isEmpty() ? Change.NONE : Change.of(said);
        boolean isOrder = !said.isEmpty() && Change.isOrder(said) && date(row.apply(Meaning.SEEN), known) == null
                && date(row.apply(Meaning.REMOVED), known) == null;
        if (!said.isEmpty() && (action == Change.NONE || isOrder)) {
            return Change.UNCLEAR;
        }
        String number = row.apply(Meaning.INSTALL_STATE);
        String state = row.apply(Meaning.STATE);
        String status = row.apply(Meaning.STATUS);
        String deployment = row.apply(Meaning.DEPLOYMENT);
        if (number == null && state == null && status == null && deployment == null) {
            return action;
        }
        List<Change> states = new ArrayList<>(2);
        if (number != null) {
            states.add(Change.ofInstallState(Blanks.clean(number)));
        }
        addState(state, StateOf.PROGRAM, action, states);
        if (isCode(status)) {
            states.add(Change.UNCLEAR_STATE);
        } else {
            addState(status, StateOf.PROGRAM, action, states);
        }
        addState(deployment, StateOf.DEPLOYMENT, action, states);
        return Change.together(action, states);
    }

    private static void addState(@Nullable String state, StateOf of, Change action, List<Change> states) {
        if (state != null) {
            String word = Blanks.clean(state);
            states.add(action != Change.NONE && Change.isOutcome(word) ? Change.NONE : Change.ofState(word, of));
        }
    }

    private static boolean isCode(@Nullable String status) {
        return status != null && Change.isCode(Blanks.clean(status));
    }

    private static boolean isNo(String text) {
        return text.equals("-") || Change.isNo(text);
    }

    private static @Nullable Moment date(@Nullable String text, KnownCells known) {
        return text == null || text.isBlank() ? null : known.time(text);
    }

    /** Whether a cell is empty, or says that nothing is known. */
    static boolean isNothing(@Nullable String cell) {
        return text(cell) == null;
    }

    /** What a cell says; {@code null} where it is empty or says that nothing is known. */
    private static @Nullable String text(@Nullable String value) {
        String text = value == null ? "" : Blanks.clean(value);
        return text.isEmpty() || mayBeNothing(text) && NOTHING.matcher(text).matches() ? null : text;
    }

    /** Its version, where it tells one that is understood. */
    Optional<ProductVersion> versionNumber() {
        return version == null ? Optional.empty() : VERSIONS.to(version);
    }

    /** Whether it is so short, and begins so, that it may say that nothing is known: asked of every cell. */
    private static boolean mayBeNothing(String text) {
        char first = text.charAt(0);
        return FIRST_OF_NOTHING.indexOf(first) >= 0 && (text.length() <= LONGEST_NOTHING || first == '-' || first == '?');
    }

    /** The same, in a state that says nothing. */
    Program there() {
        return change == Change.NONE ? this : with(computer, seenAt, user, Change.NONE, objection, cells);
    }

    /** The same with what its row says besides. */
    Program besides(List<OtherCell> said) {
        return with(computer, seenAt, user, change, objection, said == NOT_KEPT ? said : List.copyOf(said));
    }

    /** The same with what speaks against it. */
    Program against(Objection reason) {
        return with(computer, seenAt, user, change, reason, cells);
    }

    /** The same with what its surroundings tell, where it does not tell itself. */
    Program within(@Nullable String aroundComputer, @Nullable Moment aroundSeen, @Nullable String aroundUser,
            Change aroundChange) {
        if (aroundComputer == null && aroundSeen == null && aroundUser == null && aroundChange == Change.NONE) {
            return this;
        }
        boolean tells = aroundChange == Change.NONE || change == Change.ADDED || change == Change.UNCLEAR;
        return with(computer == null ? aroundComputer : computer, seenAt == null ? aroundSeen : seenAt,
                user == null ? aroundUser : user,
                tells ? change : Change.together(aroundChange, List.of(change)), objection, cells);
    }

    private Program with(@Nullable String host, @Nullable Moment seen, @Nullable String lastUser, Change told,
            @Nullable Objection against, List<OtherCell> besides) {
        return new Program(host, name, isCut, version, installed, location, seen, view, lastUser, told, against, line,
                offset, traits, besides);
    }
}
