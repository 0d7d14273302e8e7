package org.lockkeeper.text.archive;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of this process for what is unpacked or copied, readable by this user only: customers' data is in there. What a
 * process left behind that was killed is deleted when the next one makes a folder; where the system allows it, files have
 * no name from the start, so that nothing is left at all.
 */
public final class TemporaryFolder implements AutoCloseable {

    /** So much stays free on the disk, for others and for the system. */
    public static final long RESERVE = 512L << 20;

    private static final String PREFIX = "lockkeeper-unpacked-";
    private static final Pattern OURS = Pattern.compile(Pattern.quote(PREFIX) + "(\\d{1,19})-.*");

    private final Path folder;

    /**
     * Makes one.
     *
     * @throws IOException where there is no room for it
     */
    public TemporaryFolder() throws IOException {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    TemporaryFolder(Path where) throws IOException {
        folder = Files.createTempDirectory(where, PREFIX + ProcessHandle.current().pid() + "-");
        deleteLeft(where);
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Whether a file may lose its name while it is open. */
    public static boolean hasNamelessFiles() {
        return File.separatorChar == '/';
    }

    /** How many bytes may still be written before the reserve is touched; never less than 0. */
    public long room() throws IOException {
        return Math.max(0, Files.getFileStore(folder).getUsableSpace() - RESERVE);
    }

    private void deleteLeft(Path where) {
        try (Stream<Path> all = Files.list(where)) {
            for (Path left : all.toList()) {
                Matcher m = OURS.matcher(left.getFileName().toString());
                if (m.matches() && Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS) && isMine(left)
                        && ProcessHandle.of(Long.parseLong(m.group(1))).isEmpty()) {
                    delete(left);
                }
            }
        } catch (IOException | RuntimeException e) {
            // the next one tries again; nobody waits for it
        }
    }

    /** Whether it is this user's, whom only the system tells: the owner of what was made just now. */
    private boolean isMine(Path other) throws IOException {
        return Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> left = Files.walk(folder)) {
            deepestFirst = left.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }

    /** Deletes it with what is in it. */
    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            // the next process deletes it
        }
    }
}
