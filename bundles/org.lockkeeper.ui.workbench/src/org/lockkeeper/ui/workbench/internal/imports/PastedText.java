package org.lockkeeper.ui.workbench.internal.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.text.secrets.Redaction;
import org.lockkeeper.ui.workbench.internal.Messages;

/** Text from the clipboard without its secrets, kept as a file that can be read and shown like any other. */
final class PastedText {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final int MOST_OF_A_SECOND = 100;

    private PastedText() {
    }

    /** Whether it may be a list or a document: it has several lines, or marks that need none. */
    static boolean isWorth(String text) {
        String begin = text.strip();
        return begin.lines().limit(2).count() > 1 || begin.startsWith("{") || begin.startsWith("[{") || begin.startsWith("<");
    }

    /**
     * Keeps a text.
     *
     * @param workspace folder of the workspace; {@code null} for a temporary folder
     * @return the file, which nobody else may read
     */
    static Path keep(String text, Path workspace, LocalDateTime at) throws ProblemException {
        try {
            Path folder = workspace == null ? Files.createTempDirectory("pasted") : workspace.resolve("pasted");
            Files.createDirectories(folder);
            for (int i = 0; i < MOST_OF_A_SECOND; i++) {
                Path file = folder.resolve("pasted-" + NAME.format(at) + (i == 0 ? "" : "-" + i) + ending(text));
                try {
                    Files.createFile(file);
                } catch (FileAlreadyExistsException e) {
                    continue;
                }
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                return Files.writeString(file, withoutSecrets(text), StandardCharsets.UTF_8);
            }
            throw new IOException("too many files");
        } catch (IOException e) {
            throw new ProblemException(NLS.bind(Messages.Pasted_notKept, e.getMessage()), e);
        }
    }

    /**
     * Takes away what was kept, where nobody wants it; a temporary folder goes with it.
     *
     * @param workspace as it was kept
     */
    static void forget(Path file, Path workspace) throws IOException {
        Files.deleteIfExists(file);
        if (workspace == null) {
            Files.deleteIfExists(file.getParent());
        }
    }

    /** The lines as they may be kept: this file is part of the workspace, where no secret is. */
    private static String withoutSecrets(String text) {
        return text.lines().map(line -> Redaction.message(line) + "\n").collect(Collectors.joining());
    }

    /** What the text looks like: importers ask for it, and look at the content themselves. */
    static String ending(String text) {
        String begin = text.stripLeading();
        String first = begin.lines().findFirst().orElse("");
        if (begin.startsWith("{") || begin.startsWith("[{")) {
            return ".json";
        }
        if (begin.startsWith("<")) {
            return first.toLowerCase(Locale.ROOT).contains("html") ? ".html" : ".xml";
        }
        if (first.startsWith("Windows Registry Editor") || first.startsWith("REGEDIT4")) {
            return ".reg";
        }
        if (first.startsWith("dn:") || first.startsWith("version: 1")) {
            return ".ldif";
        }
        return first.indexOf('\t') >= 0 ? ".tsv" : first.indexOf(',') >= 0 || first.indexOf(';') >= 0 ? ".csv" : ".txt";
    }
}
