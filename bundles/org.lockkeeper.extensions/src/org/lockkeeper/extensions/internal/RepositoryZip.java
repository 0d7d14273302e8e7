package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The bundles of a zipped p2 repository, unpacked into a temporary folder that goes when this is closed. */
public final class RepositoryZip implements AutoCloseable {

    private static final String PLUGINS = "plugins/";
    private static final int MOST_BUNDLES = 1000;
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private final Map<Path, String> jars = new LinkedHashMap<>();

    private RepositoryZip(Path folder) {
        this.folder = folder;
    }

    /** It is no zip that can be read. */
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableException(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    /**
     * Unpacks.
     *
     * @throws UnreadableException where it is no zip, is damaged, or holds more than any extension does
     * @throws IOException where there is no room for it
     */
    public static RepositoryZip unpack(Path zip) throws IOException {
        RepositoryZip unpacked = new RepositoryZip(Files.createTempDirectory("lockkeeper-extension-"));
        try (ZipFile file = open(zip)) {
            long left = MOST_BYTES;
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isBundle(entry.getName())) {
                    if (unpacked.jars.size() == MOST_BUNDLES) {
                        throw new UnreadableException("it holds more than " + MOST_BUNDLES + " bundles", null);
                    }
                    // a name of ours: what the zip calls it is not used as a path
                    Path jar = unpacked.folder.resolve(unpacked.jars.size() + ".jar");
                    left -= copy(file, entry, jar, left);
                    if (!isSource(jar)) {
                        unpacked.jars.put(jar, entry.getName());
                    } else {
                        Files.delete(jar);
                    }
                }
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private static ZipFile open(Path zip) throws UnreadableException {
        try {
            return new ZipFile(zip.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(e.getMessage() == null ? "it is none" : e.getMessage(), e);
        }
    }

    private static boolean isBundle(String name) {
        int at = name.lastIndexOf(PLUGINS);
        return at >= 0 && (at == 0 || name.charAt(at - 1) == '/') && name.endsWith(".jar")
                && name.indexOf('/', at + PLUGINS.length()) < 0;
    }

    private static boolean isSource(Path jar) {
        try (var file = new java.util.jar.JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Eclipse-SourceBundle") != null;
        } catch (IOException | SecurityException e) {
            // what is wrong with it is told as of any other bundle
            return false;
        }
    }

    private static long copy(ZipFile file, ZipEntry entry, Path to, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = file.getInputStream(entry); OutputStream out = Files.newOutputStream(to)) {
            for (int n = read(in, buffer, entry); n >= 0; n = read(in, buffer, entry)) {
                copied += n;
                if (copied > most) {
                    throw new UnreadableException("its bundles are larger than " + (MOST_BYTES >> 20) + " MB", null);
                }
                out.write(buffer, 0, n);
            }
        }
        return copied;
    }

    private static int read(InputStream in, byte[] buffer, ZipEntry entry) throws UnreadableException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UnreadableException(entry.getName() + ": " + e.getMessage(), e);
        }
    }

    /** The bundles, each with the name that it has in the zip. */
    public Map<Path, String> jars() {
        return Collections.unmodifiableMap(jars);
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
