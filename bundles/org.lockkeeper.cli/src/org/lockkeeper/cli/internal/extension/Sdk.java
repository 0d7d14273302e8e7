package org.lockkeeper.cli.internal.extension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked SDK, as a repository of Maven. */
public final class Sdk {

    private static final String NAME = "lockkeeper-sdk";
    private static final int DIGITS = 12;

    private Sdk() {
    }

    /**
     * What Maven is to call an SDK. Maven keeps a version that it has read once, and takes it from there as long as it comes from
     * a repository of the same name; so SDKs of one version that differ have names that differ.
     *
     * @param folder the unpacked SDK
     * @return the name with the digest of the SDK, or without one where it is not there yet
     * @throws IOException where it is there and cannot be read
     */
    public static String repository(Path folder) throws IOException {
        Path artifacts = folder.resolve("org/lockkeeper");
        if (!Files.isDirectory(artifacts)) {
            return NAME;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(artifacts)) {
            // what Maven reads; a sources jar that differs is no other SDK
            files = all.filter(file -> Files.isRegularFile(file) && file.toString().matches(".*(\\.pom|-[0-9][0-9.]*\\.jar)"))
                    .sorted().toList();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(artifacts.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return NAME + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
