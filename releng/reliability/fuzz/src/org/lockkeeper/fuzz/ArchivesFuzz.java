package org.lockkeeper.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lockkeeper.text.archive.GunzipStream;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.ZipArchive;
import org.lockkeeper.text.archive.ZipItem;

/** Compressed files and zips; which of them, the first bytes tell. */
public final class ArchivesFuzz {

    private static final Limits SMALL = new Limits(200, 1 << 20, 4 << 20, 8 << 20, 1000, 40);
    // one file, in java.io.tmpdir: a zip is read at places of a file; best where that is memory
    private static final Path FILE = file();
    private static final FileChannel WRITTEN = written();

    private ArchivesFuzz() {
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("lockkeeper-fuzz", ".zip");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileChannel written() {
        try {
            return FileChannel.open(FILE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length > 1 && input[0] == 'P') {
            WRITTEN.truncate(0);
            WRITTEN.write(ByteBuffer.wrap(input), 0);
            archive();
        } else {
            drain(new GunzipStream(new ByteArrayInputStream(input), SMALL));
        }
    }

    private static void drain(InputStream stream) {
        try (stream) {
            long read = stream.transferTo(OutputStream.nullOutputStream());
            Checks.that(read <= 16 << 20, "more than the limit came out: " + read);
        } catch (IOException e) {
            Checks.that(e.getMessage() != null && !e.getMessage().isBlank(), "an error without a sentence");
        }
    }

    private static void archive() {
        try (ZipArchive zip = ZipArchive.open(FILE, SMALL)) {
            for (ZipItem item : zip.items()) {
                if (item.isReadable()) {
                    drain(zip.open(item));
                }
            }
        } catch (IOException e) {
            Checks.that(e.getMessage() != null && !e.getMessage().isBlank(), "an error without a sentence");
        }
    }
}
