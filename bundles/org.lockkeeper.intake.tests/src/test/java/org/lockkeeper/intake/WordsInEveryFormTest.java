package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Principle 9: a word that speaks against a program in one form of a list does in all. Each word of each list is tried. */
class WordsInEveryFormTest {

    private static final int MANY = 300;
    /** Words that say "not known" or "not sorted" in any column, and words about updates and restarts. */
    private static final Set<String> OF_SOMETHING_ELSE = Set.of("unknown", "unbekannt", "unassigned", "n.i", "update", "upgrade", "reboot",
            "restart", "neustart", "redemar", "reinici", "riavvi", "blacklist", "forbidden");

    @TempDir
    private Path folder;

    /** Texts that begin with each alternative of a pattern of words, those that the pattern finds. */
    private static Set<String> words(String field) throws ReflectiveOperationException {
        Field words = Class.forName("org.lockkeeper.intake.internal.inventory.StateWords").getDeclaredField(field);
        words.setAccessible(true);
        Pattern pattern = (Pattern) words.get(null);
        Set<String> samples = new LinkedHashSet<>();
        for (String text : new Alternatives(pattern.pattern()).all()) {
            String plain = text.strip();
            if (!plain.isEmpty() && !OF_SOMETHING_ELSE.contains(plain) && pattern.matcher(plain).find()) {
                samples.add(plain);
            }
        }
        assertThat(samples).as(field).hasSizeGreaterThan(20);
        return samples;
    }

    /** What a regular expression of words, groups and marks may begin with. */
    private static final class Alternatives {
        private final String text;
        private int at;

        Alternatives(String text) {
            this.text = text;
        }

        List<String> all() {
            List<String> all = new ArrayList<>();
            List<String> now = new ArrayList<>(List.of(""));
            while (at < text.length() && text.charAt(at) != ')') {
                char c = text.charAt(at++);
                if (c == '|') {
                    all.addAll(now);
                    now = new ArrayList<>(List.of(""));
                } else {
                    now = product(now, piece(c));
                }
            }
            all.addAll(now);
            return all;
        }

        private List<String> piece(char c) {
            List<String> piece = switch (c) {
                case '\\' -> List.of(escaped());
                case '[' -> List.of(ofClass());
                case '.' -> List.of("x");
                case '(' -> group();
                default -> List.of(String.valueOf(c));
            };
            while (at < text.length() && "?*+".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return piece;
        }

        private String escaped() {
            char c = text.charAt(at++);
            if (c == 'p') {
                at = text.indexOf('}', at) + 1;
                return "x";
            }
            return c == 'b' ? "" : c == 'd' ? "1" : String.valueOf(c);
        }

        private String ofClass() {
            int first = text.charAt(at) == '^' ? at + 1 : at;
            String one = text.charAt(first) == '\\' ? "" : text.substring(first, first + 1);
            at = text.indexOf(']', at) + 1;
            return text.charAt(first - 1) == '^' ? "" : one;
        }

        private List<String> group() {
            boolean looks = text.startsWith("?!", at) || text.startsWith("?<!", at) || text.startsWith("?=", at) || text.startsWith("?<=", at);
            at = text.startsWith("?:", at) ? at + 2 : at;
            List<String> all = all();
            at++;
            return looks ? List.of("") : all;
        }

        private static List<String> product(List<String> starts, List<String> ends) {
            List<String> all = new ArrayList<>();
            for (String start : starts) {
                for (String end : ends) {
                    if (all.size() < MANY) {
                        all.add(start + end);
                    }
                }
            }
            return all;
        }
    }

    private List<String> ready(Set<String> words, Predicate<String> forms, FormsOf formsOf) throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String word : words) {
            Map<String, String> all = formsOf.of(word);
            all.keySet().removeIf(forms.negate());
            lists.add(word, all);
        }
        return lists.ready();
    }

    private interface FormsOf {
        Map<String, String> of(String word);
    }

    /** Under a name that tells nothing of states. */
    @ParameterizedTest
    @ValueSource(strings = {"GONE", "UNDONE", "INTENDED"})
    void asAValue(String list) throws Exception {
        assertThat(ready(words(list), _ -> true, word -> FormsOfLists.with("Category", word, "Mail"))).isEmpty();
    }

    /** Under a name that nobody knows, in all rows. */
    @ParameterizedTest
    @ValueSource(strings = {"WISHES", "DRAFTS", "BROUGHT"})
    void asAValueThatAllRowsHave(String list) throws Exception {
        assertThat(ready(words(list), _ -> true, word -> FormsOfLists.with("Xyz", word, word))).isEmpty();
    }

    /** As the name of a column or member that says yes. */
    @ParameterizedTest
    @ValueSource(strings = {"GONE", "UNDONE", "INTENDED", "WISHES", "DRAFTS"})
    void asAName(String list) throws Exception {
        assertThat(ready(words(list), name -> name.equals("fleet.csv") || name.equals("nested.json"),
                word -> FormsOfLists.with(word, "yes", "yes"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GONE", "UNDONE", "WISHES", "DRAFTS"})
    void asALineBesideTheRows(String list) throws Exception {
        assertThat(ready(words(list), _ -> true, FormsOfLists::beside)).isEmpty();
    }
}
