package org.lockkeeper.extensions.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Bundles that somebody is working on, as the folders that a compiler writes into ({@code --dev target/classes}). */
public final class DevFolders {

    /** System property with the folders, parted like a class path; the start scripts set it. */
    public static final String PROPERTY = "lockkeeper.dev";

    private DevFolders() {
    }

    /** The folders that the start script names. */
    public static List<Path> named() {
        List<Path> folders = new ArrayList<>();
        for (String each : System.getProperty(PROPERTY, "").split(File.pathSeparator)) {
            if (!each.isBlank()) {
                folders.add(Path.of(each).toAbsolutePath().normalize());
            }
        }
        return folders;
    }

    /** What a folder says of itself. */
    static Candidate candidate(Path folder) {
        Manifest manifest = null;
        try {
            manifest = manifest(folder);
        } catch (IOException e) {
            return Candidate.refused(folder, "Its " + JarFile.MANIFEST_NAME + " cannot be read (" + Reasons.of(e) + ").");
        }
        return manifest == null
                ? Candidate.refused(folder, "There is no " + JarFile.MANIFEST_NAME + " in it. Build it first (mvn package), and"
                        + " let the build copy the manifest there.")
                : ExtensionFolder.described(folder, manifest);
    }

    private static @Nullable Manifest manifest(Path folder) throws IOException {
        Path file = folder.resolve(JarFile.MANIFEST_NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        }
    }
}
