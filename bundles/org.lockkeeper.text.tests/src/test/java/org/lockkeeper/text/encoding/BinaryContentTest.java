package org.lockkeeper.text.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are no text. */
class BinaryContentTest {

    private static final String LOG = "[08/Sep/2011 11:00:00] IMAP: Invalid password for user jos\u00e9@b.example.\t(1)\r\n";

    private static Optional<String> what(byte[] start) {
        return BinaryContent.of(start, TextEncoding.detect(start)).map(BinaryContent::what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250"})
    void logsAreText(String charset) {
        assertThat(what(LOG.repeat(50).getBytes(Charset.forName(charset)))).isEmpty();
    }

    @Test
    void nothingAndColoursOfTerminalsAndASingleZeroAreText() {
        assertThat(what(new byte[0])).isEmpty();
        assertThat(what("\u001b[31merror\u001b[0m\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(what((LOG + "\0" + LOG).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void zerosAndBytesAtRandomAreNone() {
        assertThat(what(new byte[4096])).contains("binary data");
        byte[] random = new byte[16 << 10];
        for (int seed = 0; seed < 50; seed++) {
            new Random(seed).nextBytes(random);
            assertThat(what(random)).as("seed " + seed).isPresent();
        }
    }

    @Test
    void signaturesTellWhatItIs() {
        assertThat(what("%PDF-1.4\nall of this is text\n".getBytes(StandardCharsets.UTF_8))).contains("a PDF document");
        byte[] program = Arrays.copyOf("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1), 400);
        assertThat(what(program)).contains("a Windows program");
        assertThat(what("MZ is how this text begins\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        byte[] tar = Arrays.copyOf("mail.log".getBytes(StandardCharsets.UTF_8), 1024);
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
        assertThat(what(tar)).contains("a tar archive");
    }
}
