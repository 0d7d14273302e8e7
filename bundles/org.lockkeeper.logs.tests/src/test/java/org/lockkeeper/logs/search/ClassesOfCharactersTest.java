package org.lockkeeper.logs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;

/** Classes such as {@code \p{Greek}} mean what the running Java's tables say, in searches and where matches are marked. */
class ClassesOfCharactersTest {

    private static final List<String> SCRIPTS = List.of("Latin", "Greek", "Cyrillic", "Han", "Hiragana", "Arabic",
            "Hebrew", "Thai", "Devanagari", "Georgian", "Cherokee", "Vithkuqi", "Kawi", "Common", "Inherited");
    private static final List<String> CATEGORIES = List.of("L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me",
            "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z",
            "Zs", "Zl", "Zp", "Cc", "Cf", "Co");

    @TempDir
    private Path folder;

    @Test
    void searchesGoByJavasTables() throws Exception {
        // every code point on a line of its own
        StringBuilder text = new StringBuilder();
        List<Integer> codes = new ArrayList<>();
        for (int c = 1; c <= 0x1FFFF; c++) {
            if (c != '\n' && c != '\r' && (c < 0xD800 || c > 0xDFFF)) {
                codes.add(c);
                text.appendCodePoint(c).append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("all.log"), text, StandardCharsets.UTF_8);
        try (LogEngine engine = new LogEngine(); LogSet set = engine.open(file)) {
            set.load(Progress.NONE, () -> {
                // nobody looks
            });
            List<String> names = new ArrayList<>(SCRIPTS);
            names.addAll(CATEGORIES);
            for (String name : names) {
                String property = SCRIPTS.contains(name) ? "\\p{Is" + name + "}" : "\\p{" + name + "}";
                var expected = Pattern.compile(property, Pattern.DOTALL);
                List<Long> wanted = new ArrayList<>();
                for (int i = 0; i < codes.size(); i++) {
                    if (expected.matcher(Character.toString(codes.get(i))).find()) {
                        wanted.add((long) i);
                    }
                }
                assertThat(found(set, "^\\p{" + name + "}$")).as(name).isEqualTo(wanted);
            }
            assertThat(found(set, "^[\\p{Greek}x]$")).hasSize(found(set, "\\p{Greek}").size() + 1);
            assertThat(found(set, "\\P{Greek}")).isEqualTo(found(set, "\\p{^Greek}"))
                    .hasSize(codes.size() - found(set, "\\p{Greek}").size());
            assertThat(found(set, "^[[:xdigit:]]$")).hasSize(22);
            assertThat(found(set, "^[[:^ascii:]]$")).hasSize(codes.size() - 125);
        }
    }

    private static List<Long> found(LogSet set, String pattern) throws Exception {
        LogSearch search = set.search(List.of(new Condition.Regex(pattern, false)), null);
        search.run(Progress.NONE, () -> {
            // nobody looks
        });
        List<Long> lines = new ArrayList<>();
        search.matches().getFirst().forEach(0, Long.MAX_VALUE, lines::add);
        return lines;
    }

    @Test
    void whatIsMarkedIsWhatIsFound() throws Exception {
        // Vithkuqi came with Unicode 14, years after the tables of the library
        String letters = "\uD801\uDD70\uD801\uDD71";
        assertThat(Patterns.spans(new Condition.Regex("\\p{L}+", false), "1 " + letters + " 2"))
                .containsExactly(new Patterns.Span(2, 6));
        assertThat(Patterns.spans(new Condition.Regex("[[:digit:]]+", false), "ab 42")).containsExactly(new Patterns.Span(3, 5));
    }

    @Test
    void unknownClassesAreTold() {
        for (String wrong : new String[] {"\\p{Klingon}", "\\p{l}", "\\p{", "\\p", "[[:alfa:]]"}) {
            assertThatThrownBy(() -> Patterns.check(wrong)).as(wrong).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("is not understood");
        }
    }
}
