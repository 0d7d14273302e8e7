package org.lockkeeper.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.logs.kerio.KerioFormats;

/** The log formats, line by line: the first byte chooses one, the rest are lines. */
public final class FormatsFuzz {

    private static final List<LogFormat> FORMATS = KerioFormats.all();

    private FormatsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        LogFormat format = FORMATS.get((input[0] & 0xff) % FORMATS.size());
        List<String> lines = Arrays.asList(new String(input, 1, input.length - 1, StandardCharsets.UTF_8).split("\n", -1));
        int sure = format.recognise("warning.log", lines);
        Checks.that(sure >= 0 && sure <= 100, format.id() + " is sure by " + sure);
        lines.forEach(format::parse);
    }
}
