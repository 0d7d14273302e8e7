package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;

/** Searches against Java's own engine on the decoded lines: any bytes, line ends, encodings, broken characters. */
class SearchAgainstReferenceTest {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("windows-1250"), Charset.forName("windows-1252"));
    private static final String[] TEXTS = {"a", "Queue-ID: 65ee8b47", "žlu", "週報", "😀", "xx", "long", "longlonglong", "\u0000",
        "\t[08", "\uFFFD", "0009", "ý"};
    private static final String[] PATTERNS = {"Queue-ID: [0-9a-f]{8}", "^a", "a$", "^$", "\\bID\\b", "x+y?[08]", "(ži|žl|週).",
        "[^a-z]{3}$", ".", "^.{3,5}$", "(Sep|Oct)/2011", "a|b|😀", "[\\w.]+@?", "\\d{2}:\\d{2}", "l(on)*g", "\\Bng", "[ř-ž]",
        "(?:long){3,}", "\\S\\s\\S", "[^ -~]", ".\\x{FFFD}", "a\\t|\\x00", "^[^x]*x{2}", "\\.?long$", "(a*)*b"};

    @Property(tries = 250)
    void findsWhatJavaFinds(@ForAll long seed, @ForAll @IntRange(max = 4) int charset,
            @ForAll @IntRange(max = 24) int pattern, @ForAll @IntRange(max = 12) int text) throws Exception {
        try (Logs logs = new Logs()) {
            byte[] bytes = LinesAgainstReferenceTest.bytes(new Random(seed), CHARSETS.get(charset));
            Path file = logs.write("any.log", bytes);
            LogOpener.Access access = (seed & 1) == 0 ? LogOpener.Access.MAPPED : LogOpener.Access.POSITIONAL;
            LogSet set = logs.open(new LogOpener.Options(access, CHARSETS.get(charset), null, 1 << 20), file);
            List<String> lines = Reference.lines(bytes, set.rows().files().getFirst().encoding());
            assertThat(Logs.find(set, new Condition.Text(TEXTS[text], false))).isEqualTo(Reference.contain(lines, TEXTS[text]));
            assertThat(Logs.find(set, new Condition.Regex(PATTERNS[pattern], false)))
                    .isEqualTo(Reference.find(lines, PATTERNS[pattern], false));
            String upper = PATTERNS[pattern];
            if (upper.chars().allMatch(c -> c < 128) && !upper.contains("[^") && !upper.contains("{FFFD}")) {
                assertThat(Logs.find(set, new Condition.Regex(upper, true))).isEqualTo(Reference.find(lines, upper, true));
            }
            set.close();
        }
    }

    @Property(tries = 60)
    void combinesAsSetsDo(@ForAll long seed, @ForAll @IntRange(max = 12) int a, @ForAll @IntRange(max = 24) int b)
            throws Exception {
        try (Logs logs = new Logs()) {
            byte[] bytes = LinesAgainstReferenceTest.bytes(new Random(seed), StandardCharsets.UTF_8);
            LogSet set = logs.open(logs.write("any.log", bytes));
            List<String> lines = Reference.lines(bytes, set.rows().files().getFirst().encoding());
            List<Long> inA = Reference.contain(lines, TEXTS[a]);
            List<Long> inB = Reference.find(lines, PATTERNS[b], false);
            Condition first = new Condition.Text(TEXTS[a], false);
            Condition second = new Condition.Regex(PATTERNS[b], false);
            LongStream all = LongStream.range(0, lines.size());
            List<Long> rows = all.boxed().toList();
            LogSearch search = set.search(List.of(first, second, first.and(second), first.butNot(second),
                    new Condition.Any(List.of(first, second)), new Condition.Not(first), Condition.everyLine()), null);
            search.run(Progress.NONE, () -> {
                // nobody looks
            });
            List<List<Long>> found = search.matches().stream().map(Reference::list).toList();
            assertThat(found.get(0)).isEqualTo(inA);
            assertThat(found.get(1)).isEqualTo(inB);
            assertThat(found.get(2)).isEqualTo(inA.stream().filter(inB::contains).toList());
            assertThat(found.get(3)).isEqualTo(inA.stream().filter(r -> !inB.contains(r)).toList());
            assertThat(found.get(4)).isEqualTo(rows.stream().filter(r -> inA.contains(r) || inB.contains(r)).toList());
            assertThat(found.get(5)).isEqualTo(rows.stream().filter(r -> !inA.contains(r)).toList());
            assertThat(found.get(6)).isEqualTo(rows);

            LogSearch within = set.search(List.of(second), search.matches().get(5));
            within.run(Progress.NONE, () -> {
                // nobody looks
            });
            assertThat(Reference.list(within.matches().getFirst()))
                    .isEqualTo(inB.stream().filter(r -> !inA.contains(r)).toList());
            ranksAgree(search.matches().get(5), lines.size());
            set.close();
        }
    }

    private static void ranksAgree(Matches matches, int rows) {
        long rank = 0;
        for (int row = 0; row < rows; row += 1 + rows / 500) {
            rank = 0;
            for (long n = 0; n < matches.size() && matches.get(n) < row; n++) {
                rank++;
            }
            assertThat(matches.rank(row)).isEqualTo(rank);
            assertThat(matches.contains(row)).isEqualTo(rank < matches.size() && matches.get(rank) == row);
        }
    }

    @Property(tries = 40)
    void ignoringCaseFollowsItsRule(@ForAll long seed) throws Exception {
        try (Logs logs = new Logs()) {
            Random random = new Random(seed);
            String[] words = {"größer", "GRÖSSER", "GRÖẞER", "Größer", "Příliš", "PŘÍLIŠ", "kelvin \u212A", "KELVIN K", "ſet", "set"};
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "\n" : " ");
            }
            LogSet set = logs.open(logs.write("case.log", text.toString()));
            List<String> lines = Logs.texts(set);
            for (String wanted : List.of("GRÖSSER", "přílIŠ", "k", "KELVIN k", "s", "größer")) {
                List<Long> expected = LongStream.range(0, lines.size())
                        .filter(i -> Reference.fold(lines.get((int) i)).contains(Reference.fold(wanted))).boxed().toList();
                assertThat(Logs.find(set, new Condition.Text(wanted, true))).as(wanted).isEqualTo(expected);
                assertThat(Logs.find(set, new Condition.Regex(wanted, true))).as(wanted).isEqualTo(expected);
            }
            set.close();
        }
    }
}
