package org.lockkeeper.fuzz;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.BuiltInImporters;
import org.lockkeeper.intake.internal.inventory.TableWords;

/** The importers: the first byte chooses which one and so the name of the file, the rest is what it holds. */
public final class ImportersFuzz {

    private static final List<Importer> IMPORTERS = BuiltInImporters.with(List.of(), TableWords.NONE);
    private static final List<String> NAMES = List.of("lockkeeper-server.json", "lockkeeper-clients.csv",
            "mailserver.cfg", "users.cfg", "warning.log", "audit.log", "operations.log.1", "PC1.csv", "PC2.json",
            "PC3.csv", "PC4.json", "PC5.reg", "PC6.xml", "PC7.txt", "PC8.txt", "PC9.html", "people.ldif", "dhcpd.leases");

    private ImportersFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int chosen = input[0] & 0xff;
        FileInMemory file = new FileInMemory(NAMES.get(chosen % NAMES.size()),
                Arrays.copyOfRange(input, 1, input.length));
        Importer importer = IMPORTERS.get(chosen % IMPORTERS.size());
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
