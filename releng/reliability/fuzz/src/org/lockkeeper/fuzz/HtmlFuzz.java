package org.lockkeeper.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.lockkeeper.text.html.HtmlText;

/** HTML as text. */
public final class HtmlFuzz {

    private HtmlFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try (var text = HtmlText.of(new ByteArrayInputStream(input), input)) {
            long read = text.transferTo(OutputStream.nullOutputStream());
            Checks.that(read <= 4L * input.length + 100, "text longer than the document: " + read);
        }
    }
}
