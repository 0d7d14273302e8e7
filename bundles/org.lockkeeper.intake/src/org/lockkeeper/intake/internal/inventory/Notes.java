package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.intake.internal.discover.GenericNames;

/**
 * What people write beside a list in words that are not understood: "valid from Monday on", "as agreed with the customer". It
 * may say that nothing of it is there, whatever the words; so the rows of the service prove nothing beside it.
 */
final class Notes {

    private static final int LONGEST = 300;
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'.-]*\\s.*\\p{L}", Pattern.DOTALL);
    private static final Pattern LOWER = Pattern.compile("\\p{Ll}[\\p{Ll}\\p{N}.,:-]*\\s.*", Pattern.DOTALL);
    /** Words of sentences that names of programs lack; in capitals they may be names. */
    private static final Pattern OF_SENTENCES = Pattern.compile("(?<![\\p{L}\\p{N}])(?:was|were|is|are|will|would|shall|should|until|since|as|so"
            + "|it|this|these|that|those|they|we|our|from|after|before|next|valid|only|wanted|agreed|yet|not|nothing|none"
            + "|ab|am|vom|seit|bis|nach|laut|gem\u00e4\u00df|wird|werden|wurden?|ist|sind|war|waren|soll|sollen|erst|der|die|das|den|dem|des|allen?"
            + "|noch|nicht|nichts|keine?"
            + "|dle|podle|od|do|po|bude|budou|byla?|bylo|je|jsou|a\u017e|jen|jak|zat\u00edm|dosud|nic|nen\u00ed|est|sont|sera|seront|\u00e9tait|selon"
            + "|depuis|jusque|encore|pas|rien"
            + "|seg\u00fan|desde|hasta|ser\u00e1n?|es|son|a\u00fan|nada|secondo|dal|fino|sar\u00e0|sono|ancora|niente|wed\u0142ug|b\u0119dzie|jest|s\u0105|volgens|vanaf|tot|wordt"
            + "|nog|niet|jeszcze"
            + "|\u043f\u043e|\u0434\u043e|\u0441|\u0431\u0443\u0434\u0435\u0442|\u0441\u043e\u0433\u043b\u0430\u0441\u043d\u043e|\u0431\u044b\u043b\u043e)(?![\\p{L}\\p{N}])");
    /** What sentences begin with, where a word of them follows. */
    private static final Pattern BEGINNING = Pattern.compile("(?:After|Before|Until|From|With|When|Once|If|Only|As|What|This|These|Nach|Vor|Ab|Bis|Wenn|Sobald|Wie|So"
            + "|Nur|Po|Do|Od|A\u017e|Jen|Jak|Tak|Podle|Apr\u00e8s|Avant|D\u00e8s|Quand|Selon|Comme) \\p{Ll}.*", Pattern.DOTALL);
    /** What tools say of themselves, prompts, and lines of commands. */
    private static final Pattern OF_TOOLS = Pattern.compile("(?i)[a-z]:\\\\.*|(?:ps )?[a-z]:\\\\[^>]*>.*|ps ?>.*|\\\\\\\\[^>]*>.*|psexec.*"
            + "|sysinternals.*|copyright.*|starting \\S+ on .*|connecting to .*"
            + "|.*\\b(?:exited|started) on .*|(?:the )?command completed .*|press any key.*|transcript (?:started|stopped).*|filter ?[:=].*"
            + "|.{0,60}(?:https?://|www\\.)\\S+|the following packages have .*"
            + "|\\d+ (?:package|upgrade|program|item|row)s? .*|.*\\b(?:wmic|get-|select-|reg) .*|=.*|#.*|-{2,}.*|<.*"
            + "|.*\\b(?:confidential|internal use|vertraulich|internen gebrauch|d\u016fv\u011brn\u00e9|confidentiel|all rights reserved|alle rechte)\\b.*");

