package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.WholeFile;

/**
 * What is remembered of a folder of extensions: which are disabled and why, where each was installed from, and which one
 * a process is just starting, so that one that takes the process down is known at the next start.
 */
public final class FolderState {

    /** Why an extension is disabled: somebody said so. */
    public static final String BY_USER = "user";
    /** Why an extension is disabled: the process ended while it was started. */
    public static final String BY_CRASH = "crash";

    /** Why an extension is disabled: it ended the program under its window. */
    public static final String BY_END = "end";

    private static final String FILE = ".extensions.properties";
    /** Why an extension is disabled: the process ended while it held the window; its class follows. */
    public static final String BY_WINDOW = "window ";

    private static final String STARTING = ".starting-";
    private static final String HOLDING = ".holding-";
    private static final String DISABLED = "disabled.";
    private static final String FROM = "from.";

    private final Path folder;
    private final Properties entries = new Properties();

    private FolderState(Path folder) {
        this.folder = folder;
    }

    /** Reads what is remembered; what cannot be read is nothing. */
    public static FolderState of(Path folder) {
        FolderState state = new FolderState(folder);
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                state.entries.load(in);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(FolderState.class.getName()).log(Level.WARNING, file + " cannot be read", e);
            }
        }
        return state;
    }

    /** Why an extension is disabled; {@code null} where it is not. */
    public @Nullable String disabled(String id) {
        return entries.getProperty(DISABLED + id);
    }

    /** The file that it was installed from; {@code null} where that is not known. */
    public @Nullable String from(String id) {
        return entries.getProperty(FROM + id);
    }

    /** Disables one; {@code null} as the reason enables it. */
    public void disable(String id, @Nullable String reason) throws IOException {
        set(DISABLED + id, reason);
    }

    /** Remembers where some were installed from; all of them take part. */
    public void installed(List<String> ids, String file) throws IOException {
        for (String id : ids) {
            entries.remove(DISABLED + id);
            entries.setProperty(FROM + id, file);
        }
        store();
    }

    /** Forgets all about one. */
    public void forget(String id) throws IOException {
        entries.remove(DISABLED + id);
        set(FROM + id, null);
    }

    private void set(String key, @Nullable String value) throws IOException {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.setProperty(key, value);
        }
        store();
    }

    private void store() throws IOException {
        Path file = folder.resolve(FILE);
        if (entries.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        WholeFile.<RuntimeException>writeForOwner(file,
                out -> entries.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), null));
    }

    /** Remembers that one is being started now; a folder that cannot be written remembers nothing. */
    void starting(String id) {
        mark(STARTING, id);
    }

    /** It has started, or has failed without harm. */
    void started() {
        unmark(STARTING);
    }

    /** Remembers that one holds the window now. */
    public void holding(String id, String type) {
        mark(HOLDING, id + " " + type);
    }

    /** The window goes on. */
    public void released() {
        unmark(HOLDING);
    }

    private void mark(String kind, String text) {
        if (Files.isDirectory(folder)) {
            try {
                Files.writeString(marker(kind), text);
            } catch (IOException e) {
                System.getLogger(FolderState.class.getName()).log(Level.DEBUG, "no marker in " + folder, e);
            }
        }
    }

    private void unmark(String kind) {
        try {
            Files.deleteIfExists(marker(kind));
        } catch (IOException e) {
            System.getLogger(FolderState.class.getName()).log(Level.DEBUG, "the marker stays in " + folder, e);
        }
    }

    private Path marker(String kind) {
        return folder.resolve(kind + ProcessHandle.current().pid());
    }

    /** Disables those whose start took a process down that is no more, and those that held the window of one to its end. */
    void disableCrashed() {
        if (Files.isDirectory(folder)) {
            disableMarked(STARTING);
            disableMarked(HOLDING);
        }
    }

    private void disableMarked(String kind) {
        Set<Path> markers = new TreeSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, kind + "*")) {
            stream.forEach(markers::add);
            for (Path marker : markers) {
                long process = Long.parseLong(marker.getFileName().toString().substring(kind.length()));
                boolean alive = process != ProcessHandle.current().pid()
                        && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
                if (!alive) {
                    String[] told = Files.readString(marker).strip().split(" ", 2);
                    Files.delete(marker);
                    disable(told[0], told.length == 1 ? BY_CRASH : BY_WINDOW + told[1]);
                }
            }
        } catch (IOException | NumberFormatException e) {
            System.getLogger(FolderState.class.getName()).log(Level.WARNING, "markers in " + folder, e);
        }
    }
}
