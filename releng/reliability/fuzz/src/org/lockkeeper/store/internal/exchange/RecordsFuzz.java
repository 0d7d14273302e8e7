package org.lockkeeper.store.internal.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.store.internal.exchange.Fields.BadLineException;

/** Lines of an export as "restore" reads them: the first byte chooses the file of the export, the rest is one line. */
public final class RecordsFuzz {

    private static final JsonFactory JSON = WorkspaceRestore.json();
    private static final RecordReader READER = new RecordReader();
    private static final SourceFile FILE = new SourceFile("mail1/users.cfg", null, null, 1);

    private RecordsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] line = new byte[input.length - 1];
        System.arraycopy(input, 1, line, 0, line.length);
        try {
            Fields fields = Fields.parse(JSON, line, line.length);
            Object read = switch ((input[0] & 0xff) % 5) {
                case 0 -> READER.imported(fields);
                case 1 -> READER.file(fields);
                case 2 -> READER.observation(fields, FILE);
                case 3 -> READER.rejected(fields, FILE);
                default -> READER.journal(fields, FILE);
            };
            if (read.toString().isEmpty()) {
                throw new IllegalStateException("a record that says nothing");
            }
        } catch (BadLineException e) {
            if (e.getMessage().isBlank() || e.getMessage().contains("java.")
                    && !new String(line, StandardCharsets.ISO_8859_1).contains("java.")) {
                throw new IllegalStateException("no sentence: " + e.getMessage(), e);
            }
        }
    }
}
