package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bundles of a zipped p2 repository, unpacked into a temporary folder that goes when this is closed. */
public final class RepositoryZip implements AutoCloseable {

    private static final String PLUGINS = "plugins/";
    private static final int MOST_BUNDLES = 1000;
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private final List<Path> jars = new ArrayList<>();

    private RepositoryZip(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks.
     *
     * @throws IOException where it is no zip, or holds more than any extension does
     */
    public static RepositoryZip unpack(Path zip) throws IOException {
        RepositoryZip unpacked = new RepositoryZip(Files.createTempDirectory("lockkeeper-extension-"));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            long left = MOST_BYTES;
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isBundle(entry.getName())) {
                    if (unpacked.jars.size() == MOST_BUNDLES) {
                        throw new IOException("it holds more than " + MOST_BUNDLES + " bundles");
                    }
                    // a name of ours: what the zip calls it is not used as a path
                    Path jar = unpacked.folder.resolve(unpacked.jars.size() + ".jar");
                    left -= copy(file, entry, jar, left);
                    if (!isSource(jar)) {
                        unpacked.jars.add(jar);
                    } else {
                        Files.delete(jar);
                    }
                }
            }
            return unpacked;
        } catch (IOException | IllegalArgumentException e) {
            unpacked.close();
            throw e instanceof IOException io ? io : new IOException("it is no zip that can be read", e);
        }
    }

    private static boolean isBundle(String name) {
        int at = name.lastIndexOf(PLUGINS);
        return at >= 0 && (at == 0 || name.charAt(at - 1) == '/') && name.endsWith(".jar")
                && name.indexOf('/', at + PLUGINS.length()) < 0;
    }

    private static boolean isSource(Path jar) throws IOException {
        try (var file = new java.util.jar.JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Eclipse-SourceBundle") != null;
        }
    }

    private static long copy(ZipFile file, ZipEntry entry, Path to, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = file.getInputStream(entry); OutputStream out = Files.newOutputStream(to)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                copied += n;
                if (copied > most) {
                    throw new IOException("its bundles are larger than " + (MOST_BYTES >> 20) + " MB");
                }
                out.write(buffer, 0, n);
            }
        }
        return copied;
    }

    /** The bundles. */
    public List<Path> jars() {
        return List.copyOf(jars);
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
