package org.lockkeeper.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.FormatFile;

/** Files of formats that users write; what was read is written and read again. */
public final class SectionsFuzz {

    private SectionsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        FormatFile read;
        try {
            read = FormatFile.read(new StringReader(text), "mine.formats");
        } catch (ProblemException e) {
            Checks.sentence(e.getMessage(), text);
            return;
        }
        StringWriter written = new StringWriter();
        read.write(written);
        try {
            FormatFile again = FormatFile.read(new StringReader(written.toString()), "mine.formats");
            Checks.that(again.definitions().size() == read.definitions().size(), "written and read again: " + written);
        } catch (ProblemException e) {
            throw new IllegalStateException("what was written is not read: " + written, e);
        }
    }
}
