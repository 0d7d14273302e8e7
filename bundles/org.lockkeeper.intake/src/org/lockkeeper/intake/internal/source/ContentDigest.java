package org.lockkeeper.intake.internal.source;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a content that is read piece by piece. */
interface ContentDigest extends AutoCloseable {

    /** From so many bytes on the system's own is quicker than Java's, though it has to be found and linked first. */
    int LARGE = 1 << 20;

    /**
     * Takes the next piece.
     *
     * @throws IOException where the system's own fails, which leaves the content without a digest
     */
    void update(byte[] bytes, int length) throws IOException;

    /**
     * Hexadecimal, in lower case; called once, after the last piece.
     *
     * @throws IOException where the system's own fails
     */
    String hex() throws IOException;

    @Override
    void close();

    /** For a content of about this size, in bytes. */
    static ContentDigest of(long size) {
        ContentDigest ofSystem = size < LARGE ? null : SystemDigest.tryNew();
        return ofSystem == null ? ofJava() : ofSystem;
    }

    /** The one that every Java has; without the optimizing compiler it takes a seventh of an import's processor time. */
    static ContentDigest ofJava() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return new ContentDigest() {
            @Override
            public void update(byte[] bytes, int length) {
                digest.update(bytes, 0, length);
            }

            @Override
            public String hex() {
                return HexFormat.of().formatHex(digest.digest());
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
