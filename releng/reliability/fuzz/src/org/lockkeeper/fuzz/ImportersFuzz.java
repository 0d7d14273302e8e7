package org.lockkeeper.fuzz;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.BuiltInImporters;

/** All importers: the first byte chooses the name of the file, the rest is what it holds. */
public final class ImportersFuzz {

    private static final List<Importer> IMPORTERS = BuiltInImporters.with(List.of(), List.of());
    private static final List<String> NAMES = List.of("warning.log", "audit.log", "operations.log.1", "mail.log",
            "mailserver.cfg", "users.cfg", "lockkeeper-server.json", "lockkeeper-clients.csv", "PC1.csv", "PC2.json",
            "PC3.txt", "PC4.reg", "PC5.xml", "PC6.html", "config.log", "security.log");

    private ImportersFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        FileInMemory file = new FileInMemory(NAMES.get((input[0] & 0xff) % NAMES.size()),
                Arrays.copyOfRange(input, 1, input.length));
        for (Importer importer : IMPORTERS) {
            int sure = importer.recognise(file);
            Checks.that(sure >= 0 && sure <= 100, importer.id() + " is sure by " + sure);
            // read whether recognised or not: recognition looks at the start only
            try {
                importer.read(file, file);
            } catch (IOException e) {
                Checks.that(e.getMessage() != null && !e.getMessage().isBlank(), importer.id() + " gives no reason");
            }
        }
    }
}
