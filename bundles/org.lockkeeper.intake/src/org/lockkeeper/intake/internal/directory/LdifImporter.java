package org.lockkeeper.intake.internal.directory;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;

/**
 * Reads the entries of a directory as LDIF, as {@code ldifde -f}, {@code ldapsearch} and {@code lockkeeper directory}
 * write it. What a directory says joins names, and places accounts and computers; it makes nobody ready.
 */
public final class LdifImporter implements Importer {

    private static final int LOOKED_AT = 200;
    private static final Pattern NAME = Pattern.compile("dn: *[A-Za-z][A-Za-z0-9.-]*=.*|dn:: *[A-Za-z0-9+/=]+");
    private static final Pattern BEFORE = Pattern.compile("version: *1|#.*| .*|search(?:: .*)?|result: .*");

    @Override
    public String id() {
        return "ldif";
    }

    @Override
    public String title() {
        return "Directory entries (LDIF)";
    }

    @Override
    public int recognise(ImportSource source) {
        for (String line : KnownStart.lines(source, LOOKED_AT)) {
            String text = line.stripTrailing();
            if (NAME.matcher(text).matches()) {
                return 90;
            }
            if (!text.isEmpty() && !BEFORE.matcher(text).matches()) {
                return 0;
            }
        }
        return 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        DirectoryObservations told = new DirectoryObservations(source, context);
        try (Ldif ldif = new Ldif(source, context)) {
            try {
                Optional<DirectoryEntry> entry = ldif.next();
                while (entry.isPresent()) {
                    context.progress().checkCancelled();
                    told.add(entry.get());
                    entry = ldif.next();
                }
            } finally {
                if (!ldif.isOfChanges()) {
                    told.observe(ldif.readAt());
                }
            }
        }
    }
}
