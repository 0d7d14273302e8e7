package org.lockkeeper.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.store.internal.exchange.WorkspaceRestore;
import org.lockkeeper.text.archive.GunzipStream;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.ZipArchive;
import org.lockkeeper.text.archive.ZipItem;
import org.lockkeeper.text.html.HtmlText;

/** Archives, compressed files, HTML and exports. */
public final class FilesFuzz {

    private static final Limits SMALL = new Limits(200, 1 << 20, 4 << 20, 8 << 20, 1000, 40);
    private static final Path FILE = file();

    private FilesFuzz() {
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

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        drain(new GunzipStream(new ByteArrayInputStream(input), SMALL));
        drain(HtmlText.of(new ByteArrayInputStream(input), Arrays.copyOf(input, Math.min(input.length, 65536))));
        Files.write(FILE, input);
        archive();
        export(input);
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

    private static void export(byte[] input) {
        try (WorkspaceRestore restore = WorkspaceRestore.open(FILE, 2)) {
            restore.verify(FILE.getParent(), Progress.NONE);
        } catch (ProblemException e) {
            Checks.sentence(e.getMessage(), new String(input, StandardCharsets.ISO_8859_1));
        }
    }
}
