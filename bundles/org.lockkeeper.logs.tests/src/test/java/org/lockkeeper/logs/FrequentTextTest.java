package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition;

/**
 * Searches read a file by 256 KB and list all places of a text where it was frequent in what they read before. Here a text is frequent
 * in some megabytes, rare in others, and stands at their edges, more than once in a line and in lines longer than what is read at once.
 */
class FrequentTextTest {

    private static final String[] PIECES = {"login from 192.168.3.", "login from 192.168.4.", "login  ", ", user q4", "login from 192.168.3.1, user q41",
        "LOGIN from 192.168.3.7", "7", " ", "žlutý", "login from 192.168.3.login from 192.168.3.", "x"};
    private static final String[] PATTERNS = {"login from 192\\.168\\.3\\.\\d+, user q4", "login from 192\\.168\\.3\\.[0-9]", "[0-9x], user q4",
        "\\blogin from", "from 192\\.168\\.3\\.$", "^login from", "ž.*login from 192"};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 5, 7})
    void isFoundWhereverItStands(int seed) throws Exception {
        Charset charset = seed % 5 == 4 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        byte[] bytes = bytes(new Random(seed), charset, seed % 3 == 1 ? "\r\n" : seed == 5 ? "\r" : "\n");
        try (Logs logs = new Logs()) {
            Path file = logs.write("any.log", bytes);
            LogSet set = logs.open(new LogOpener.Options(seed % 2 == 0 ? LogOpener.Access.MAPPED : LogOpener.Access.POSITIONAL, charset, null,
                    1 << 20), file);
            List<String> lines = Reference.lines(bytes, set.rows().files().getFirst().encoding());
            for (String text : List.of("login from 192.168.3.", "login from", ", user q4", "7")) {
                assertThat(Logs.find(set, new Condition.Text(text, false))).as(text).isEqualTo(Reference.contain(lines, text));
            }
            assertThat(Logs.find(set, new Condition.Text("LOGIN FROM", true))).isEqualTo(Reference.find(lines, "login from", true));
            for (String pattern : PATTERNS) {
                assertThat(Logs.find(set, new Condition.Regex(pattern, false))).as(pattern).isEqualTo(Reference.find(lines, pattern, false));
            }
            assertThat(Logs.find(set, new Condition.Regex(PATTERNS[0], true))).isEqualTo(Reference.find(lines, PATTERNS[0], true));
            set.close();
        }
    }

    private static byte[] bytes(Random random, Charset charset, String lineEnd) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < 1_700_000) {
            // stretches of some hundred kilobytes, in which about as many lines hold one of the texts
            boolean frequent = random.nextBoolean();
            for (int until = out.size() + random.nextInt(400_000); out.size() < until;) {
                StringBuilder line = new StringBuilder();
                boolean any = random.nextInt(frequent ? 3 : 200) == 0;
                for (int i = random.nextInt(6); i > 0; i--) {
                    line.append(any ? PIECES[random.nextInt(PIECES.length)] : "plain words that say little ");
                }
                line.append("-".repeat(random.nextInt(20_000) == 0 ? 300_000 : random.nextInt(200)));
                line.append(any && random.nextInt(4) == 0 ? PIECES[random.nextInt(PIECES.length)] : "");
                out.writeBytes(line.toString().getBytes(charset));
                if (random.nextInt(50) == 0) {
                    // no character in UTF-8
                    out.write(0xFF);
                }
                out.writeBytes(lineEnd.getBytes(charset));
            }
        }
        return out.toByteArray();
    }
}
