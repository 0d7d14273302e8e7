package org.lockkeeper.core.inventory.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import org.lockkeeper.api.util.Progress;

/**
 * What a folder or file looks like from outside: names, sizes and times of change of its files. Nothing is read. Two
 * states are equal where nothing changed.
 *
 * @param digest of all of it
 * @param newest when the file that changed last did so; {@link Instant#MIN} where there is no file
 */
public record SourceState(String digest, Instant newest) {

    /** Checks that nothing is missing. */
    public SourceState {
        Objects.requireNonNull(digest);
        Objects.requireNonNull(newest);
    }

    /**
     * The present state. Walks through a folder, so not for the UI thread; links are not followed.
     *
     * @param source a folder or a file
     * @param progress asked whether to stop
     * @throws IOException where it is not there, or cannot be looked at
     */
    public static SourceState of(Path source, Progress progress) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        Instant[] newest = {Instant.MIN};
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                progress.checkCancelled();
                Instant changed = attributes.lastModifiedTime().toInstant();
                newest[0] = changed.isAfter(newest[0]) ? changed : newest[0];
                files.put(source.relativize(file).toString(), attributes.size() + "\t" + changed);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (file.equals(source)) {
                    throw problem;
                }
                // one that cannot be looked at is told by the import; here it only must not hide the others
                files.put(source.relativize(file).toString(), "?");
                return FileVisitResult.CONTINUE;
            }
        });
        MessageDigest digest = sha256();
        files.forEach((name, state) -> digest.update((name + "\t" + state + "\n").getBytes(StandardCharsets.UTF_8)));
        return new SourceState(HexFormat.of().formatHex(digest.digest()), newest[0]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java has SHA-256", e));
        }
    }
}
