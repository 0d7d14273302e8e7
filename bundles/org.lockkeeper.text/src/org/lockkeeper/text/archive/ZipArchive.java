package org.lockkeeper.text.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zip, open for reading. Everything about it is looked at before an entry is given out: names that lead out of it, two
 * entries of one name, entries that share bytes, sizes of each and of all together; and while one is read, its checksum.
 * What is refused is listed with the reason, the rest is read. Nothing is ever written to disk. May be read by several
 * threads.
 */
public final class ZipArchive implements Closeable {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    static final String ENCRYPTED = "is protected by a password; unpack it and give the folder";
    private static final int LONGEST_NAME = 4096;

    private final FileChannel channel;
    private final List<ZipItem> items;
    private final boolean more;

    private ZipArchive(FileChannel channel, List<ZipItem> items, boolean more) {
        this.channel = channel;
        this.items = List.copyOf(items);
        this.more = more;
    }

    /** Whether a file starts like a zip. */
    public static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4
                || head[2] == 5 && head[3] == 6);
    }

    /**
     * Opens a zip.
     *
     * @throws IOException where it cannot be read as a whole, with a message for people that follows its name
     */
    public static ZipArchive open(Path path, Limits limits) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            ZipDirectory directory = new ZipDirectory(channel);
            try {
                directory.read(limits.entries());
            } catch (IOException e) {
                // the directory may be encrypted, too
                throw beginsEncrypted(channel) ? new RefusedException(ENCRYPTED) : e;
            }
            if (!directory.items().isEmpty() && directory.items().stream().allMatch(i -> ENCRYPTED.equals(i.refusal()))) {
                throw new RefusedException(ENCRYPTED);
            }
            return new ZipArchive(channel, checked(directory.items(), limits, channel.size()), directory.hasMore());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean beginsEncrypted(FileChannel channel) throws IOException {
        ByteBuffer first = head(channel, 0);
        return first.remaining() >= 8 && first.getInt(0) == LOCAL && (first.getShort(6) & ZipDirectory.IS_ENCRYPTED) != 0;
    }

    /** The files in it, sorted by name; of two with one name the first of the zip's directory comes first. */
    public List<ZipItem> items() {
        return items;
    }

    /** The file of a name; the first of several; {@code null} where there is none. */
    public @Nullable ZipItem find(String name) {
        int from = 0;
        for (int to = items.size(); from < to;) {
            int middle = (from + to) >>> 1;
            if (items.get(middle).name().compareTo(name) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < items.size() && items.get(from).name().equals(name) ? items.get(from) : null;
    }

    /** The same zip, opened once more. */
    ZipArchive again(Path path) throws IOException {
        return new ZipArchive(FileChannel.open(path, StandardOpenOption.READ), items, more);
    }

    /** Whether it has more entries than are looked at. */
    public boolean hasMore() {
        return more;
    }

    private static List<ZipItem> checked(List<ZipItem> all, Limits limits, long length) {
        List<ZipItem> items = new ArrayList<>(apart(all));
        items.sort(Comparator.comparing(ZipItem::name));
        Set<String> seen = new HashSet<>();
        long total = 0;
        long most = Math.min(limits.archiveBytes(), Math.max(limits.ratioFrom(), limits.mostOfAll(length)));
        for (int i = 0; i < items.size(); i++) {
            ZipItem item = items.get(i).refused(refusal(items.get(i), limits));
            if (!seen.add(item.name())) {
                item = item.refused("stands twice in the zip; the first was read");
            }
            if (item.isReadable() && total + item.size() > most) {
                item = item.refused("the zip expands to more than " + (most >> 20) + " MiB; the rest was refused");
            }
            total += item.isReadable() ? item.size() : 0;
            items.set(i, item);
        }
        return items;
    }

    /** Refuses what lies in bytes that another entry has: so a few kilobytes are made to hold gigabytes. */
    private static List<ZipItem> apart(List<ZipItem> all) {
        Integer[] order = new Integer[all.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> all.get(i).offset()));
        List<ZipItem> items = new ArrayList<>(all);
        long end = 0;
        String before = "";
        for (int i : order) {
            ZipItem item = all.get(i);
            if (item.offset() < end) {
                items.set(i, item.refused("lies in the same bytes of the zip as " + before + "; refused"));
            }
            if (item.offset() + LOCAL_LENGTH + item.stored() > end) {
                end = item.offset() + LOCAL_LENGTH + item.stored();
                before = item.name();
            }
        }
        return items;
    }

    private static @Nullable String refusal(ZipItem item, Limits limits) {
        String name = item.name();
        List<String> parts = Arrays.asList(name.split("/", -1));
        if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*") || parts.contains("..")) {
            return "its name leads out of the zip; refused";
        }
        if (parts.contains("") || parts.contains(".") || name.indexOf('\0') >= 0 || name.length() > LONGEST_NAME) {
            return "its name is not a proper path; refused";
        }
        if (parts.size() > limits.depth()) {
            return "lies more than " + limits.depth() + " folders deep; refused";
        }
        if (item.size() > limits.mostFor(item.stored())) {
            return "expands to " + (item.size() >> 20) + " MiB from " + item.stored()
                    + " bytes: refused as a decompression bomb";
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? "a zip within a zip is not looked into; unpack the outer one" : null;
    }

    /**
     * The content of an entry. Its end is only reached where size and checksum are those of the directory.
     *
     * @throws RefusedException where it is not read, with the reason
     * @throws IOException where it cannot be read
     */
    public InputStream open(ZipItem item) throws IOException {
        String refusal = item.refusal();
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        ByteBuffer head = head(channel, item.offset());
        if (head.remaining() < LOCAL_LENGTH || head.getInt(0) != LOCAL) {
            throw new IOException("is not where the zip's directory says it is: the zip is damaged");
        }
        if ((head.getShort(6) & ZipDirectory.IS_ENCRYPTED) != 0) {
            throw new RefusedException(ENCRYPTED);
        }
        long from = item.offset() + LOCAL_LENGTH + (head.getShort(26) & 0xFFFF) + (head.getShort(28) & 0xFFFF);
        return new ZipItemStream(channel, from, item);
    }

    private static ByteBuffer head(FileChannel channel, long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(LOCAL_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        while (head.hasRemaining() && channel.read(head, at + head.position()) > 0) {
            // on
        }
        return head.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
