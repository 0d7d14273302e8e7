package org.lockkeeper.intake.internal.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.intake.internal.source.Root.Skipped;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.ZipArchive;
import org.lockkeeper.text.archive.ZipItem;

/** The files of a zip, kept open while an import lasts. Nothing of it is ever written to disk. */
final class ZipContents implements Closeable {

    private final ZipArchive zip;
    private final Limits limits;
    private final @Nullable Instant modifiedAt;

    /**
     * Opens a zip.
     *
     * @throws IOException with a message for people
     */
    ZipContents(Path path, Limits limits) throws IOException {
        // before it is read: what is written meanwhile has a later time
        this.modifiedAt = Content.timeOf(Files.readAttributes(path, BasicFileAttributes.class));
        this.zip = ZipArchive.open(path, limits);
        this.limits = limits;
    }

    /** Lists the files, sorted by name, refused ones apart. */
    void list(String path, String location, List<FoundFile> files, List<Skipped> skipped) {
        if (zip.hasMore()) {
            skipped.add(new Skipped(path, location, 0, "has more than " + limits.entries()
                    + " entries; only that many were looked at"));
        }
        Set<String> dullFolders = new HashSet<>();
        for (ZipItem item : zip.items()) {
            String shown = path + "!/" + item.name();
            String where = location + "!/" + item.name();
            String refusal = item.refusal();
            if (refusal != null) {
                skipped.add(new Skipped(shown, where, item.size(), refusal));
                continue;
            }
            List<String> parts = Arrays.asList(item.name().split("/"));
            int dull = Uninteresting.depth(parts.subList(0, parts.size() - 1));
            if (dull > 0) {
                String folder = String.join("/", parts.subList(0, dull));
                if (dullFolders.add(folder)) {
                    skipped.add(Skipped.uninteresting(path + "!/" + folder, location + "!/" + folder));
                }
                continue;
            }
            files.add(new FoundFile(shown, where, parts.subList(0, parts.size() - 1), parts.getLast(),
                    new ItemContent(item)));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class ItemContent implements Content {

        private final ZipItem item;

        ItemContent(ZipItem item) {
            this.item = item;
        }

        @Override
        public InputStream open() throws IOException {
            return zip.open(item);
        }

        @Override
        public long size() {
            return item.size();
        }

        @Override
        public long storedSize() {
            return item.stored();
        }

        @Override
        public @Nullable Instant modifiedAt() {
            // entries bear local times to two seconds, which tools that pack anew set as they like
            return modifiedAt;
        }
    }
}
