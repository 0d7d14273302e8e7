package org.lockkeeper.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportSource;

/** A file in memory, for importers. */
public final class MemorySource implements ImportSource {

    private static final int HEAD = 64 << 10;

    private final SourceFile file;
    private final byte[] content;

    /**
     * @param name its name, without a folder
     * @param content copied
     */
    public MemorySource(String name, byte[] content) {
        this.content = content.clone();
        this.file = new SourceFile(name, "/memory/" + name, "0".repeat(64), content.length);
    }

    /** A file of text in UTF-8. */
    public static MemorySource of(String name, String text) {
        return new MemorySource(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SourceFile file() {
        return file;
    }

    @Override
    public String name() {
        return file.path();
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(content, Math.min(content.length, HEAD));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