    /** Words of titles. */
    private static final Pattern OF_TITLES = Pattern.compile("(?i)program|software|inventor|inventur|install|instal|\\blist|report|snapshot|overview|bericht|zprava"
            + "|ubersicht|\u00fcbersicht|\\bstand\\b|seznam|p\u0159ehled|logiciel|computer|rechner|\\bpc|\\bhost|\\bdat|s[ck]en|scan|version|export|\\bsep=|\\buser"
            + "|\u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c|\u0441\u043f\u0438\u0441\u043e\u043a|\u043e\u0442\u0447");

    /** Words that titles lack. */
    private static final Pattern NO_TITLE = Pattern.compile("(?i)(?<!\\p{L})(?:will|would|shall|should|until|valid|wanted|agreed|yet"
            + "|not|nothing|none|after|nichts?|keine?|nach"
            + "|wird|werden|soll|sollen|erst|gilt|noch|bude|budou|sera|seront|wordt|ser\u00e1n?|sar\u00e0|saranno|zal"
            + "|b\u0119dzie|b\u0119d\u0105|\u0431\u0443\u0434\u0435\u0442|\u0431\u0443\u0434\u0443\u0442)(?!\\p{L})");
    /** What begins a comment in words. */
    private static final Pattern COMMENT = Pattern.compile("^#\\s*(?=\\p{L})");
    /** Neither a label with a value nor a date. */
    private static final Pattern NO_LABEL = Pattern.compile("[^:=\\p{Nd}]*");
    /** What frames a title, beside blanks. */
    private static final String FRAME = "#=*|~-";
    /** The same at its end. */
    private static final String FRAME_AT_END = FRAME + ":.";
    private static final Pattern OF_CONSOLES = Pattern.compile("(?i)"
            + "[^\\p{L}]*(?:end|ende|konec|fin|eof)[^\\p{L}]*|.{1,40}[ ,](?:ltd|limited"
            + "|gmbh|s\\. ?r\\. ?[ol]|a\\. ?s|inc|llc|ag|kg|s\\. ?a|s\\. ?p\\. ?a|kft|corp)\\.?"
            + "|#(?:type|fields|software|version|date)\\b.*|<.*|windows powershell.*|microsoft windows \\[.*");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");
    private static final Pattern LABEL = Pattern.compile("(\\p{L}[\\p{L}\\p{M}\\p{Nd}_ ./()-]{0,40}?)\\s*[:=]\\s*(.*)");
    /** A label of tools without a value, of which none of the programs is told. */
    private static final Pattern EMPTY_LABEL = Pattern.compile("(?:\\p{L}{2,20} ?){0,2}(?i:name|id|host|user|path|domain)\\s{0,4}:");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** So many words are no name of a computer. */
    private static final int TOO_MANY_WORDS = 4;
    /** Two words may be anybody's name. */
    private static final int FEWEST_WORDS = 3;

    private Notes() {
    }

    /** Whether a line beside a list is a sentence of which nobody knows what it says of the list. */
    static boolean contain(String line) {
        String text = COMMENT.matcher(line.strip()).replaceFirst("");
        return text.length() <= LONGEST && TWO_WORDS.matcher(text).find() && !Footers.isFooter(text) && !OF_TOOLS.matcher(text).matches()
                && (LOWER.matcher(text).matches() || BEGINNING.matcher(text).matches() || OF_SENTENCES.matcher(text).find());
    }

    /** The same of a line above a list that is no title of it. */
    static boolean standAbove(String line) {
        return contain(line) && (NO_TITLE.matcher(line).find() || !OF_TITLES.matcher(line).find());
    }

    /**
     * Whether a line above or below the rows may say something of them, in words that nobody foresaw: all but what is known to
     * say nothing, such as sums, prompts, titles of lists of programs, and labels with a value.
     */
    static boolean mayTell(String line) {
        return contain(line) || !isHarmless(line);
    }

    /** The same of a line above the rows, where titles stand. */
    static boolean mayTellAbove(String line) {
        return standAbove(line) || !isHarmless(line);
    }

