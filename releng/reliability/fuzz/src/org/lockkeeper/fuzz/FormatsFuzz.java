package org.lockkeeper.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.FormatFile;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.text.secrets.Redaction;

/** All log formats line by line, the redactor, and files of formats that users write. */
public final class FormatsFuzz {

    private static final List<LogFormat> FORMATS = KerioFormats.all();

    private FormatsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        List<String> lines = Arrays.asList(text.split("\n", -1));
        for (LogFormat format : FORMATS) {
            int sure = format.recognise("warning.log", lines.subList(0, Math.min(200, lines.size())));
            Checks.that(sure >= 0 && sure <= 100, format.id() + " is sure by " + sure);
            lines.forEach(format::parse);
        }
        String once = Redaction.text(text);
        Checks.that(Redaction.text(once).equals(once), "what is redacted twice is not what is redacted once");
        try {
            FormatFile.read(new StringReader(text), "mine.formats");
        } catch (ProblemException e) {
            Checks.sentence(e.getMessage(), text);
        }
    }
}
