package org.lockkeeper.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.connect.ConnectContent;
import org.osgi.framework.connect.ConnectModule;

/** A bundle whose classes come from the class path, and all else from its jar. */
final class ConnectedJar implements ConnectModule, ConnectContent {

    /** How the location of such a bundle begins; the path of its jar follows. */
    static final String LOCATION = "connect:";

    private final String jar;
    private @Nullable ZipFile zip;

    ConnectedJar(String jar) {
        this.jar = jar;
    }

    @Override
    public ConnectContent getContent() {
        return this;
    }

    /** None: OSGi reads the manifest. */
    @Override
    public Optional<Map<String, String>> getHeaders() {
        return Optional.empty();
    }

    @Override
    public Iterable<String> getEntries() throws IOException {
        return zip().stream().map(ZipEntry::getName).toList();
    }

    @Override
    public Optional<ConnectEntry> getEntry(String path) {
        try {
            ZipFile open = zip();
            return Optional.ofNullable(open.getEntry(path)).map(entry -> new Entry(open, entry));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(ConnectedJar.class.getClassLoader());
    }

    @Override
    public void open() throws IOException {
        zip();
    }

    /** Keeps it open: Java has it open for its classes anyway, and entries are read after OSGi has closed what it uses seldom. */
    @Override
    public void close() {
        // until the process ends
    }

    private synchronized ZipFile zip() throws IOException {
        if (zip == null) {
            zip = new ZipFile(jar);
        }
        return zip;
    }

    /** A file in it. */
    private record Entry(ZipFile zip, ZipEntry entry) implements ConnectEntry {

        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            return entry.getTime();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return zip.getInputStream(entry);
        }
    }
}