    private static boolean isHarmless(String line) {
        String text = withoutFrame(line);
        if (text.length() > LONGEST) {
            // nobody looks for words in it: it may be any sentence
            return isOfTools(text) || !WORDS.matcher(text).find();
        }
        if (Footers.isFooter(line) || PartWords.speak(line) || OF_CONSOLES.matcher(line.strip()).matches() || OF_TOOLS.matcher(text).matches()) {
            return true;
        }
        if (!WORDS.matcher(text).find()) {
            return text.isEmpty() || !Change.isNo(text);
        }
        if (NO_TITLE.matcher(text).find() || StateWords.entitleAnother(text)) {
            return false;
        }
        return OF_TITLES.matcher(text).find() || !StateWords.mayBeSentence(text) || GenericNames.isLikeHost(text) || isLabel(text)
                || line.length() <= LONGEST && EMPTY_LABEL.matcher(line.strip()).matches();
    }

    /** Whether a long line is what a tool says, or a label with it: a command, a prompt, a path. */
    private static boolean isOfTools(String text) {
        Matcher label = LABEL.matcher(text);
        return OF_TOOLS.matcher(text).matches() || label.matches() && OF_TOOLS.matcher(label.group(2)).matches();
    }

    private static String withoutFrame(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isFrame(line.charAt(from), FRAME)) {
            from++;
        }
        while (to > from && isFrame(line.charAt(to - 1), FRAME_AT_END)) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isFrame(char c, String frame) {
        return Character.isWhitespace(c) || frame.indexOf(c) >= 0;
    }

    /** Whether it is a name with a value, neither of which says what may be of the programs. */
    private static boolean isLabel(String text) {
        Matcher label = LABEL.matcher(text);
        if (!label.matches()) {
            return false;
        }
        OtherCell said = new OtherCell(label.group(1), label.group(2).strip());
        return !said.isInColumnOfRemarks() && !said.isOfPlan() && !said.speaksOfList() && !contain(said.value()) && !said.saysState();
    }

    /** The cell of a row above a list that is one, where a comma of its sentence or a label parts it from others. */
    static Optional<String> above(List<String> row) {
        return row.stream().filter(cell -> words(cell) >= FEWEST_WORDS && standAbove(cell)).findFirst();
    }

    /**
     * The sentence that a comma, or its label, parts into the first cells of a row: in the place of a computer's name stands none,
     * or in that of a version.
     *
     * @param row its cells
     * @param host what stands in the place of the computer's name; {@code null} where the list has no such place
     * @param version what stands in the place of the version; {@code null} for nothing
     */
    static Optional<String> of(List<String> row, @Nullable String host, @Nullable String version) {
        String last = version == null ? "" : version.strip();
        if (!last.isEmpty() && !Character.isLetter(last.charAt(0))) {
            // a version, as in nearly all rows
            return Optional.empty();
        }
        if (host == null ? last.indexOf(' ') < 0 : host.isBlank() || NameRules.objectionToComputer(host.strip()).isEmpty()) {
            boolean isLabelled = host != null && last.isEmpty() && host.chars().noneMatch(Character::isDigit)
                    && row.stream().anyMatch(cell -> words(cell) >= TOO_MANY_WORDS && LOWER.matcher(cell.strip()).matches() && contain(cell));
            return isLabelled ? Optional.of(joined(row)) : Optional.empty();
        }
        String all = joined(row);
        boolean isNote = host == null ? contain(last) || contain(all)
                : words(host) >= TOO_MANY_WORDS && NO_LABEL.matcher(host).matches() && !Footers.isFooter(host) && !OF_TOOLS.matcher(all).matches()
                        || row.stream().anyMatch(cell -> words(cell) >= FEWEST_WORDS && contain(cell));
        return isNote && !Footers.isFooter(all) ? Optional.of(all) : Optional.empty();
    }

    private static String joined(List<String> row) {
        return String.join(", ", row.stream().filter(cell -> !cell.isBlank()).map(String::strip).toList());
    }

    private static int words(String text) {
        return text.indexOf(' ') < 0 ? 1 : BLANKS.split(text.strip()).length;
    }
}
