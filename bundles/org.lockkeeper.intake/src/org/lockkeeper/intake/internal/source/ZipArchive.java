package org.lockkeeper.intake.internal.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lockkeeper.intake.internal.source.Root.Skipped;

/** A zip, kept open while an import lasts. Nothing of it is ever written to disk. */
final class ZipArchive implements Closeable {

    private static final int ENCRYPTED = 1;

    private final ZipFile zip;

    private ZipArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** Whether a file starts like a zip. */
    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4
                || head[2] == 5 && head[3] == 6);
    }

    /**
     * Opens a zip.
     *
     * @throws IOException with a message for people
     */
    static ZipArchive open(Path path) throws IOException {
        byte[] start = new byte[8];
        try (InputStream in = Files.newInputStream(path)) {
            in.readNBytes(start, 0, start.length);
        }
        if (isZip(start) && start[2] == 3 && (start[6] & ENCRYPTED) != 0) {
            throw new RefusedException("is protected by a password; unpack it and give the folder");
        }
        try {
            return new ZipArchive(new ZipFile(path.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8));
        } catch (ZipException e) {
            return openOld(path);
        }
    }

    // older Windows writes names in the code page of the command line
    private static ZipArchive openOld(Path path) throws IOException {
        try {
            Charset names = Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;
            return new ZipArchive(new ZipFile(path.toFile(), ZipFile.OPEN_READ, names));
        } catch (ZipException e) {
            throw new IOException("is not a whole zip (its directory is missing or damaged); copy it again or unpack"
                    + " what can be unpacked and give the folder", e);
        }
    }

    /** Lists the entries, sorted by name, refused ones apart. */
    void list(String path, String location, Limits limits, List<FoundFile> files, List<Skipped> skipped) {
        List<ZipEntry> entries = new ArrayList<>(zip.stream().limit(limits.entries() + 1L).toList());
        if (entries.size() > limits.entries()) {
            skipped.add(new Skipped(path, location, 0, "has more than " + limits.entries()
                    + " entries; only that many were looked at"));
            entries.removeLast();
        }
        entries.sort(Comparator.comparing(ZipEntry::getName));
        Set<String> seen = new HashSet<>();
        long total = 0;
        for (ZipEntry entry : entries) {
            String name = entry.getName().replace('\\', '/');
            if (name.endsWith("/") || name.isEmpty()) {
                continue;
            }
            String reason = refusal(entry, name, limits);
            if (reason == null && !seen.add(name)) {
                reason = "stands twice in the zip; the first was read";
            }
            if (reason == null && total + Math.max(entry.getSize(), 0) > limits.archiveBytes()) {
                reason = "the zip expands to more than " + (limits.archiveBytes() >> 20) + " MiB; the rest was refused";
            }
            String shown = path + "!/" + name;
            if (reason != null) {
                skipped.add(new Skipped(shown, location + "!/" + name, Math.max(entry.getSize(), 0), reason));
                continue;
            }
            List<String> parts = Arrays.asList(name.split("/"));
            int dull = Uninteresting.depth(parts.subList(0, parts.size() - 1));
            if (dull > 0) {
                String folder = String.join("/", parts.subList(0, dull));
                if (seen.add(folder + "/")) {
                    skipped.add(new Skipped(path + "!/" + folder, location + "!/" + folder, 0,
                            "holds mail, keys or programs, by its name; not looked into"));
                }
                continue;
            }
            total += Math.max(entry.getSize(), 0);
            files.add(new FoundFile(shown, location + "!/" + name, parts.subList(0, parts.size() - 1), parts.getLast(),
                    new EntryContent(entry, limits)));
        }
    }

    private static String refusal(ZipEntry entry, String name, Limits limits) {
        List<String> parts = Arrays.asList(name.split("/", -1));
        if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*") || parts.contains("..")) {
            return "its name leads out of the zip; refused";
        }
        if (parts.contains("") || parts.contains(".") || name.indexOf('\0') >= 0 || name.length() > 4096) {
            return "its name is not a proper path; refused";
        }
        if (parts.size() > limits.depth()) {
            return "lies more than " + limits.depth() + " folders deep; refused";
        }
        if (entry.getSize() > limits.mostFor(Math.max(entry.getCompressedSize(), 0))) {
            return "expands to " + (entry.getSize() >> 20) + " MiB from " + Math.max(entry.getCompressedSize(), 0)
                    + " bytes: refused as a decompression bomb";
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return "a zip within a zip is not looked into; unpack the outer one";
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class EntryContent implements Content {

        private final ZipEntry entry;
        private final Limits limits;

        EntryContent(ZipEntry entry, Limits limits) {
            this.entry = entry;
            this.limits = limits;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw new IOException("is not in the zip any more");
            }
            return new BoundedInputStream(in, limits.mostFor(storedSize()));
        }

        @Override
        public long size() {
            return Math.max(entry.getSize(), 0);
        }

        @Override
        public long storedSize() {
            return Math.max(entry.getCompressedSize(), 0);
        }
    }
}
