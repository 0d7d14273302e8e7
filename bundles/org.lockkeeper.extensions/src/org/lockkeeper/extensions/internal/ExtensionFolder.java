package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** The folder in which people put jars of extensions. */
public final class ExtensionFolder {

    private static final Pattern SYMBOLIC = Pattern.compile("[A-Za-z0-9_.-]+");
    /** The framework's name in the specification, and Equinox's. */
    private static final Set<String> OF_FRAMEWORK = Set.of(Constants.SYSTEM_BUNDLE_SYMBOLICNAME, "org.eclipse.osgi");
    private static final String OURS = "org.lockkeeper.";

    private ExtensionFolder() {
    }

    /** Whether a name of a bundle is Lockkeeper's own. */
    static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }

    /** All that lies in it, by name; nothing where there is no such folder. */
    public static List<Candidate> read(Path folder) {
        List<Candidate> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder) ? found : List.of(Candidate.refused(folder, "It is a file where the folder of extensions is"
                    + " to be. Move it away, or name another folder by LOCKKEEPER_EXTENSIONS."));
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            return List.of(Candidate.refused(folder, "The folder of extensions cannot be read (" + e.getMessage()
                    + "). Give yourself the permission to read it."));
        }
        entries.sort(null);
        for (Path entry : entries) {
            String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
            if (Files.isDirectory(entry)) {
                addSubfolder(folder, entry, found);
            } else if (name.endsWith(".jar")) {
                found.add(candidate(entry));
            } else if (name.endsWith(".zip")) {
                found.add(Candidate.refused(entry, "It is a zip, and only jars in the folder itself take part."
                        + " If it is a p2 repository, install it: lockkeeper extensions --install " + entry));
            }
        }
        return found;
    }

    private static void addSubfolder(Path folder, Path subfolder, List<Candidate> into) {
        if (Files.exists(subfolder.resolve(JarFile.MANIFEST_NAME))) {
            into.add(Candidate.refused(subfolder, "It is a bundle that is not packed. Pack it as a jar; while you are"
                    + " working on it, start with: lockkeeper --dev " + subfolder));
            return;
        }
        String name = subfolder.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jar") || name.endsWith(".zip")) {
            into.add(Candidate.refused(subfolder, "It is a folder, not the file that its name promises, and only jars take part. Put"
                    + " the jar itself here, or delete the folder."));
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(subfolder, "*.jar")) {
            for (Path jar : jars) {
                into.add(Candidate.refused(jar, "It lies in a subfolder, and only jars in the folder itself are"
                        + " installed. Move it to " + folder + "."));
            }
        } catch (IOException e) {
            into.add(Candidate.refused(subfolder, "The folder cannot be read (" + e.getMessage() + ")."));
        }
    }

    /** What the jar says of itself. */
    public static Candidate candidate(Path jar) {
        Manifest manifest;
        if (!Files.isRegularFile(jar)) {
            return Candidate.refused(jar, "It is no file, or a link to one that is not there. Copy the jar itself here.");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            manifest = manifest(file);
        } catch (BadManifestException e) {
            return Candidate.refused(jar, "Its " + JarFile.MANIFEST_NAME + " cannot be read (" + Reasons.of(e) + "). It is plain"
                    + " text, \"Name: value\" line by line, in UTF-8 and without a byte order mark.");
        } catch (IOException | SecurityException e) {
            return Candidate.refused(jar, "It cannot be read as a jar (" + e.getMessage()
                    + "). Copy it again from where you have it.");
        }
        return described(jar, manifest);
    }

    private static final class BadManifestException extends Exception {
        private static final long serialVersionUID = 1;

        BadManifestException(Throwable cause) {
            super(Reasons.of(cause), cause);
        }
    }

    private static @Nullable Manifest manifest(JarFile file) throws IOException, BadManifestException {
        ZipEntry entry = file.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            // written in small letters, for instance
            return file.getManifest();
        }
        try (InputStream in = file.getInputStream(entry)) {
            return new Manifest(in);
        } catch (ZipException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadManifestException(e);
        }
    }

    /** What its manifest says of a bundle. */
    static Candidate described(Path jar, @Nullable Manifest manifest) {
        Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
        String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name == null) {
            return Candidate.refused(jar, "It is no OSGi bundle: its manifest has no Bundle-SymbolicName."
                    + " An extension is a bundle; see the guide for extensions.");
        }
        int directive = name.indexOf(';');
        String symbolic = (directive < 0 ? name : name.substring(0, directive)).strip();
        if (!SYMBOLIC.matcher(symbolic).matches()) {
            return Candidate.refused(jar, "Its Bundle-SymbolicName \"" + symbolic + "\" is no name of a bundle; expected are"
                    + " letters, digits, \".\", \"-\" and \"_\", as in com.acme.kiosk.");
        }
        if (isOurs(symbolic)) {
            return Candidate.refused(jar, "The name " + symbolic + " is one of Lockkeeper's own. Give the bundle a name of"
                    + " your own.");
        }
        String fragmentHost = headers.getValue(Constants.FRAGMENT_HOST);
        String host = fragmentHost == null ? null : fragmentHost.split(";")[0].strip();
        if (host != null && OF_FRAMEWORK.contains(host)) {
            return Candidate.refused(jar, "It is a fragment of the framework itself (" + host + "), which takes"
                    + " none while it runs. Make it a bundle of its own (no Fragment-Host) that offers services.");
        }
        if (host != null && isOurs(host)) {
            return Candidate.refused(jar, "It is a fragment of the bundle " + host + " of Lockkeeper,"
                    + " whose inside is not for extensions. Make it a bundle of its own (no Fragment-Host) that offers"
                    + " services.");
        }
        String versionText = headers.getValue(Constants.BUNDLE_VERSION);
        Version version;
        try {
            version = Version.parseVersion(versionText);
        } catch (IllegalArgumentException e) {
            return Candidate.refused(jar, "Its Bundle-Version \"" + versionText
                    + "\" is no version; expected are three numbers and a text, as in 1.2.0.build7.");
        }
        String title = headers.getValue(Constants.BUNDLE_NAME);
        return new Candidate(jar, symbolic, version, title == null || title.startsWith("%") ? symbolic : title, null);
    }
}
