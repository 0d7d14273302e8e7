package org.lockkeeper.intake.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file on disk. */
record DiskContent(Path path, long size, @Nullable Instant modifiedAt) implements Content {

    /** A file with what its disk tells of it. */
    DiskContent(Path path, BasicFileAttributes attributes) {
        this(path, attributes.size(), Content.timeOf(attributes));
    }


    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public long storedSize() {
        return size;
    }
}
