package org.lockkeeper.store.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Names and limits of the file format. */
final class ExportFormat {

    static final String PREFIX = "lockkeeper/workspace/";
    static final String FORMAT = PREFIX + "1";
    static final String MANIFEST = "manifest.json";
    static final String IMPORTS = "imports.jsonl";
    static final String FILES = "files.jsonl";
    static final String OBSERVATIONS = "observations.jsonl";
    static final String REJECTED = "rejected.jsonl";
    static final String JOURNAL = "journal.jsonl";
    static final String SETTINGS = "settings.jsonl";

    /** In the order in which they are written and read. */
    static final List<String> ENTRIES = List.of(IMPORTS, FILES, OBSERVATIONS, REJECTED, JOURNAL, SETTINGS);

    /** Longest line: twelve texts of full length, each character escaped, stay below. */
    static final int LONGEST_LINE = 16 << 20;
    static final int LONGEST_MANIFEST = 1 << 20;
    /** Real exports shrink by 10 to 40. */
    static final int HIGHEST_RATIO = 250;
    /** The ratio of what is smaller than this does no harm. */
    static final long RATIO_FREE_BYTES = 64L << 20;

    private ExportFormat() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Version of this program, "unknown" where it runs from a folder of classes. */
    static String programVersion() {
        try {
            Enumeration<URL> manifests = ExportFormat.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
            while (manifests.hasMoreElements()) {
                try (InputStream in = manifests.nextElement().openStream()) {
                    Attributes bundle = new Manifest(in).getMainAttributes();
                    String name = bundle.getValue("Bundle-SymbolicName");
                    if (name != null && name.startsWith("org.lockkeeper.store")) {
                        return bundle.getValue("Bundle-Version");
                    }
                }
            }
        } catch (IOException e) {
            // then it is not known; an export does not fail for that
            return "unknown";
        }
        return "unknown";
    }
}
