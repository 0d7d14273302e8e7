package org.lockkeeper.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.lockkeeper.text.encoding.TextEncoding;

/**
 * A log that a server writes, rotates, compresses, empties and deletes, line ends and times wherever they fall, and what
 * somebody who follows it must have of it.
 */
final class WrittenLog {

    /** What one file holds, whatever it is called. */
    static final class Content {
        private final StringBuilder text = new StringBuilder();
        private boolean packed;
        /** Whether it was compressed before it was followed: then it is a copy, which stays. */
        private boolean copied;

        int length() {
            return text.length();
        }

        List<String> lines() {
            return Reference.lines(text.toString().getBytes(StandardCharsets.UTF_8), TextEncoding.UTF_8);
        }

        boolean isOpen() {
            return text.length() > 0 && text.charAt(text.length() - 1) != '\n';
        }
    }

    private final Random random;
    private final Path current;
    private final int kept;
    private final boolean compresses;
    /** What lies in the folder: the file written to, {@code null} where there is none, then .0, .1 and so on. */
    private final List<Content> folder = new ArrayList<>();
    /** What has been in the folder when it was last looked through. */
    private final Set<Content> known = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What the follower has, oldest first. */
    private final List<Content> followed = new ArrayList<>();
    /** What the server has not got rid of yet. */
    private String rest = "";
    private long clock = 1_315_437_917L;
    private int lines;

    WrittenLog(Random random, Path current) throws IOException {
        this.random = random;
        this.current = current;
        this.kept = random.nextInt(4);
        this.compresses = random.nextBoolean();
        Files.createDirectories(current.getParent());
        folder.add(null);
        append();
        followed.add(folder.getFirst());
        known.addAll(folder);
    }

    Path current() {
        return current;
    }

    List<Content> followed() {
        return followed;
    }

    boolean isAway() {
        return folder.getFirst() == null;
    }

    /** How many files are held open though only a compressed one is left of them, at most. */
    long packed() {
        // a compressed one that holds the same by chance cannot be told from its own
        return followed.stream().filter(f -> f.packed || placeOf(f) > 0 && folder.get(placeOf(f)).packed).count();
    }

    private Path place(int n) {
        String name = n == 0 ? "" : "." + (n - 1);
        return current.resolveSibling(current.getFileName() + name
                + (folder.get(n) != null && folder.get(n).packed ? ".gz" : ""));
    }

    private String text() {
        StringBuilder text = new StringBuilder(rest);
        for (int n = random.nextInt(8) == 0 ? random.nextInt(100) : random.nextInt(4); n > 0; n--) {
            clock += random.nextInt(4) == 0 ? random.nextInt(40) : 0;
            clock -= random.nextInt(30) == 0 ? random.nextInt(100) : 0;
            text.append(random.nextInt(3) == 0 ? "goes on " : TimesTest.stamp(clock)).append(lines++)
                    .append(random.nextInt(12) == 0 ? " needle" : "").append(random.nextInt(20) == 0 ? "\r\n" : "\n");
        }
        int end = random.nextInt(3) > 0 || text.isEmpty() ? text.length()
                : Math.max(0, text.length() - random.nextInt(40));
        rest = text.substring(end);
        return text.substring(0, end);
    }

    private void write(int n, String text) throws IOException {
        folder.get(n).text.append(text);
        Files.writeString(place(n), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void append() throws IOException {
        if (folder.getFirst() == null) {
            folder.set(0, new Content());
        }
        write(0, text());
    }

    void rotate() throws IOException {
        if (folder.getFirst() == null) {
            return;
        }
        for (int n = folder.size() - 1; n >= 0; n--) {
            Path from = place(n);
            Files.move(from, current.resolveSibling(current.getFileName() + "." + n
                    + (from.toString().endsWith(".gz") ? ".gz" : "")));
        }
        folder.addFirst(null);
        while (folder.size() > kept + 1) {
            Path last = place(folder.size() - 1);
            folder.removeLast();
            Files.delete(last);
        }
        if (random.nextInt(3) > 0) {
            // otherwise the program that was rotated away has not noticed it yet
            rest = "";
            append();
        }
    }

    private void late() throws IOException {
        if (folder.size() > 1 && !folder.get(1).packed) {
            write(1, text());
            rest = "";
        }
    }

    private void compress() throws IOException {
        int n = 1 + random.nextInt(Math.max(1, folder.size() - 1));
        if (compresses && n < folder.size() && !folder.get(n).packed) {
            Path plain = place(n);
            Path packed = current.resolveSibling(plain.getFileName() + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                Files.copy(plain, out);
            }
            Files.delete(plain);
            folder.get(n).packed = true;
        }
    }

    private void cut() throws IOException {
        if (folder.getFirst() != null) {
            int to = random.nextBoolean() ? 0 : random.nextInt(folder.getFirst().length() + 1);
            folder.getFirst().text.setLength(to);
            rest = "";
            try (FileChannel channel = FileChannel.open(current, StandardOpenOption.WRITE)) {
                channel.truncate(to);
            }
        }
    }

    private void delete() throws IOException {
        if (folder.getFirst() != null) {
            Files.delete(current);
            // what was followed of it stays as it was
            folder.set(0, null);
            rest = "";
        }
    }

    /** One of all that may happen. */
    void something() throws IOException {
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> rotate();
            case 3 -> cut();
            case 4 -> delete();
            case 5 -> {
                delete();
                append();
            }
            case 6, 7, 8 -> compress();
            case 9 -> late();
            default -> append();
        }
    }

    /** Where a file lies, compressed or not: one that holds the same is as good; -1 where it is deleted. */
    private int placeOf(Content file) {
        for (int i = 0; i < folder.size(); i++) {
            Content there = folder.get(i);
            // an empty file cannot be told from any other that is
            if (there != null && (there.packed ? file.length() > 0 && there.text.compareTo(file.text) == 0
                    : there == file)) {
                return i;
            }
        }
        return -1;
    }

    /** The bookkeeping of a look: files begun since the last one, and, if wanted, none that is deleted. */
    void looked(boolean dropped) {
        Content newest = followed.getLast();
        if (folder.getFirst() != null && folder.getFirst() != newest) {
            Content last = followed.reversed().stream().filter(f -> f.length() > 0 && !f.copied).findFirst()
                    .orElse(newest);
            int at = placeOf(last);
            for (int i = (at < 0 ? folder.size() : at) - 1; i > 0; i--) {
                if (!known.contains(folder.get(i)) && (at >= 0 || !folder.get(i).packed)) {
                    followed.add(folder.get(i));
                    folder.get(i).copied = folder.get(i).packed;
                }
            }
            followed.add(folder.getFirst());
            known.clear();
            known.addAll(folder);
        }
        if (dropped) {
            followed.removeIf(f -> f != followed.getLast() && !f.copied && placeOf(f) < 0);
        }
    }
}
